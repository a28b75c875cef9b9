import {
  articleLabels,
  type ArticleAccess,
  type ArticleLabel,
  type Author,
  type MediaKind,
  type RelatedLink,
} from '../../article/article.js';
import type { ArticleFields } from '../../article/merge.js';
import { plainText } from '../../article/text.js';
import { toText } from '../../article/untrusted-values.js';
import type { Content } from '../../widget/content/content.js';
import { pageOf } from '../../widget/page/page.js';
import { pageSrcset } from '../../widget/page/page-address.js';
import { warn } from '../../widget/warnings/warn.js';
import {
  attributeAddress,
  attributeChoice,
  attributeDate,
  attributeLanguage,
  attributeText,
  isAnySet,
} from '../../widget/attributes/attribute-values.js';
import { attributeAuthors } from '../../widget/attributes/authors-attribute.js';
import { toNumber } from '../../widget/attributes/property-converters.js';

/** The layouts of a card. */
export const cardLayouts = ['auto', 'stacked', 'row', 'overlay', 'lead', 'compact', 'text'] as const;

/** The layout of a card; `auto` follows the width of its container. */
export type CardLayout = (typeof cardLayouts)[number];

/** The attributes and properties of a card. A script may set them to anything, so they are read with care. */
export interface CardAttributes {
  href?: string | null;
  headline?: string | null;
  kicker?: string | null;
  standfirst?: string | null;
  label?: string | null;
  image?: string | null;
  imageAlt?: string | null;
  imageWidth?: number | null;
  imageHeight?: number | null;
  imageSrcset?: string | null;
  imageSizes?: string | null;
  authors?: string | Author[] | null;
  publishedAt?: string | null;
  updatedAt?: string | null;
  publication?: string | null;
  publicationUrl?: string | null;
  publicationLogo?: string | null;
  campaign?: string | null;
  language?: string | null;
  sponsor?: string | null;
  sponsorLogo?: string | null;
  access?: ArticleAccess | null;
  media?: MediaKind | null;
  mediaDuration?: string | number | null;
  mediaCount?: number | null;
  generated?: string | null;
  related?: string | RelatedLink[] | null;
  imageCredit?: string | null;
  imageLicense?: string | null;
  imageFocus?: string | null;
  imageNarrow?: string | null;
  ratio?: string | null;
  target?: string | null;
  hideKickerMatching?: string | null;
  priority?: boolean;
  layout?: CardLayout | null;
  level?: number | null;
}

/** A card, for functions that read its attributes. */
export type CardHost = Element & CardAttributes;

/** Reads the card's layout. Returns `auto` if it is absent, or unknown (with a warning). */
export function cardLayout(card: CardHost): CardLayout {
  return attributeChoice(card, 'layout', card.layout, cardLayouts) ?? 'auto';
}

/** Reads the story from the card's own attributes and properties. Warns of each value that cannot be used. */
export function ownFields(card: CardHost): ArticleFields {
  return {
    headline: attributeText(card.headline),
    url: attributeAddress(card, 'href', card.href),
    kicker: attributeText(card.kicker),
    standfirst: attributeText(card.standfirst),
    labels: ownLabels(card),
    authors: attributeAuthors(card, card.authors),
    published: attributeDate(card, 'published-at', card.publishedAt),
    updated: attributeDate(card, 'updated-at', card.updatedAt),
    image: ownImage(card),
    publication: ownPublication(card),
    language: attributeLanguage(card, card.language),
    sponsor: attributeText(card.sponsor),
    access: attributeChoice(card, 'access', card.access, ['free', 'metered', 'subscriber']),
  };
}

/**
 * The properties that few cards have. A card with one of these loads its extras, and the loader requests them with its
 * tag.
 */
export const extraAttributes = [
  'sponsor',
  'sponsorLogo',
  'related',
  'media',
  'generated',
  'ratio',
  'imageCredit',
  'imageLicense',
  'imageFocus',
  'imageNarrow',
] as const satisfies readonly (keyof CardAttributes)[];

