import type { Author, Publication, RelatedLink, StoryMedia } from '../../article/article.js';
import type { ArticleFields } from '../../article/merge.js';
import { generatedKind } from '../../article/digital-source.js';
import { durationSeconds } from '../../article/duration.js';
import { machineDate } from '../../article/iso-8601.js';
import { hideAdded, withoutAbsent } from '../../article/untrusted-values.js';
import { languageTag } from '../../article/language.js';
import { plainText } from '../../article/text.js';
import {
  findFrame,
  findImage,
  findImages,
  findPicture,
  findRepeat,
  readPicture,
  type PictureFrame,
  type PictureMarkup,
} from './fallback-picture.js';
import {
  addressOf,
  emphasised,
  isInside,
  marked,
  writtenLanguage,
  property,
  termOf,
  textOf,
  visibleText,
  wholeNumber,
} from './fallback-properties.js';
import { isText } from '../page/page.js';

/** Selects headings. */
export const headings = 'h1, h2, h3, h4, h5, h6';

/** Text of the markup, and its nodes if it has more than text. */
export interface Rest {
  text?: string;
  nodes?: Node[];
}

/** The content of an element's light DOM. */
export interface Fallback {
  fields: ArticleFields;
  /** The page's own picture, if it is a direct child, so that a slot can show it. */
  picture?: Element;
  /** The story's picture, not an author's portrait or a logo. */
  image?: HTMLImageElement;
  /** The data that is needed to show the picture as the markup does. */
  pictureMarkup?: PictureMarkup;
  /** The child around the picture, if the picture is not a direct child. */
  frame?: PictureFrame;
  /** The headline with the emphasis of its markup, as new nodes; absent if it has no emphasis. */
  headline?: Node[];
  /** The `rel` and `target` of the link to the story. */
  rel?: string;
  target?: string;
  /**
   * Returns the text that is not about the picture, with its emphasis and links. Leaves out buttons and, beside other
   * words, a text after the picture that repeats it ({@link findRepeat}).
   *
   * @param shown a child that a slot shows; its text is left out
   */
  restOf?(shown?: Element): Rest;
  /** The words that the markup has for a time, by the time in ISO 8601. */
  timeWords?: ReadonlyMap<string | undefined, string | undefined>;
  /**
   * Whether unmarked text seems to name a person or a day: it has two capitalised words or, in a script without
   * capitals, words after a comma.
   */
  namesMore?: boolean;
  /** Whether there is anything for a reader to see. */
  isReadable: boolean;
  /** Whether there is text outside all child elements, which a style sheet cannot hide separately. */
  hasLooseText: boolean;
  /**
   * Whether the media can only be shown with the whole markup: there are several pictures, or media that cannot be
   * copied.
   */
  isWhole: boolean;
}

/**
 * Reads an element's fallback markup. The light DOM that the page pasted is the data.
 *
 * `a[href]` is the link and the headline, `img` the picture, `time[datetime]` the time, `[rel~=author]` an author;
 * schema.org microdata (`itemprop`) marks these and the other fields. The markup is not changed.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/microdata.html#values | HTML, microdata values}
 * @see {@link https://schema.org/NewsArticle | schema.org NewsArticle}
 */
export function readFallback(element: Element): Fallback {
  const images = findImages(element);
  const image = findImage(images);
  const picture = findPicture(element, image);
  const repeated = findRepeat(element, image);
  const story = hideAdded(readHeadline(element, repeated));
  const pictureMarkup = readPicture(element, image);
  const rests = new Map<Element | undefined, Rest>();
  let frame: PictureFrame | undefined;
  // If a property marks the caption inside a figcaption, the rest of the figcaption is not part of it.
  const shownElsewhere = `${property(element, 'caption') ? '' : 'figcaption, '}${pictureWords}, button`;
  const published = property(element, 'datePublished') ?? element.querySelector('time:not([itemprop], .updated)');
  // Many publishing systems use this class.
  const updated = property(element, 'dateModified') ?? element.querySelector('time.updated:not([itemprop])');
  const fields: ArticleFields = {
    ...story.fields,
    kicker: textOf(property(element, 'articleSection')),
    standfirst: textOf(property(element, 'description')) ?? readSummary(element, story.fields.headline),
    authors: readAuthors(element),
    agency: textOf(property(element, 'sourceOrganization')),
    dateline: textOf(property(element, 'dateline')),
    published: readTime(published),
    updated: readTime(updated),
    image: pictureMarkup.fields,
    publication: readPublication(property(element, 'publisher')),
    language: languageTag(textOf(property(element, 'inLanguage'))) ?? story.language,
    access: /^false$/i.test(textOf(property(element, 'isAccessibleForFree')) ?? '') ? 'subscriber' : undefined,
    generated: generatedKind(termOf(property(element, 'digitalSourceType'))),
    media: readMedia(element),
    sponsor: textOf(property(element, 'sponsor')),
    related: readRelated(element),
  };
  const readRest = (left: readonly Node[]): Rest => ({
    text: wordsOf(visibleText(element, shownElsewhere, left)),
    nodes: emphasised(element, shownElsewhere, ', a[href]', left),
  });
  return hideAdded({
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
        const left = shown ? [shown] : [];
        rest = readRest([...left, ...repeated]);
        if (!rest.text && !pictureMarkup.fields?.caption) rest = readRest(left);
        rests.set(shown, rest);
      }
      return rest;
    },
    get timeWords() {
      return new Map([published, updated].map((time) => [readTime(time), plainText(time && visibleText(time))]));
    },
    get namesMore() {
      return /\p{Lu}[\p{L}’'.-]+\s+\p{Lu}\p{L}|[、，,،・]\s*\p{Lo}{2}/u.test(visibleText(element, marked));
    },
    isReadable: picture !== undefined || image !== undefined || visibleText(element).trim() !== '',
    hasLooseText: [...element.childNodes].some((node) => isText(node) && node.nodeValue!.trim()),
    get isWhole() {
      return images.length > 1 || (picture === undefined && hasUncopied(element, image, pictureMarkup));
    },
  });
}

