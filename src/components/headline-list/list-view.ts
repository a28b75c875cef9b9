import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { InterfaceMarks } from '../../widget/language/locale-controller.js';
import type { Locale } from '../../locales/locale.js';
import type { FormattedTime } from '../headline-card/card-view.js';
import type { Column } from './columns.js';
import type { RenderStory } from './story-items.js';

/** The words of a list. */
export interface ListWords {
  locale: Locale;
  /** The `lang` and `dir` of the interface's own words, in a page of another language. */
  marks: InterfaceMarks;
}

/** The most placeholders of a skeleton. Below the visible part of the page, readers do not see the content move. */
const mostGhosts = 12;

/**
 * Renders the stories.
 *
 * @param classes the classes of their layout
 * @param regionName names them, if they scroll and a keyboard must reach them
 * @param list the list of their items
 */
export function renderStories(classes: string, regionName: string | undefined, list: unknown): TemplateResult {
  return html`<div
    class="stories ${classes}"
    role=${ifDefined(regionName && 'group')}
    tabindex=${ifDefined(regionName && 0)}
    aria-label=${ifDefined(regionName)}
  >
    ${list}
  </div>`;
}

/* eslint-disable lit-a11y/no-redundant-role -- Without the role, Safari does not treat a list without markers as a
   list. See https://bugs.webkit.org/show_bug.cgi?id=170179. */
/** Renders the list, on a server. In a page, `StoryItems` makes the same nodes. */
export function renderList(columns: readonly Column[], renderStory: RenderStory): TemplateResult {
  let index = 0;
  const nodes = columns.map((column) => {
    const items = column.map(
      ({ story, card }) => html`<li class="item" part="item" role="listitem">${renderStory(story, card, index++)}</li>`,
    );
    return items.length > 1
      ? html`<li class="stack" role="none">
          <ul role="none">
            ${items}
          </ul>
        </li>`
      : items[0]!;
  });
  return html`<ul class="items" part="list" role="list">
    ${nodes}
  </ul>`;
}

/* eslint-enable lit-a11y/no-redundant-role */

/**
 * Renders placeholders for stories that are still loading. The style sheet shows them only if loading is slow.
 *
 * @param classes the classes of the list's layout
 */
export function renderSkeleton({ locale, marks }: ListWords, classes: string, limit: number): TemplateResult {
  const ghosts = Array.from({ length: Math.min(limit, mostGhosts) });
  return html`<p class="unseen" lang=${ifDefined(marks.lang)} dir=${ifDefined(marks.dir)}>
      ${locale.text('storiesLoading', {})}
    </p>
    <div class="stories ${classes}" aria-hidden="true">
      <ul class="items" part="skeleton">
        ${ghosts.map(() => html`<li class="item"><div class="ghost"></div></li>`)}
      </ul>
    </div>`;
}

/** Renders the message that there are no stories. */
export function renderEmpty({ locale, marks: { lang, dir } }: ListWords): TemplateResult {
  return html`<div class="message" part="message">
    <slot name="empty"><p lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${locale.text('noStories', {})}</p></slot>
  </div>`;
}

/* eslint-disable lit-a11y/click-events-have-key-events -- The click comes from a button in the slot. */
/**
 * Renders the message that the stories could not be loaded, or that they are being loaded again.
 *
 * @param isRetrying whether they are: the button then keeps the focus, and does nothing
 * @param askAgain loads them again, if that may help
 */
export function renderFailure(
  { locale, marks: { lang, dir } }: ListWords,
  isRetrying: boolean,
  askAgain?: (press: Event) => void,
): TemplateResult {
  const button = html`<button
    class="retry"
    part="retry"
    type="button"
    aria-disabled=${isRetrying ? 'true' : 'false'}
    lang=${ifDefined(lang)}
    dir=${ifDefined(dir)}
  >
    ${locale.text('tryAgain', {})}
  </button>`;
  const words = locale.text(isRetrying ? 'storiesLoading' : 'storiesFailed', {});
  return html`<div class="message" part="message">
    <slot name="failed" @click=${askAgain}
      ><p lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${words}</p>
      ${askAgain ? button : nothing}</slot
    >
  </div>`;
}

/** Renders the line that says that the stories are old, because newer ones could not be loaded. */
export function renderNotice({ locale, marks }: ListWords, { value, full, text }: FormattedTime): TemplateResult {
  const time = html`<time datetime=${value} title=${full}>${text}</time>`;
  return html`<p class="notice" part="notice" lang=${ifDefined(marks.lang)} dir=${ifDefined(marks.dir)}>
    ${locale.parts('storiesStale', { time })}
  </p>`;
}

/** Renders the link to more stories. */
export function renderMoreLink(
  { locale, marks }: ListWords,
  href: string,
  publication: string | null | undefined,
): TemplateResult {
  const words = locale.parts('moreFrom', { publication: publication ? html`<bdi>${publication}</bdi>` : undefined });
  return html`<slot name="more"
    ><a class="more" part="more" href=${href} lang=${ifDefined(marks.lang)} dir=${ifDefined(marks.dir)}
      >${words}</a
    ></slot
  >`;
}

/** Renders the button that shows more stories, which the host can replace. */
export function renderMoreButton({ locale, marks }: ListWords, showMore: (press: Event) => void): TemplateResult {
  return html`<slot name="more" @click=${showMore}
    ><button class="more" part="more" type="button" lang=${ifDefined(marks.lang)} dir=${ifDefined(marks.dir)}>
      ${locale.text('showMore', {})}
    </button></slot
  >`;
}
