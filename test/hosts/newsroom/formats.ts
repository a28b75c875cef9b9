import type { Article, ArticleLabel, NewsImage } from '../../../src/article/article.js';
import { storyAddress, timestamp, type Edition } from './edition.js';
import { everyStory } from './every-story.js';
import {
  fallbackRendition,
  logoAddress,
  portraitAddress,
  renditions,
  srcset,
  wordmark,
  type Rendition,
} from './pictures.js';
import { openParagraphs, publication, type Story, type StoryAuthor, type StoryPicture } from './story.js';

/** A value that JSON can contain; fields that are `undefined` are left out. */
export type Json = string | number | boolean | undefined | Json[] | { [field: string]: Json };

/** Returns the story as an article of the library. */
export function toArticle(story: Story, edition: Edition): Article {
  const { kicker, headline, standfirst, labels, language, access, agency, dateline } = story;
  return {
    id: story.slug,
    url: storyAddress(story.slug, edition),
    headline,
    kicker,
    standfirst,
    labels,
    authors: story.authors.map(({ name, role, location, portrait }) => ({
      name,
      role,
      location,
      avatar: portrait && portraitAddress(portrait, edition.origin, 192),
    })),
    agency,
    dateline,
    published: timestamp(story.publishedMinutesAgo, story, edition),
    updated: lastChange(story, edition),
    image: story.picture && newsImage(story.picture, edition),
    related: relatedStories(story).map(({ slug, headline }) => ({ headline, url: storyAddress(slug, edition) })),
    language,
    publication: {
      name: publication.name,
      url: `${edition.origin}/`,
      logo: logoAddress('wordmark', edition.origin),
    },
    access,
  };
}

/**
 * Returns the story as an IPTC ninjs item.
 *
 * ninjs has no fields for the kicker, the credit and the alternative text. They are roles of headlines and
 * descriptions. It also has no field for a public address, so the address is a rendition of the type `text/html`.
 *
 * @see {@link https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json | ninjs 3.1}
 */
export function toNinjs(story: Story, edition: Edition): Json {
  const published = timestamp(story.publishedMinutesAgo, story, edition);
  const paragraphs = openParagraphs(story);
  return {
    uri: storyAddress(story.slug, edition),
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
    type: story.picture ? 'composite' : 'text',
    representationType: paragraphs.length < story.body.length ? 'partial' : 'full',
    version: story.updatedMinutesAgo === undefined ? '1' : '2',
    firstCreated: published,
    contentCreated: published,
    versionCreated: lastChange(story, edition) ?? published,
    pubStatus: 'usable',
    urgency: story.labels.includes('live') ? 2 : 5,
    language: story.language,
    copyrightHolder: publication.name,
    copyrightNotice: `© ${publication.name}`,
    usageTerms: story.access === 'subscriber' ? `For subscribers of ${publication.name}.` : undefined,
    title: story.slug.replaceAll('-', ' '),
    slugline: story.slug,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: story.headline },
      { role: 'kicker', contentType: 'text/plain', value: story.kicker },
    ],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: story.standfirst }],
    bodies: [
      { role: 'text', contentType: 'text/plain', value: paragraphs.join('\n\n') },
      { role: 'richtext', contentType: 'application/xhtml+xml', value: paragraphs.map(xhtmlParagraph).join('') },
    ],
    by: story.authors.length > 0 ? story.authors.map(({ name, role }) => `${name}, ${role}`).join('; ') : undefined,
    located: story.dateline,
    people: some(story.authors.map(({ name }) => ({ rel: 'author', name }))),
    places: some(story.places.map((name) => ({ rel: name === story.dateline ? 'filedFrom' : 'mentions', name }))),
    infoSources: some(story.agency ? [{ role: 'agency', name: story.agency }] : []),
    subjects: [{ rel: 'about', name: story.kicker }],
    genres: some(story.labels.map(genre)),
    renditions: [{ name: 'web', href: storyAddress(story.slug, edition), contentType: 'text/html' }],
    associations: some([
      ...(story.picture ? [ninjsPicture(story.picture, story, edition)] : []),
      ...story.authors.filter(({ portrait }) => portrait).map((author) => ninjsPortrait(author, edition)),
      ...relatedStories(story).map((related) => ninjsLink(related, edition)),
    ]),
  };
}

/**
 * Returns the story as schema.org JSON-LD.
 *
 * @see {@link https://schema.org/NewsArticle | schema.org, NewsArticle}
 */
export function toJsonLd(story: Story, edition: Edition): Json {
  const published = timestamp(story.publishedMinutesAgo, story, edition);
  const address = storyAddress(story.slug, edition);
  return {
    '@context': 'https://schema.org',
    '@type': newsArticleType(story),
    '@id': address,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': address,
      relatedLink: relatedStories(story).map(({ slug }) => storyAddress(slug, edition)),
    },
    url: address,
    headline: story.headline,
    description: story.standfirst,
    articleSection: story.kicker,
    inLanguage: story.language,
    dateline: story.dateline,
    datePublished: published,
    dateModified: lastChange(story, edition) ?? published,
    author:
      story.authors.length > 0
        ? story.authors.map((author) => person(author, edition))
        : story.agency && { '@type': 'NewsMediaOrganization', name: story.agency },
    sourceOrganization: story.agency && { '@type': 'NewsMediaOrganization', name: story.agency },
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: publication.name,
      url: `${edition.origin}/`,
      logo: {
        '@type': 'ImageObject',
        url: logoAddress('wordmark', edition.origin),
        width: wordmark.width,
        height: wordmark.height,
      },
    },
    image: story.picture && imageObject(story.picture, edition),
    contentLocation: story.places.map((name) => ({ '@type': 'Place', name })),
    isAccessibleForFree: story.access === 'free',
    // Names the part that is closed. Otherwise a search engine could treat its absence as cloaking.
    hasPart:
      story.access !== 'free'
        ? { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.for-subscribers' }
        : undefined,
    coverageStartTime: story.updates && published,
    liveBlogUpdate: story.updates?.map(({ minutesAgo, headline, text }) => ({
      '@type': 'BlogPosting',
      headline,
      articleBody: text,
      datePublished: timestamp(minutesAgo, story, edition),
    })),
  };
}