/** Whether a card has one of {@link extraAttributes}. */
export function hasExtraAttributes(card: CardHost): boolean {
  // Names are written out, because that is five times as fast.
  const { sponsor, sponsorLogo, related, media, generated, ratio, imageCredit, imageLicense, imageFocus, imageNarrow } =
    card;
  const values: Record<(typeof extraAttributes)[number], unknown> = {
    sponsor,
    sponsorLogo,
    related,
    media,
    generated,
    ratio,
    imageCredit,
    imageLicense,
    imageFocus,
    imageNarrow,
  };
  return isAnySet(...Object.values(values));
}

/** Whether a card's story has something that few stories have. */
export function needsExtras(card: CardHost, content: Content): boolean {
  const { fields, fallback } = content;
  const { sponsor, media, generated, image, labels } = fields;
  return Boolean(
    sponsor ||
    media ||
    generated ||
    card.layout === 'overlay' ||
    labels?.length ||
    image?.focalPoint ||
    image?.license ||
    (image?.credit && image === fallback.fields.image) ||
    shownRelated(card, content).length > 0,
  );
}

/**
 * Returns the related stories that a card shows: those that the page itself sets, and in the layout `lead` also the
 * article's. Under every card of a feed these would be too many.
 */
export function shownRelated(card: CardHost, { fields, fallback }: Content): RelatedLink[] {
  const { related = [] } = fields;
  const isAsked = isAnySet(card.related) || card.layout === 'lead' || related === fallback.fields.related;
  return isAsked ? related.slice(0, maxRelated) : [];
}

/** The most related links that a card shows. */
const maxRelated = 3;

/** Whether a kicker is the section that the page is about, so that the card need not repeat it. */
export function isPageSection(card: CardHost, kicker: string): boolean {
  if (!isAnySet(card.hideKickerMatching)) return false;
  const section =
    attributeText(card.hideKickerMatching) ??
    pageOf(card)?.querySelector('meta[property="article:section"]')?.getAttribute('content');
  return plainText(section)?.toLowerCase() === kicker.toLowerCase();
}

function ownImage(card: CardHost): ArticleFields['image'] {
  const { image, imageAlt, imageWidth, imageHeight, imageSrcset, imageSizes } = card;
  const src = attributeAddress(card, 'image', image);
  if (!isAnySet(image) && [imageAlt, imageWidth, imageHeight, imageSrcset, imageSizes].some(attributeText)) {
    warn(card, 'imageMissing');
  }
  if (src === undefined || src === null) return src;
  const srcset = pageSrcset(card, imageSrcset);
  if (!srcset && attributeText(imageSrcset)) warn(card, 'srcset', toText(imageSrcset));
  return {
    src,
    srcset,
    sizes: attributeText(imageSizes) ?? undefined,
    width: pixels(card, 'image-width', imageWidth),
    height: pixels(card, 'image-height', imageHeight),
    // An empty text means that the picture only decorates.
    alt: isAnySet(imageAlt) ? toText(imageAlt) : undefined,
  };
}

function ownPublication(card: CardHost): ArticleFields['publication'] {
  const name = attributeText(card.publication);
  if (name === undefined || name === null) {
    if ([card.publicationLogo, card.publicationUrl].some(attributeText)) warn(card, 'publicationMissing');
    return name;
  }
  return {
    name,
    url: attributeAddress(card, 'publication-url', card.publicationUrl) ?? undefined,
    logo: attributeAddress(card, 'publication-logo', card.publicationLogo) ?? undefined,
  };
}

function ownLabels(card: CardHost): ArticleLabel[] | null | undefined {
  const given = attributeText(card.label);
  if (given === undefined || given === null) return given;
  const words = given.toLowerCase().split(/[\s,]+/);
  const unknown = words.filter((word) => !articleLabels.some((known) => known === word));
  if (unknown.length > 0) warn(card, 'choice', 'label', unknown.join(' '), articleLabels);
  return articleLabels.filter((label) => words.includes(label));
}

function pixels(card: CardHost, attribute: string, value: unknown): number | undefined {
  const number = toNumber(value);
  if (number === undefined || number > 0) return number;
  warn(card, 'count', attribute, String(number), 1);
  return undefined;
}
