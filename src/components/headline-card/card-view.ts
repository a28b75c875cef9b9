import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Author } from '../../article/article.js';
import { isSameWord, joinList } from '../../locales/intl.js';
import { isInEnglish } from '../../locales/language-tags.js';
import type { Locale } from '../../locales/locale.js';
import type { MessageValues } from '../../locales/messages.js';
import type { TimeText } from '../../locales/time-policy.js';
import type { Content } from '../../widget/content/content.js';
import { holdNames } from '../../widget/language/hold-names.js';
import type { InterfaceMarks } from '../../widget/language/locale-controller.js';
import type { LostPictures } from '../../widget/lost-pictures.js';
import { renderSources } from '../../widget/fallback/picture-sources.js';

/** The data from which the parts of a card are rendered. */
export interface CardView {
  content: Content;
  /** The kicker, unless it is the section that the page is about. */
  kicker: string | undefined;
  /** Whether the publication is named: on other sites, and where the page asks for it. */
  isNamed: boolean;
  /** Whether the page is of another site than the story and its publication. */
  isElsewhere: boolean;
  /** Whether the picture loads immediately and with high priority. */
  isFirst: boolean;
  /** Whether the text is on the picture. */
  isOnPicture: boolean;
  /** Whether the picture has another crop for a narrow container. */
  hasCrop: boolean;
  locale: Locale;
  /** The `lang` and `dir` of the interface's names and dates inside the story's text. */
  marks: InterfaceMarks;
  /** The same for the interface's words, such as labels. */
  wordMarks: InterfaceMarks;
  /** The `dir` of the story's text, if the card sets none for it. */
  textDir: 'auto' | undefined;
  /** Returns a link of the publisher's, with the campaign. */
  publisherLink: (url: string) => string;
  /** The name of a part that only sponsored stories have. */
  paid: ' sponsored' | '';
  lost: LostPictures;
}

/**
 * Matches where a word ends. Scripts from Hebrew on are left out: most of them have no long words, or no spaces between
 * words.
 */
const wordEnds = /[\s\-\xad\u0590-\uffff]/;

/**
 * Returns the classes for the longest word of a headline, if it is long. Some letters are much narrower than others.
 */
export function longWord(headline: string): string {
  const narrow = /[fijlrt]/g;
  const lengths = headline.split(wordEnds).map((word) => 0.75 * word.length + 0.25 * word.replace(narrow, '').length);
  const longest = Math.max(...lengths);
  return longest > 16 ? ` long letters-${Math.min(36, Math.ceil(longest / 4) * 4)}` : '';
}

/** Renders the line above the headline: labels and kicker. */
export function renderOverline(view: CardView): TemplateResult | typeof nothing {
  const { content, kicker, paid, locale, wordMarks, textDir } = view;
  const { labels = [] } = content.fields;
  if (!kicker && labels.length === 0) return nothing;
  // Most cards have only a kicker. One template costs half as much as two.
  if (labels.length === 0) {
    return html`<p class="overline" part="overline">
      <span class="kicker" part="kicker${paid}" dir=${ifDefined(textDir)}>${kicker}</span>
    </p>`;
  }
  const { lang, dir } = wordMarks;
  const words = labels.map((label) => locale.words.text(label, {}));
  // The section of an opinion is often "Opinion".
  const isSaid = words.some((word) => kicker && isSameWord(locale.words.tag, kicker, word));
  // A label is already read as part of the link, so it is hidden from screen readers here.
  return html`<p class="overline" part="overline">
    ${labels.map((label, index) => html`<span class="label ${label}" part="label" id=${`label-${label}`} aria-hidden="true" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${words[index]}</span> `)}${kicker && !isSaid ? html`<span class="kicker" part="kicker${paid}" dir=${ifDefined(textDir)}>${kicker}</span>` : nothing}
  </p>`;
}

/** The text of a time, and the time itself. */
export type FormattedTime = TimeText & {
  value: string;
  /** Whether the text is the page's own. */
  isOwn?: boolean;
};

/**
 * Renders the line below: publication, authors, time, access.
 *
 * @param more the text or mark after it
 */