/** Returns a text, unless it is only punctuation between words that are shown elsewhere. */
export function wordsOf(text: string): string | undefined {
  return /[^\p{P}\s]/u.test(text) ? plainText(text) : undefined;
}

/** Selects the properties of a picture that the widget shows in their own places. */
const pictureWords = ['caption', 'creditText', 'copyrightHolder', 'copyrightNotice', 'license', 'acquireLicensePage']
  .map((name) => `[itemprop~=${name}]`)
  .join();

/** Whether there are media that cannot be copied, such as a film or a drawing, or a picture without an address. */
function hasUncopied(element: Element, image: HTMLImageElement | undefined, { fields }: PictureMarkup): boolean {
  if (element.querySelector('video, iframe, audio, object')) return true;
  if (image) return !fields?.src;
  // Some scripts draw into a plain element without text.
  const drawn = [...element.querySelectorAll('*')].some(({ localName }) => /^(canvas|embed|svg)$|-/.test(localName));
  return drawn || (!visibleText(element).trim() && element.querySelector('div, section, figure') !== null);
}

/** Reads the headline, its address, and the link that has the address. */
function readHeadline(
  element: Element,
  repeated: readonly Element[],
): {
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
  if (!headline) return readText(element, repeated);
  const url = addressOf(link ?? property(element, 'url'));
  return {
    fields: { headline, url },
    link,
    emphasised: emphasised((title ?? link)!, section),
    language: writtenLanguage(title ?? link, element),
  };
}

/**
 * Reads the text of a card whose address is an attribute. The headline is the text outside paragraphs, or the first
 * paragraph if there is none.
 */
function readText(element: Element, repeated: readonly Element[]): ReturnType<typeof readHeadline> {
  if (!(element as { href?: unknown }).href) return { fields: {} };
  const isLoose = visibleText(element, `${marked}, p`, repeated).trim();
  const others = `${marked}, ${isLoose ? 'p' : 'p ~ p'}`;
  const headline = plainText(visibleText(element, others, repeated));
  return { fields: { headline }, emphasised: headline ? emphasised(element, others, '', repeated) : undefined };
}

/**
 * Returns the first unmarked paragraph that is a sentence. A line of authors or of a date does not end with a full
 * stop.
 */
function readSummary(element: Element, headline: unknown): string | undefined {
  const paragraphs = [...element.querySelectorAll('p')].filter((each) => !isInside(each, marked, element));
  return paragraphs
    .filter((each) => !each.matches(marked) && !each.querySelector('a, img, [itemprop=headline]'))
    .map((each) => textOf(each))
    .find((text) => text && text !== headline && /[.!?…。！？؟]["”’»]?$/.test(text));
}

/** Whether a link belongs to another field, such as the section, an author or the publisher. */
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

/** Reads a film, a recording or a gallery that the markup marks. Its picture is not the story's. */
function readMedia(element: Element): StoryMedia | undefined {
  const [kind, named] =
    mediaProperties.map(([kind, name]) => [kind, property(element, name)] as const).find(([, each]) => each) ?? [];
  if (!kind || !named) return undefined;
  return {
    kind,
    ...withoutAbsent({
      duration: durationSeconds(
        textOf(property(named, 'duration')) ?? named.querySelector('time')?.getAttribute('datetime'),
      ),
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
