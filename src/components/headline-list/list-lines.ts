import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { InterfaceMarks } from '../../widget/locale-controller.js';
import type { Locale } from '../../locales/locale.js';
import type { ToldTime } from '../headline-card/card-lines.js';
import type { ListLayout } from './list-attributes.js';

/** What the lines around the stories of a list are written with. */
export interface ListLines {
  locale: Locale;
  /** What tells the interface's own words from the page's. */
  marks: InterfaceMarks;
}

/** How many stories a skeleton has at most: beyond what is in sight, nothing is seen to move. */
const mostGhosts = 12;

/** What keeps the place of stories that are on their way; a style sheet shows it once they are slow. */
export function renderSkeleton({ locale, marks }: ListLines, layout: ListLayout, limit: number): TemplateResult {
  const ghosts = Array.from({ length: Math.min(limit, mostGhosts) });
  return html`<p class="unseen" lang=${ifDefined(marks.lang)} dir=${ifDefined(marks.dir)}>
      ${locale.text('storiesLoading', {})}
    </p>
    <div class="stories ${layout}" aria-hidden="true">
      <ul class="items" part="skeleton">
        ${ghosts.map(() => html`<li class="item"><div class="ghost"></div></li>`)}
      </ul>
    </div>`;
}

/** The sentence that there are no stories. */
export function renderEmpty({ locale, marks: { lang, dir } }: ListLines): TemplateResult {
  return html`<div class="message" part="message">
    <slot name="empty"><p lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${locale.text('noStories', {})}</p></slot>
  </div>`;
}

/* eslint-disable lit-a11y/click-events-have-key-events -- What is pressed is a button in the slot. */
/**
 * The sentence that the stories could not be loaded, or that they are on their way after all.
 *
 * @param isAskedAgain whether they are: the button then keeps the focus, and does nothing
 * @param askAgain asks for them again, where that may help
 */
export function renderFailure(
  { locale, marks: { lang, dir } }: ListLines,
  isAskedAgain: boolean,
  askAgain?: (press: Event) => void,
): TemplateResult {
  const button = html`<button
    class="retry"
    part="retry"
    type="button"
    aria-disabled=${isAskedAgain ? 'true' : 'false'}
    lang=${ifDefined(lang)}
    dir=${ifDefined(dir)}
  >
    ${locale.text('tryAgain', {})}
  </button>`;
  const words = locale.text(isAskedAgain ? 'storiesLoading' : 'storiesFailed', {});
  return html`<div class="message" part="message">
    <slot name="failed" @click=${askAgain}
      ><p lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${words}</p>
      ${askAgain ? button : nothing}</slot
    >
  </div>`;
}

/** That the stories are old, for newer ones could not be loaded. */
export function renderNotice({ locale, marks }: ListLines, { value, full, text }: ToldTime): TemplateResult {
  const time = html`<time datetime=${value} title=${full}>${text}</time>`;
  return html`<p class="notice" part="notice" lang=${ifDefined(marks.lang)} dir=${ifDefined(marks.dir)}>
    ${locale.parts('storiesStale', { time })}
  </p>`;
}

/** The link to more stories. */
export function renderMoreLink(
  { locale, marks }: ListLines,
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

/** The button that shows more stories; a host's own takes its place. */
export function renderMoreButton({ locale, marks }: ListLines, showMore: (press: Event) => void): TemplateResult {
  return html`<slot name="more" @click=${showMore}
    ><button class="more" part="more" type="button" lang=${ifDefined(marks.lang)} dir=${ifDefined(marks.dir)}>
      ${locale.text('showMore', {})}
    </button></slot
  >`;
}