export function renderMeta(
  view: CardView,
  time: FormattedTime | undefined,
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
            ><svg viewBox="0 0 12 16" aria-hidden="true">
              <path d="M3 7V5a3 3 0 0 1 6 0v2h2v8H1V7zm1.5 0h3V5a1.5 1.5 0 0 0-3 0z" /></svg
            >${view.locale.words.text('forSubscribers', {})}</span
          ></span
        > `
      : nothing;
  const marks = more.length > 0 ? [access, more] : access;
  // Nearly every card has a time. One template costs half as much as two.
  if (time) {
    const { isOwn } = time;
    // Inside the time, so that its hairline is on the side where the line starts.
    const words =
      isOwn || lang
        ? html`<bdi lang=${ifDefined(isOwn ? undefined : lang)} dir=${ifDefined(isOwn ? undefined : dir)}
            >${time.text}</bdi
          >`
        : time.text;
    return html`<p class="meta" part="meta">
      ${publication}<span class=${authors === nothing ? '' : 'signed'}
        >${authors}<time part="time" datetime=${time.value} title=${time.full === time.text ? nothing : time.full}
          >${words}</time
        ></span
      >
      ${marks}
    </p>`;
  }
  if ([publication, authors, marks].every((part) => part === nothing)) return nothing;
  return html`<p class="meta" part="meta">${publication}${authors}${marks}</p>`;
}

/** Renders the sentence that names the authors. */
function renderAuthors({ content, locale, marks }: CardView): TemplateResult | typeof nothing {
  const { authors = [] } = content.fields;
  if (authors.length === 0) return nothing;
  const { lang, dir } = marks;
  // Among words of the interface, a name keeps the language of its story.
  const nameLang = lang && content.fields.language;
  const names = authors.map(({ name }) => name);
  // Several values are joined with commas. In a language without words here, that is better than an English "and".
  const values = isInEnglish(locale) ? { ...authors } : { authors: joinList(locale.tag, authors, names) };
  const parts = (locale.parts('by', values as MessageValues['by']).flat() as (string | Author)[]).map((part) =>
    typeof part === 'string' ? part : html`<bdi lang=${ifDefined(nameLang)}>${part.name}</bdi>`,
  );
  // The words around a single name stay with it. This costs one element less.
  const isOne = names.length === 1;
  return html`<span part="authors"
    ><span class=${isOne ? 'held' : ''} lang=${ifDefined(lang)} dir=${ifDefined(dir)}
      >${isOne ? parts : holdNames(parts)}</span
    ></span
  > `;
}

function renderPublication(view: CardView): TemplateResult | typeof nothing {
  const { publication } = view.content.fields;
  // A host's name is not a name for readers, so a publication without a name is not named.
  if (!view.isNamed || !publication?.name) return nothing;
  const { name, url: link, logo } = publication;
  // A logo is made for a light background. A newspaper's own page has it in its masthead.
  const shown =
    logo && view.isElsewhere && !view.isOnPicture && !view.lost.has(logo)
      ? html`<img class="logo" src=${logo} alt=${name} loading="lazy" decoding="async" />`
      : name;
  return link
    ? html`<a class="publication linked" part="publication" href=${view.publisherLink(link)}><bdi>${shown}</bdi></a> `
    : html`<span class="publication" part="publication"><bdi>${shown}</bdi></span> `;
}

/** Renders the story's picture: the host's own in a slot, or one from data. */
export function renderPicture(view: CardView): TemplateResult | typeof nothing {
  const { content, isFirst, hasCrop, lost } = view;
  const { fields, fallback } = content;
  const own = fallback.fields.image;
  // If the article's picture is the one that the page has pasted, do not load it again.
  const isFallback = fields.image === own || (own?.src !== undefined && fields.image?.src === own.src);
  if (fallback.picture && isFallback) {
    if (lost.includes(fallback.picture)) return nothing;
    const loose = fallback.hasLooseText ? 'loose' : '';
    return html`<div class="picture shows-own ${loose}" part="picture">
      <slot></slot>
    </div>`;
  }
  const image = isFallback ? own : fields.image;
  if (!image?.src || lost.has(image.src)) return nothing;
  // If the page's own markup has the picture, use the same attributes, so that the browser does not load another file
  // for it. If there are two crops, load both lazily, so that only the visible one is loaded.
  const markup = isFallback ? fallback.pictureMarkup : undefined;
  const loading = markup ? markup.loading : isFirst && !hasCrop ? 'eager' : 'lazy';
  const sizes = image.sizes ?? (image.srcset && !markup ? 'auto, (min-width: 40em) 40em, 100vw' : undefined);
  return html`<picture class="picture" part="picture"
    >${renderSources(markup?.sources)}<img
      part="image"
      alt=${image.alt ?? ''}
      width=${ifDefined(image.width)}
      height=${ifDefined(image.height)}
      loading=${ifDefined(loading)}
      fetchpriority=${ifDefined(isFirst ? 'high' : undefined)}
      decoding="async"
      crossorigin=${ifDefined(markup?.crossOrigin)}
      sizes=${ifDefined(sizes)}
      srcset=${ifDefined(image.srcset && !lost.has(image.srcset) ? image.srcset : undefined)}
      src=${image.src}
  /></picture>`;
}
