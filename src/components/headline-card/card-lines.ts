import { html, isServer, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Author } from '../../article/article.js';
import { joinList } from '../../locales/intl.js';
import type { TimeText } from '../../locales/time-policy.js';
import type { CardView } from './card-view.js';

/** Renders the line above the headline: labels and kicker. */
export function renderOverline(view: CardView): TemplateResult | typeof nothing {
  const { content, kicker, locale, wordMarks, textDir } = view;
  const { labels = [] } = content.fields;
  if (!kicker && labels.length === 0) return nothing;
  // Most cards have only a kicker. One template costs half as much as two.
  if (labels.length === 0) {
    return html`<p class="overline" part="overline">
      <span class="kicker" part="kicker" dir=${ifDefined(textDir)}>${kicker}</span>
    </p>`;
  }
  const { lang, dir } = wordMarks;
  // A label is already read as part of the link, so it is hidden from screen readers here.
  return html`<p class="overline" part="overline">
    ${labels.map((label) => html`<span class="label ${label}" part="label" id=${`label-${label}`} aria-hidden="true" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${locale.words.text(label, {})}</span> `)}${kicker ? html`<span class="kicker" part="kicker" dir=${ifDefined(textDir)}>${kicker}</span>` : nothing}
  </p>`;
}

/** The text of a time, and the time itself. */
export type ToldTime = TimeText & { value: string };

/**
 * Renders the line below: publication, authors, time, access.
 *
 * @param more what follows at its end
 */
export function renderMeta(
  view: CardView,
  time: ToldTime | undefined,
  more: readonly unknown[],
): TemplateResult | typeof nothing {
  const { lang, dir } = view.marks;
  const { wordMarks } = view;
  const publication = renderPublication(view);
  const authors = renderAuthors(view);
  const access =
    view.content.fields.access === 'subscriber'
      ? html`<span part="access"
          ><span id="access" aria-hidden="true" lang=${ifDefined(wordMarks.lang)} dir=${ifDefined(wordMarks.dir)}
            >${view.locale.words.text('forSubscribers', {})}</span
          ></span
        > `
      : nothing;
  const marks = more.length > 0 ? [access, more] : access;
  // Nearly every card has a time. One template costs half as much as two.
  if (time) {
    return html`<p class="meta" part="meta">
      ${publication}${authors}<span
        ><time part="time" datetime=${time.value} title=${time.full} lang=${ifDefined(lang)} dir=${ifDefined(dir)}
          >${time.text}</time
        ></span
      >
      ${marks}
    </p>`;
  }
  if ([publication, authors, marks].every((part) => part === nothing)) return nothing;
  return html`<p class="meta" part="meta">${publication}${authors}${marks}</p>`;
}

/** Renders the sentence that names the authors. Each name shares a template with the words before it, which costs half as much as two. */
function renderAuthors({ content, locale, marks }: CardView): TemplateResult | typeof nothing {
  const { authors = [] } = content.fields;
  if (authors.length === 0) return nothing;
  const { lang, dir } = marks;
  // Among words of the interface, a name keeps the language of its story.
  const nameLang = lang && content.fields.language;
  const shown: unknown[] = [];
  let words = '';
  const names = authors.map(({ name }) => name);
  for (const part of locale.parts('by', { authors: joinList(locale.tag, authors, names) }).flat() as (
    string | Author
  )[]) {
    if (typeof part === 'string') words += part;
    else {
      shown.push(html`${words}<bdi lang=${ifDefined(nameLang)}>${part.name}</bdi>`);
      words = '';
    }
  }
  if (words) shown.push(words);
  return html`<span part="authors"><span lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${shown}</span></span> `;
}

function renderPublication(view: CardView): TemplateResult | typeof nothing {
  const { publication, url } = view.content.fields;
  if (!view.isNamed && !isElsewhere(url)) return nothing;
  // A card on another site names the publication, even if its source does not.
  const name = publication?.name ?? (isServer || !url ? undefined : new URL(url).hostname.replace(/^www\./, ''));
  if (!name) return nothing;
  const { url: link, logo } = publication ?? {};
  const shown =
    logo && view.usable(logo)
      ? html`<img class="logo" src=${logo} alt=${name} loading="lazy" decoding="async" @error=${view.dropPicture} />`
      : name;
  return link
    ? html`<a class="publication" part="publication" href=${view.publisherLink(link)}><bdi>${shown}</bdi></a> `
    : html`<span class="publication" part="publication"><bdi>${shown}</bdi></span> `;
}

/** The start of every address of this page's origin. It is computed once, because that is slow. A page in a `srcdoc` has no address. */
const here = typeof location === 'undefined' ? undefined : `${location.origin === 'null' ? origin : location.origin}/`;

/** Whether an address is of another origin than the page. On a server, which does not know the page's origin, it always is. */
function isElsewhere(url: string | undefined): boolean {
  return url !== undefined && (here === undefined || !url.startsWith(here));
}
