import { html, nothing, type TemplateResult, svg } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  mediaKinds,
  type NewsImage,
  type RelatedLink,
  type StoryMedia,
  type MediaKind,
} from '../../article/article.js';
import { durationSeconds } from '../../article/duration.js';
import { asksForCredit } from '../../article/licence.js';
import type { ArticleFields } from '../../article/merge.js';
import { textAt } from '../../article/text.js';
import { get, list, toText } from '../../article/untrusted-values.js';
import type { Content } from '../../widget/content/content.js';
import { pageAddress } from '../../widget/page/page-address.js';
import { warn } from '../../widget/warnings/warn.js';
import { enCard } from '../../locales/en-card.js';
import { describeDuration } from '../../locales/describe-duration.js';
import { addEnglish } from '../../locales/locale.js';
import { attributeGenerated } from '../../widget/attributes/generated-attribute.js';
import {
  attributeAddress,
  attributeChoice,
  attributeText,
  isAnySet,
} from '../../widget/attributes/attribute-values.js';
import { toNumber } from '../../widget/attributes/property-converters.js';
import type { CardHost } from './card-attributes.js';
import { cardExtraStyles } from './card-extras.styles.js';
import type { CardView } from './card-view.js';

addEnglish(enCard);

/** Reads what few cards have from the card's own attributes. */
function ownFields(card: CardHost): ArticleFields {
  return {
    media: ownMedia(card),
    related: ownRelated(card),
    generated: attributeGenerated(card, card.generated),
    sponsorLogo: ownSponsorLogo(card),
  };
}

function ownSponsorLogo(card: CardHost): string | null | undefined {
  const logo = attributeAddress(card, 'sponsor-logo', card.sponsorLogo);
  if (logo && !attributeText(card.sponsor)) warn(card, 'sponsorMissing');
  return logo;
}

/** Returns the classes for the card's crops and its extras. */
function classes(card: CardHost, { content, lost }: CardView): string {
  const [x, y] = focusOf(card, content.fields.image);
  const [narrow, wide = narrow] = ratiosOf(card);
  const names = [
    narrow && `ratio-${narrow.replace(':', '-')}`,
    wide && `wide-${wide.replace(':', '-')}`,
    content.fields.labels?.includes('opinion') && 'comment',
    narrowCrop(card, lost) && 'cropped',
    x !== undefined && `focal x-${x} y-${y}`,
  ];
  return names.filter(Boolean).join(' ');
}

const ratios = ['3:2', '16:9', '4:3', '1:1', '4:5', 'natural'] as const;

/** A shape of a card's picture. */
export type PictureShape = (typeof ratios)[number];

/** Returns the shapes of the picture: in a narrow container, and in a wide one. */
function ratiosOf(card: CardHost): string[] {
  const given = attributeText(card.ratio)?.split(/[\s,]+/) ?? [];
  if (given.length <= 2 && given.every((ratio) => (ratios as readonly string[]).includes(ratio))) return given;
  warn(card, 'choice', 'ratio', given.join(' '), ratios);
  return [];
}

/**
 * Returns the point that a crop keeps, in percent of the width and the height, if there is one. It is a class, in steps
 * of 5 %: a page's content security policy may forbid style attributes, and a server can write nothing else.
 */
function focusOf(card: CardHost, image: NewsImage | undefined): number[] {
  const given = attributeText(card.imageFocus);
  const shares = given?.split(/[\s,]+/).map((part) => (part.endsWith('%') ? parseFloat(part) / 100 : Number(part)));
  const [x, y] = shares ?? [image?.focalPoint?.x, image?.focalPoint?.y];
  if (isShare(x) && isShare(y)) return [x, y].map((share) => Math.round(share * 20) * 5);
  if (given) warn(card, 'focus', given);
  return [];
}

function isShare(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 1;
}