/** Returns the stories that this one names as related. */
export function relatedStories({ related }: Story): Story[] {
  return everyStory.filter(({ slug }) => related.includes(slug));
}

/** Returns when the story last changed, if it did after it was published. */
export function lastChange(story: Story, edition: Edition): string | undefined {
  return story.updatedMinutesAgo === undefined ? undefined : timestamp(story.updatedMinutesAgo, story, edition);
}

function newsImage({ name, alt, caption, credit, focalPoint }: StoryPicture, { origin }: Edition): NewsImage {
  const { address, width, height } = fallbackRendition(name, origin);
  return { src: address, srcset: srcset(name, origin, 'webp'), width, height, alt, caption, credit, focalPoint };
}

function newsArticleType({ labels }: Story): Json {
  // In schema.org a live blog is not a kind of news article, so a live story has both types.
  if (labels.includes('live')) return ['NewsArticle', 'LiveBlogPosting'];
  return labels.includes('opinion') ? 'OpinionNewsArticle' : 'NewsArticle';
}

function person({ name, role, location, portrait }: StoryAuthor, { origin }: Edition): Json {
  return {
    '@type': 'Person',
    name,
    jobTitle: role,
    workLocation: location && { '@type': 'Place', name: location },
    image: portrait && portraitAddress(portrait, origin, 192),
  };
}

function imageObject(picture: StoryPicture, { origin }: Edition): Json {
  const { address, width, height } = fallbackRendition(picture.name, origin);
  return {
    '@type': 'ImageObject',
    url: address,
    contentUrl: address,
    width,
    height,
    caption: picture.caption,
    description: picture.alt,
    creditText: picture.credit,
    creator: { '@type': 'Person', name: picture.photographer },
  };
}

function ninjsPicture(picture: StoryPicture, story: Story, edition: Edition): Json {
  const { name, alt, caption, credit, photographer, focalPoint } = picture;
  const fallback = fallbackRendition(name, edition.origin);
  const published = timestamp(story.publishedMinutesAgo, story, edition);
  return {
    name: 'mainpic',
    rel: 'illustrates',
    uri: `${edition.origin}/pictures/${name}`,
    type: 'picture',
    firstCreated: published,
    versionCreated: published,
    language: story.language,
    by: photographer,
    copyrightHolder: credit.replace(/^©\s*/, ''),
    copyrightNotice: credit,
    descriptions: [
      { role: 'caption', contentType: 'text/plain', value: caption },
      { role: 'creditline', contentType: 'text/plain', value: credit },
      { role: 'alttext', contentType: 'text/plain', value: alt },
    ],
    renditions: [
      ninjsRendition('main', fallback, focalPoint),
      ...[...renditions(name, edition.origin, 'webp'), ...renditions(name, edition.origin, 'avif')].map((rendition) =>
        ninjsRendition(`${rendition.type}-${rendition.width}`, rendition, focalPoint),
      ),
    ],
  };
}

function ninjsRendition(
  name: string,
  { address, type, width, height }: Rendition,
  focalPoint: StoryPicture['focalPoint'],
): Json {
  return {
    name,
    href: address,
    contentType: `image/${type}`,
    width,
    height,
    poi: { x: Math.round(focalPoint.x * width), y: Math.round(focalPoint.y * height) },
  };
}

function ninjsPortrait({ name, portrait = '' }: StoryAuthor, { origin }: Edition): Json {
  return {
    name: 'portrait',
    rel: 'author',
    uri: `${origin}/pictures/${portrait}`,
    type: 'picture',
    people: [{ rel: 'about', name }],
    renditions: ([96, 192] as const).map((width) => ({
      name: `webp-${width}`,
      href: portraitAddress(portrait, origin, width),
      contentType: 'image/webp',
      width,
      height: width,
    })),
  };
}

function ninjsLink(related: Story, edition: Edition): Json {
  const address = storyAddress(related.slug, edition);
  return {
    name: related.slug,
    rel: 'seeAlso',
    uri: address,
    type: 'text',
    language: related.language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: related.headline }],
    renditions: [{ name: 'web', href: address, contentType: 'text/html' }],
  };
}

/** Returns the genre of IPTC's vocabulary for a label, else the newspaper's own word. */
function genre(label: ArticleLabel): Json {
  const name = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return label === 'opinion' || label === 'analysis'
    ? { name, uri: `http://cv.iptc.org/newscodes/genre/${name}` }
    : { name, literal: label };
}

function xhtmlParagraph(text: string): string {
  return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
}

function some(list: Json[]): Json[] | undefined {
  return list.length > 0 ? list : undefined;
}
