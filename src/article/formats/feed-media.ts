import { withoutAbsent } from '../untrusted-values.js';
import { safeAddress } from '../address.js';
import type { NewsImage, StoryMedia } from '../article.js';
import { durationSeconds } from '../duration.js';
import { all, feedAttribute, type ElementGroups, childrenOf, first, htmlTextOf, looseTextOf } from './feed-elements.js';
import { plainText } from '../text.js';
import { pictureIn, chooseRendition, pixels, type Rendition } from './pictures.js';
import type { ParsedXmlElement } from './xml-nodes.js';

/** A media object, with the elements around it: its group, the item. */
interface MediaObject {
  element: ParsedXmlElement;
  /** See {@link kindOf}. */
  kind: string;
  outer: ElementGroups[];
  /** Its group: all objects in one group are the same picture, or film. */
  group: ParsedXmlElement | undefined;
}

/** The picture, and the film or recording, of a feed's story. */
export interface FeedMedia {
  image?: NewsImage;
  media?: StoryMedia;
}

/**
 * Reads the picture of an item, with its credit and caption, and its film or recording.
 *
 * The picture is the default object of Media RSS, else the first object, in all its sizes. Without such an object, it
 * is an enclosure, a thumbnail, a podcast's picture, or the first picture in the item's HTML, in this order. The still
 * of a video counts as a picture of the story.
 *
 * @param markup returns the item's HTML, the fullest first; called if nothing else has a picture
 * @see {@link https://www.rssboard.org/media-rss | Media RSS 1.5.1}
 */
export function readMedia(item: ElementGroups, base: string | undefined, markup: () => readonly string[]): FeedMedia {
  const objects = mediaObjects(item);
  const image =
    mediaPicture(objects, base) ??
    picture(
      all(item, 'enclosure').filter((element) => kindOf(element).startsWith('image')),
      base,
    ) ??
    thumbnail(objects, item, base) ??
    picture(all(item, 'itunes:image'), base) ??
    imageElement(item, base) ??
    markup()
      .map((html) => pictureIn(html, base))
      .find(Boolean);
  const media = readFilm(objects, item);
  return { ...(image && { image }), ...(media && { media }) };
}

function mediaObjects(item: ElementGroups): MediaObject[] {
  const grouped = all(item, 'media:group').flatMap((group) => {
    const around = childrenOf(group);
    return all(around, 'media:content').map((element) => mediaObject(element, [around, item], group));
  });
  return [...grouped, ...all(item, 'media:content').map((element) => mediaObject(element, [item]))];
}

function mediaObject(element: ParsedXmlElement, outer: ElementGroups[], group?: ParsedXmlElement): MediaObject {
  return { element, kind: kindOf(element) || (isStill(element, outer) ? 'image' : ''), outer, group };
}

/** Returns whether an object without a type can only be a picture: it has a size, no duration, and no thumbnail. */
function isStill(element: ParsedXmlElement, outer: ElementGroups[]): boolean {
  return (
    !feedAttribute(element, 'type') &&
    !feedAttribute(element, 'duration') &&
    ['width', 'height'].every((name) => pixels(feedAttribute(element, name))) &&
    ![childrenOf(element), ...outer].some((around) => around.has('media:thumbnail'))
  );
}

/** Returns the elements that may have details of a media object, the nearest first. */
function placesAround({ element, outer }: MediaObject): ElementGroups[] {
  return [childrenOf(element), ...outer];
}

function mediaPicture(objects: MediaObject[], base: string | undefined): NewsImage | undefined {
  const pictures = objects.filter(({ kind }) => kind.startsWith('image'));
  const main = pictures.find(({ element }) => feedAttribute(element, 'isDefault') === 'true') ?? pictures[0];
  if (!main) return undefined;
  const stem = stemOf(main.element);
  const sizes = pictures
    .filter(({ element, group }) => (main.group ? group === main.group : stemOf(element) === stem))
    .map(({ element }) => rendition(element, base));
  const image = chooseRendition(sizes.filter((size) => size !== undefined))?.image;
  return image && withoutAbsent({ ...image, ...textsOf(placesAround(main)) });
}

