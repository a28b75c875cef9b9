import type { Author, Publication, RelatedLink, StoryMedia } from '../article/article.js';
import type { ArticleFields } from '../article/merge.js';
import { generatedKind } from '../article/digital-source.js';
import { durationSeconds } from '../article/duration.js';
import { machineDate } from '../article/machine-date.js';
import { withoutAbsent } from '../article/absent-values.js';
import { languageTag } from '../article/language.js';
import { plainText } from '../article/text.js';
import {
  findFrame,
  findImage,
  findImages,
  findPicture,
  readPicture,
  type PictureFrame,
  type PictureMarkup,
} from './fallback-picture.js';
import {
  addressOf,
  emphasised,
  isInside,
  marked,
  languageOf,
  property,
  termOf,
  textOf,
  visibleText,
  wholeNumber,
} from './fallback-properties.js';

/** Selects headings. */
export const headings = 'h1, h2, h3, h4, h5, h6';

/** Text of the markup, and its nodes if it has more than text. */
export interface Rest {
  text?: string;
  nodes?: Node[];
}

/** What an element's light DOM says. */
export interface Fallback {
  fields: ArticleFields;
  /** The host's own picture, where it is a direct child: it can be shown itself, through a slot. */
  picture?: Element;
  /** The picture that is read: not an author's portrait, nor a logo. */
  image?: HTMLImageElement;
  /** What it takes to show that one as it stands there. */
  pictureMarkup?: PictureMarkup;
  /** The child around the picture, if the picture is not a direct child. */
  frame?: PictureFrame;
  /** The headline with the emphasis that its markup gives it, where it gives any: nodes of our own. */
  headline?: Node[];
  /** The `rel` and `target` of the link to the story. */
  rel?: string;
  target?: string;
  /**
   * The text that is not marked as words of a picture, with its emphasis and links, if it has any.
   *
   * @param shown a child that is shown itself; its text is left out
   */
  restOf?(shown?: Element): Rest;
  /** Whether unmarked text seems to name a person or a day: two words with capitals, or in a script without capitals, words after a comma. */
  namesMore?: boolean;
  /** Whether there is anything for a reader. */
  isReadable: boolean;
  /** Whether there is text outside every element, which a style sheet cannot hide by itself. */
  hasLooseText: boolean;
  /** Whether its media can only be shown with all that stands there: several pictures, or one that no copy can stand for. */
  isWhole: boolean;
}

/**
 * Reads an element's fallback markup: the pasted light DOM is the data.
 *
 * `a[href]` is the link and the headline, `img` the picture, `time[datetime]` the time, `[rel~=author]` an author; schema.org
 * microdata (`itemprop`) names these and the rest. Nothing is changed.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/microdata.html#values | HTML, microdata values}
 * @see {@link https://schema.org/NewsArticle | schema.org NewsArticle}
 */
