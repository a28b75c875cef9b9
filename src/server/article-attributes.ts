import type { Article } from '../article/article.js';

type Attributes = Record<string, string | number | undefined>;

const json = (value: readonly unknown[]): string | undefined => (value.length > 0 ? JSON.stringify(value) : undefined);

/** The functions that write an article as attributes, by the tag of the widget. */
const writers: Readonly<Record<string, (article: Article) => Attributes>> = {
  'news-headline-card': ({ image, publication, labels, authors, media, access, ...story }) => ({
    href: story.url,
    headline: story.headline,
    kicker: story.kicker,
    standfirst: story.standfirst,
    label: labels.join(' ') || undefined,
    image: image?.src,
    'image-alt': image?.alt,
    'image-width': image?.width,
    'image-height': image?.height,
    'image-srcset': image?.srcset,
    'image-sizes': image?.sizes,
    'image-license': image?.license,
    'image-focus': image?.focalPoint && `${image.focalPoint.x} ${image.focalPoint.y}`,
    authors: json(authors),
    'published-at': story.published,
    'updated-at': story.updated,
    publication: publication?.name,
    'publication-url': publication?.url,
    'publication-logo': publication?.logo,
    language: story.language,
    sponsor: story.sponsor,
    'sponsor-logo': story.sponsorLogo,
    access: access === 'unknown' ? undefined : access,
    media: media?.kind,
    'media-duration': media?.duration,
    'media-count': media?.count,
    generated: story.generated,
  }),
  'news-byline': ({ authors, agency, dateline, published, updated, language }) => ({
    authors: json(authors),
    agency,
    dateline,
    'published-at': published,
    'updated-at': updated,
    language,
  }),
  'news-photo-caption': ({ image, language }) => ({
    caption: image?.caption,
    credit: image?.credit,
    'source-href': image?.source,
    'license-href': image?.license,
    generated: image?.generated === 'none' ? undefined : image?.generated,
    language,
  }),
  'news-share-icons': ({ url, headline }) => ({ url, headline }),
  'news-subscription-prompt': ({ publication }) => ({ publication: publication?.name }),
};

export function articleAttributes(tag: string, article: Article): Attributes {
  return writers[tag]?.(article) ?? {};
}