/** Returns the part that the addresses of one picture in several sizes share: without the numbers of the size. */
function stemOf(element: ParsedXmlElement): string | undefined {
  const size = [feedAttribute(element, 'width'), feedAttribute(element, 'height')];
  return feedAttribute(element, 'url')
    ?.split(/[?#]/, 1)[0]!
    .replace(/\d+x\d+|\d+w\b|\d+/g, (number) => (size.includes(number) || /\D/.test(number) ? '' : number));
}

function textsOf(around: readonly ElementGroups[]): Pick<NewsImage, 'caption' | 'credit'> {
  const from = (...names: string[]): string | undefined =>
    around.map((elements) => first(elements, looseTextOf, ...names)).find((text) => text !== undefined);
  const caption = around.map((elements) => first(elements, htmlTextOf, 'media:description')).find(Boolean);
  return withoutAbsent({ caption, credit: from('media:credit') ?? from('media:copyright') }) as Pick<
    NewsImage,
    'caption' | 'credit'
  >;
}

function thumbnail(objects: MediaObject[], item: ElementGroups, base: string | undefined): NewsImage | undefined {
  const places = [
    ...objects.flatMap(placesAround),
    ...all(item, 'media:group').map((group) => childrenOf(group)),
    item,
  ];
  const place = places.find((around) => around.has('media:thumbnail'));
  return place && picture(all(place, 'media:thumbnail'), base);
}

function picture(elements: readonly ParsedXmlElement[], base: string | undefined): NewsImage | undefined {
  const sizes = elements.map((element) => rendition(element, base)).filter((size) => size !== undefined);
  return chooseRendition(sizes)?.image;
}

/**
 * `<image>` in an item is not part of RSS, but some write it: with a `url` inside, an `href`, or the address as its
 * text.
 */
function imageElement(item: ElementGroups, base: string | undefined): NewsImage | undefined {
  const src = first(
    item,
    (element) =>
      safeAddress(
        feedAttribute(element, 'url') ??
          feedAttribute(element, 'href') ??
          first(childrenOf(element), (url) => plainText(url.textContent), 'url') ??
          plainText(element.textContent),
        base,
      ),
    'image',
  );
  return src === undefined ? undefined : { src };
}

/** Reads one size of a picture. Media RSS and RSS have a `url`, Atom and iTunes an `href`. */
function rendition(element: ParsedXmlElement, base: string | undefined): Rendition | undefined {
  const src = safeAddress(feedAttribute(element, 'url') ?? feedAttribute(element, 'href'), base);
  return src === undefined
    ? undefined
    : { src, width: pixels(feedAttribute(element, 'width')), height: pixels(feedAttribute(element, 'height')) };
}

/**
 * Returns the kind of file that an element links to: its medium, else its MIME type, in lower case; empty if not known,
 * or if no browser shows it.
 */
function kindOf(element: ParsedXmlElement): string {
  const medium = feedAttribute(element, 'medium');
  if (medium === 'image' || medium === 'video' || medium === 'audio') return medium;
  const type = feedAttribute(element, 'type') ?? medium;
  // A server sends this type for any file that it does not know.
  if (type && !/octet-stream/i.test(type)) return /^image\/(?:tiff|svg)/i.test(type) ? '' : type.toLowerCase();
  const url = feedAttribute(element, 'url') ?? feedAttribute(element, 'href') ?? '';
  if (/\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i.test(url)) return 'image';
  if (/\.(?:mp4|m4v|mov|webm|m3u8)(?:$|[?#])/i.test(url)) return 'video';
  if (/\.(?:mp3|m4a|ogg|wav|aac)(?:$|[?#])/i.test(url)) return 'audio';
  return '';
}

function readFilm(objects: MediaObject[], item: ElementGroups): StoryMedia | undefined {
  const enclosures = all(item, 'enclosure').map((element) => ({ element, kind: kindOf(element) }));
  for (const kind of ['video', 'audio'] as const) {
    const found = [...objects, ...enclosures].find((each) => each.kind.startsWith(kind));
    if (!found) continue;
    const duration =
      durationSeconds(Math.round(Number(feedAttribute(found.element, 'duration')))) ??
      first(item, (element) => durationSeconds(element.textContent), 'itunes:duration');
    return { kind, ...(duration && { duration }) };
  }
  return undefined;
}