export function readFallback(element: Element): Fallback {
  const images = findImages(element);
  const image = findImage(images);
  const picture = findPicture(element, image);
  const story = readHeadline(element);
  const pictureMarkup = readPicture(element, image);
  const rests = new Map<Element | undefined, Rest>();
  let frame: PictureFrame | undefined;
  // Where a caption is named in a figcaption, the rest of that is no part of it.
  const shownElsewhere = `${property(element, 'caption') ? '' : 'figcaption, '}${pictureWords}`;
  const fields: ArticleFields = {
    ...story.fields,
    kicker: textOf(property(element, 'articleSection')),
    standfirst: textOf(property(element, 'description')) ?? readSummary(element, story.fields.headline),
    authors: readAuthors(element),
    agency: textOf(property(element, 'sourceOrganization')),
    dateline: textOf(property(element, 'dateline')),
    published: readTime(property(element, 'datePublished') ?? element.querySelector('time:not([itemprop], .updated)')),
    // So many publishing systems name it.
    updated: readTime(property(element, 'dateModified') ?? element.querySelector('time.updated:not([itemprop])')),
    image: pictureMarkup.fields,
    publication: readPublication(property(element, 'publisher')),
    language: languageTag(textOf(property(element, 'inLanguage'))) ?? story.language,
    access: /^false$/i.test(textOf(property(element, 'isAccessibleForFree')) ?? '') ? 'subscriber' : undefined,
    generated: generatedKind(termOf(property(element, 'digitalSourceType'))),
    media: readMedia(element),
    sponsor: textOf(property(element, 'sponsor')),
    related: readRelated(element),
  };
  return {
    fields,
    picture,
    image,
    pictureMarkup,
    get frame() {
      return picture || !image || this.isWhole ? undefined : (frame ??= findFrame(element, image));
    },
    headline: story.emphasised,
    rel: story.link?.getAttribute('rel') ?? undefined,
    target: story.link?.getAttribute('target') ?? undefined,
    restOf(shown) {
      let rest = rests.get(shown);
      if (!rest) {
        rest = {
          text: wordsOf(visibleText(element, shownElsewhere, shown)),
          nodes: emphasised(element, shownElsewhere, ', a[href]', shown),
        };
        rests.set(shown, rest);
      }
      return rest;
    },
    get namesMore() {
      return /\p{Lu}[\p{L}’'.-]+\s+\p{Lu}\p{L}|[、，,،・]\s*\p{Lo}{2}/u.test(visibleText(element, marked));
    },
    isReadable: picture !== undefined || image !== undefined || visibleText(element).trim() !== '',
    hasLooseText: [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim()),
    get isWhole() {
      return images.length > 1 || (picture === undefined && hasUncopied(element, image, pictureMarkup));
    },
  };
}

/** Returns a text, unless it is only punctuation between words that are shown elsewhere. */
export function wordsOf(text: string): string | undefined {
  return /[^\p{P}\s]/u.test(text) ? plainText(text) : undefined;
}

/** What is shown of a picture's words in a place of its own. */
const pictureWords = ['caption', 'creditText', 'copyrightHolder', 'copyrightNotice', 'license', 'acquireLicensePage']
  .map((name) => `[itemprop~=${name}]`)
  .join();

/** Whether there are media that no copy can stand for: no picture, no direct child that can be shown itself; or a picture without an address. */
function hasUncopied(element: Element, image: HTMLImageElement | undefined, { fields }: PictureMarkup): boolean {
  if (element.querySelector('video, iframe, audio, object')) return true;
  if (image) return !fields?.src;
  // Some draw into an element that has no text, nor a name that says what it is.
  const drawn = [...element.querySelectorAll('*')].some(({ localName }) => /^(canvas|embed|svg)$|-/.test(localName));
  return drawn || (!visibleText(element).trim() && element.querySelector('div, section, figure') !== null);
}

/** The headline with its address, and the link that gives it. */
function readHeadline(element: Element): {
  fields: ArticleFields;
  link?: Element;
  emphasised?: Node[];
  language?: string;
} {
  const named = property(element, 'headline') ?? element.querySelector('[slot=headline]');
  const links = [...element.querySelectorAll('a[href]')].filter((link) => !belongsElsewhere(link, element));
  const heading = [...element.querySelectorAll(headings)].find(
    (each) => textOf(each) && !belongsElsewhere(each, element),
  );
  const title = named ?? heading;
  const around = title?.closest('a[href]');
  const link =
    (around && element.contains(around) ? around : title?.querySelector('a[href]')) ??
    links.find((each) => textOf(each)) ??
    links[0];
  const section = property(element, 'articleSection');
  const headline = textOf(title ?? link, section);
  if (!headline) return readText(element);
  const url = addressOf(link ?? property(element, 'url'));
  return {
    fields: { headline, url },
    link,
    emphasised: emphasised((title ?? link)!, section),
    language: languageOf(title ?? link, element),
  };
}

/** If the card's address is an attribute, its text alone is the headline: without paragraphs, or the first one if there is no other text. */
function readText(element: Element): ReturnType<typeof readHeadline> {
  if (!(element as { href?: unknown }).href) return { fields: {} };
  const isLoose = visibleText(element, `${marked}, p`).trim();
  const others = `${marked}, ${isLoose ? 'p' : 'p ~ p'}`;
  const headline = plainText(visibleText(element, others));
  return { fields: { headline }, emphasised: headline ? emphasised(element, others) : undefined };
}

/** A paragraph that nothing marks, where it is a sentence: a line of authors or of a date has no full stop. */
function readSummary(element: Element, headline: unknown): string | undefined {
  const paragraphs = [...element.querySelectorAll('p')].filter((each) => !isInside(each, marked, element));
  return paragraphs
    .filter((each) => !each.matches(marked) && !each.querySelector('a, img, [itemprop=headline]'))
    .map((each) => textOf(each))
    .find((text) => text && text !== headline && /[.!?…。！？؟]["”’»]?$/.test(text));
}

/** Whether a link is part of another field: the section's, an author's, the publisher's. */
function belongsElsewhere(link: Element, element: Element): boolean {
  const other =
    'audio, object, video, [rel~=author], [itemprop]:not([itemprop~=headline], [itemprop~=url], [itemprop~=mainEntityOfPage])';
  return isInside(link, other, element);
}

function readAuthors(element: Element): Author[] {
  const authors: Author[] = [];
  for (const author of element.querySelectorAll('[itemprop~=author], [rel~=author]')) {
    if (isInside(author.parentElement!, '[itemprop~=author], [rel~=author]', element)) continue;
    const role = property(author, 'jobTitle');
    const place = property(author, 'workLocation');
    const name = textOf(property(author, 'name') ?? author, role ?? place);
    if (!name) continue;
    const link = author.matches('a[href]') ? author : author.querySelector('a[href]');
    authors.push({
      name,
      ...withoutAbsent({
        role: textOf(role),
        url: addressOf(link),
        avatar: addressOf(property(author, 'image') ?? author.querySelector('img')),
        location: textOf(place),
      }),
    });
  }
  return authors;
}

function readTime(element: Element | null): string | undefined {
  return machineDate(element?.getAttribute('datetime') ?? textOf(element));
}

/** A film, a recording or a gallery that the markup names as such; what it shows is no picture of the story's. */
function readMedia(element: Element): StoryMedia | undefined {
  const [kind, named] =
    mediaProperties.map(([kind, name]) => [kind, property(element, name)] as const).find(([, each]) => each) ?? [];
  if (!kind || !named) return undefined;
  return {
    kind,
    ...withoutAbsent({
      duration: durationSeconds(textOf(property(named, 'duration')) ?? named.querySelector('time')?.dateTime),
      count: wholeNumber(textOf(property(named, 'numberOfItems'))),
    }),
  };
}

const mediaProperties = [
  ['video', 'video'],
  ['audio', 'audio'],
  ['gallery', 'associatedMedia'],
] as const;

function readRelated(element: Element): RelatedLink[] {
  return [...element.querySelectorAll('a[href][itemprop~=relatedLink], [itemprop~=relatedLink] a[href]')].flatMap(
    (link) => {
      const headline = textOf(link);
      const url = addressOf(link);
      return headline && url ? [{ headline, url }] : [];
    },
  );
}

function readPublication(element: Element | null): Publication | undefined {
  const name = textOf(element && (property(element, 'name') ?? element));
  if (!element || !name) return undefined;
  const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
  return { name, ...withoutAbsent({ url: addressOf(link), logo: addressOf(element.querySelector('img')) }) };
}