/** Returns the address of the picture for a narrow container, unless it failed to load. */
function narrowCrop(card: CardHost, lost: CardView['lost']): string | undefined {
  const address = attributeAddress(card, 'image-narrow', card.imageNarrow);
  return address && !lost.has(address) ? address : undefined;
}

function ownMedia(card: CardHost): StoryMedia | null | undefined {
  const kind = attributeChoice(card, 'media', card.media, mediaKinds);
  if (!kind) return kind;
  const { mediaDuration, mediaCount } = card;
  const duration = durationSeconds(mediaDuration);
  if (attributeText(mediaDuration) && !duration) warn(card, 'duration', 'media-duration', toText(mediaDuration));
  const count = toNumber(mediaCount);
  const isCount = count !== undefined && Number.isInteger(count) && count > 0;
  if (count !== undefined && !isCount)
    warn(card, 'count', 'media-count', card.getAttribute('media-count') ?? toText(mediaCount), 1);
  return { kind, ...(duration && { duration }), ...(isCount && { count }) };
}

function ownRelated(card: CardHost): RelatedLink[] | null | undefined {
  let given: unknown = card.related;
  if (!isAnySet(given)) return undefined;
  if (typeof given === 'string') {
    if (given.trim() === '') return null;
    try {
      given = JSON.parse(given);
    } catch {
      given = [{}];
    }
  }
  const links = list(given).map((link) => ({
    headline: textAt(link, 'headline'),
    url: pageAddress(card, toText(get(link, 'url'))),
  }));
  const usable = links.filter((link): link is RelatedLink => Boolean(link.headline && link.url));
  if (usable.length < links.length) warn(card, 'related');
  return usable.length > 0 ? usable : null;
}

/** Renders the picture with everything that is on it, and its crop for a narrow container. */
function renderPicture(card: CardHost, picture: TemplateResult, view: CardView): unknown {
  const { media, image } = view.content.fields;
  const crop = narrowCrop(card, view.lost);
  return [
    picture,
    crop
      ? html`<picture class="picture crop" part="picture"
          ><img
            part="image"
            alt=${image?.alt ?? ''}
            loading="lazy"
            decoding="async"
            fetchpriority=${ifDefined(view.isFirst ? 'high' : undefined)}
            src=${crop}
        /></picture>`
      : nothing,
    media ? renderMedia(media, view) : nothing,
  ];
}

/**
 * Renders the mark of the story's media. Its words are part of the link's name, so that a screen reader reads them
 * once, with the headline. They are text, because Firefox does not use the `aria-label` of hidden content in a name.
 */
function renderMedia(media: StoryMedia, { locale, wordMarks: { lang, dir } }: CardView): TemplateResult {
  const { kind, duration, count } = media;
  const { clock, words } = duration ? describeDuration(locale.words.tag, duration) : {};
  const spoken = locale.words.text(kind, { length: words, count });
  const shown = kind === 'gallery' ? count && locale.number(count) : clock;
  return html`<span class="media" part="media" aria-hidden="true" lang=${ifDefined(lang)} dir=${ifDefined(dir)}
      >${renderMediaIcon(kind)}${shown ?? nothing}</span
    ><span id="media" hidden lang=${ifDefined(lang)}>${spoken}</span>`;
}

/** Renders the overline, and before it the columnist's portrait and the sponsor of the story. */
function renderOverline(overline: unknown, view: CardView): unknown {
  const { labels, authors } = view.content.fields;
  const avatar = labels?.includes('opinion') ? authors?.[0]?.avatar : undefined;
  return [
    avatar && !view.lost.has(avatar)
      ? html`<img class="portrait" part="portrait" src=${avatar} alt="" loading="lazy" decoding="async" />`
      : nothing,
    renderSponsor(view),
    overline,
  ];
}

