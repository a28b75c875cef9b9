import { articleLabels, type ArticleLabel } from '../../article/article.js';
import type { ArticleFields } from '../../article/merge.js';
import { toText } from '../../article/untrusted.js';
import { pageSrcset } from '../../controllers/page-address.js';
import { warn } from '../../controllers/warn.js';
import {
  attributeAddress,
  attributeAuthors,
  attributeDate,
  attributeLanguage,
  attributeText,
  isAnyGiven,
  toNumber,
} from '../attribute-values.js';
import type { NewsHeadlineCard } from './headline-card.js';

const layouts = ['auto', 'stacked', 'row', 'lead', 'compact', 'text'] as const;

/** How a card is laid out; `auto` follows the width of its container. */
export type CardLayout = (typeof layouts)[number];

/** The card's layout; `auto` where it is not given or not known, then with a warning. */
export function layoutOf(card: NewsHeadlineCard): CardLayout {
  const layout = card.layout ?? 'auto';
  if (layouts.includes(layout)) return layout;
  warn(card, 'choice', 'layout', attributeText(layout) ?? '', layouts);
  return 'auto';
}

/** What a card's own attributes and properties say of its story, with a warning for each that cannot be used. */
export function ownFields(card: NewsHeadlineCard): ArticleFields {
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
  };
}

function ownImage(card: NewsHeadlineCard): ArticleFields['image'] {
  const { image, imageAlt, imageWidth, imageHeight, imageSrcset, imageSizes } = card;
  if (!isAnyGiven(image, imageAlt, imageWidth, imageHeight, imageSrcset, imageSizes)) return undefined;
  const src = attributeAddress(card, 'image', image);
  if (src === null) return null;
  if (!src) {
    warn(card, 'imageMissing');
    return undefined;
  }
  return {
    src,
    srcset: pageSrcset(card, imageSrcset),
    sizes: attributeText(imageSizes) ?? undefined,
    width: positive(imageWidth),
    height: positive(imageHeight),
    // Empty means that the picture only decorates.
    alt: isAnyGiven(imageAlt) ? toText(imageAlt) : undefined,
  };
}

function ownPublication(card: NewsHeadlineCard): ArticleFields['publication'] {
  const name = attributeText(card.publication);
  if (name === undefined || name === null) {
    if (isAnyGiven(card.publicationLogo, card.publicationUrl)) warn(card, 'publicationMissing');
    return name;
  }
  return {
    name,
    url: attributeAddress(card, 'publication-url', card.publicationUrl) ?? undefined,
    logo: attributeAddress(card, 'publication-logo', card.publicationLogo) ?? undefined,
  };
}

function ownLabels(card: NewsHeadlineCard): ArticleLabel[] | null | undefined {
  const given = attributeText(card.label);
  if (given === undefined || given === null) return given;
  const words = given.toLowerCase().split(/[\s,]+/);
  const unknown = words.filter((word) => !articleLabels.some((known) => known === word));
  if (unknown.length > 0) warn(card, 'choice', 'label', unknown.join(' '), articleLabels);
  return articleLabels.filter((label) => words.includes(label));
}

function positive(value: unknown): number | undefined {
  const number = toNumber(value);
  return number !== undefined && number > 0 ? number : undefined;
}