/** Renders the sponsor of the story: its logo, or its name. */
function renderSponsor(view: CardView): TemplateResult | typeof nothing {
  const { sponsor, sponsorLogo, language } = view.content.fields;
  if (!sponsor) return nothing;
  const { lang, dir } = view.wordMarks;
  const named =
    sponsorLogo && !view.lost.has(sponsorLogo)
      ? html`<img class="sponsor-logo" src=${sponsorLogo} alt=${sponsor} loading="lazy" decoding="async" />`
      : html`<bdi lang=${ifDefined(lang && language)}>${sponsor}</bdi>`;
  return html`<p class="overline sponsor" part="sponsor">
    <span lang=${ifDefined(lang)} dir=${ifDefined(dir)}
      >${view.locale.words.parts('sponsoredBy', { sponsor: named })}</span
    >
  </p>`;
}

/**
 * Renders the end of the last line: the story's media if it has no picture, the mark of generated content, and the
 * credit of the picture.
 *
 * @param isPictured whether the story's picture is shown
 */
function renderMarks(card: CardHost, view: CardView, isPictured: boolean): TemplateResult[] {
  const { content, locale, marks, wordMarks } = view;
  const { media, generated, language } = content.fields;
  const { lang, dir } = marks;
  const items: TemplateResult[] = [];
  if (media && !isPictured) items.push(html`<span>${renderMedia(media, view)}</span> `);
  if (generated) {
    items.push(
      html`<span part="generated"
        ><span lang=${ifDefined(wordMarks.lang)} dir=${ifDefined(wordMarks.dir)}
          >${locale.words.text('generated', { kind: generated })}</span
        ></span
      > `,
    );
  }
  const credit = isPictured && creditOf(card, content);
  if (credit) {
    items.push(
      html`<span class="credit" part="credit"
        ><span lang=${ifDefined(lang)} dir=${ifDefined(dir)}
          >${locale.parts('photoCredit', { credit: html`<bdi lang=${ifDefined(lang && language)}>${credit}</bdi>` })}</span
        ></span
      >`,
    );
  }
  return items;
}

/**
 * Returns the credit of the picture, if a card has to show it: because the page itself sets one, or because the
 * picture's licence requires it. Other pictures are credited on the article's own page.
 */
function creditOf(card: CardHost, { fields, fallback }: Content): string | null | undefined {
  const { image } = fields;
  const own = attributeText(card.imageCredit);
  if (own !== undefined) return own;
  const license = attributeAddress(card, 'image-license', card.imageLicense) ?? image?.license;
  return image === fallback.fields.image || asksForCredit(license) ? image?.credit : undefined;
}

/** Renders the links to related stories. */
function renderRelated(related: readonly RelatedLink[], { publisherLink }: CardView): TemplateResult | typeof nothing {
  if (related.length === 0) return nothing;
  return html`<ul class="related" part="related">
    ${related.map(
      ({ headline, url }) =>
        html`<li dir="auto"><a part="related-link" href=${publisherLink(url)}>${headline}</a></li>`,
    )}
  </ul>`;
}

/**
 * The code for features that few cards have: see `<news-headline-card>`. A page whose cards have none of it does not
 * load it.
 */
export const extras = {
  styles: cardExtraStyles,
  ownFields,
  classes,
  renderPicture,
  renderOverline,
  renderMarks,
  renderRelated,
};

/** The drawings of the marks, on a grid of 16. */
const drawings: Readonly<Record<MediaKind, TemplateResult>> = {
  video: svg`<path d="M4 2.5v11L13 8z" />`,
  audio: svg`<path d="M2 9V8a6 6 0 0 1 12 0v1m0 1v3h-2.5V9H14M2 10v3h2.5V9H2" fill="none" stroke="currentcolor" stroke-width="1.5" />`,
  gallery: svg`<path d="M2 5h9v8.5H2zM5 5V2.5h9V11h-3" fill="none" stroke="currentcolor" stroke-width="1.5" />`,
};

/** Renders the mark of a film, a recording or a gallery, shown beside its length. */
export function renderMediaIcon(kind: MediaKind): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true" fill="currentcolor">${drawings[kind]}</svg>`;
}
