import type { Author, NewsImage, Publication, RelatedLink, StoryMedia } from '../article/article.js';
import type { ArticleFields } from '../article/merge.js';
import { safeAddress } from '../article/address.js';
import { generatedKind } from '../article/digital-source.js';
import { durationSeconds } from '../article/duration.js';
import { machineDate } from '../article/machine-date.js';
import { withoutAbsent } from '../article/absent.js';
import { languageTag } from '../article/language.js';
import { plainText } from '../article/text.js';
import { pageSrcset } from './page-address.js';

/** What an element's light DOM says. */
export interface Fallback {
  fields: ArticleFields;
  /** The host's own picture, where it is a direct child: it can be shown itself, through a slot. */
  picture?: Element;
  /** How the picture in the fields is loaded, and what a `<picture>` offers for it. */
  loading?: string;
  sources?: PictureSource[];
  crossOrigin?: string;
  /** The headline with the emphasis that its markup gives it, where it gives any: nodes of our own. */
  headline?: Node[];
  /** The `rel` and `target` of the link to the story. */
  rel?: string;
  target?: string;
  /** Whether text that is not marked as anything seems to name somebody, or a day: two words with capitals. */
  namesMore?: boolean;
  /** Whether there is anything for a reader. */
  isReadable: boolean;
  /** Whether there is text outside every element, which a style sheet cannot hide by itself. */
  hasLooseText: boolean;
  /** Whether there is something that no copy can stand for: a video or a frame that is no direct child. */
  hasUnreachableMedia: boolean;
}

/** One `<source>` of a `<picture>`. */
export interface PictureSource {
  srcset: string;
  sizes?: string;
  media?: string;
  type?: string;
}

/** What a widget's style sheets can size when it stands in a slot: not a `<picture>`, whose image is out of their reach. */
const slottable = 'img, video, iframe';

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
  const image = findImage(element);
  const picture = findPicture(element, image);
  const story = readHeadline(element);
  const fields: ArticleFields = {
    ...story.fields,
    kicker: textOf(property(element, 'articleSection')),
    standfirst: textOf(property(element, 'description')),
    authors: readAuthors(element),
    agency: textOf(property(element, 'sourceOrganization')),
    dateline: textOf(property(element, 'dateline')),
    published: readTime(property(element, 'datePublished') ?? element.querySelector('time:not([itemprop])')),
    updated: readTime(property(element, 'dateModified')),
    image: readImage(element, image),
    publication: readPublication(property(element, 'publisher')),
    language: languageTag(textOf(property(element, 'inLanguage'))),
    access: /^false$/i.test(textOf(property(element, 'isAccessibleForFree')) ?? '') ? 'subscriber' : undefined,
    generated: generatedKind(termOf(property(element, 'digitalSourceType'))),
    media: readMedia(element),
    sponsor: textOf(property(element, 'sponsor')),
    related: readRelated(element),
  };
  return {
    fields,
    picture,
    headline: story.emphasised,
    loading: image?.getAttribute('loading') ?? undefined,
    sources: image && readSources(image),
    crossOrigin: image?.getAttribute('crossorigin') ?? undefined,
    rel: story.link?.getAttribute('rel') ?? undefined,
    target: story.link?.getAttribute('target') ?? undefined,
    get namesMore() {
      return /\p{Lu}[\p{L}’'.-]+\s+\p{Lu}\p{L}/u.test(visibleText(element, marked));
    },
    isReadable: picture !== undefined || image !== undefined || visibleText(element).trim() !== '',
    hasLooseText: [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim()),
    hasUnreachableMedia: [...element.querySelectorAll('video, iframe, audio, object')].some(
      (media) => media.parentElement !== element,
    ),
  };
}

/** The property of the story, or of the author or publisher that `element` is: not that of another in it. */
function property(element: Element, name: string): Element | null {
  const named = [...element.querySelectorAll(`[itemprop~="${name}"]`)];
  return named.find((each) => !isInside(each.parentElement!, people, element)) ?? null;
}

/** Those who have a name, a picture and a description of their own. */
const people = '[itemprop~=author], [rel~=author], [itemprop~=publisher], [itemprop~=sourceOrganization]';

/** The text of a property, or the text that stands for it. */
function textOf(element: Element | null | undefined, without?: Element | null): string | undefined {
  if (!element) return undefined;
  return plainText(element.getAttribute('content') ?? visibleText(element, without));
}

/** What is read as a field. */
const marked = 'time, [itemprop], [rel~=author]';

/** Elements whose text no reader sees. */
const unseen = /^(noscript|script|style|svg|template)$/;
const blocks = /^(article|blockquote|br|dd|div|dt|figcaption|figure|footer|h[1-6]|header|li|p|section)$/;

/** The text that a reader sees in an element; blocks and line breaks are white space. */
function visibleText(element: Element, without?: Element | string | null): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (!(node instanceof Element) || node === without || unseen.test(node.localName)) continue;
    if (typeof without === 'string' && node.matches(without)) continue;
    const inner = visibleText(node, without);
    text += blocks.test(node.localName) ? ` ${inner} ` : inner;
  }
  return text;
}

function addressOf(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('content');
  return safeAddress(address, element.baseURI);
}

/** A term of a vocabulary, which has an address, or is written as text. */
function termOf(element: Element | null): string | undefined {
  return element?.getAttribute('href') ?? textOf(element);
}

/** The headline with its address, and the link that gives it. */
function readHeadline(element: Element): { fields: ArticleFields; link?: Element; emphasised?: Node[] } {
  const named = property(element, 'headline') ?? element.querySelector('[slot=headline]');
  const links = [...element.querySelectorAll('a[href]')].filter((link) => !belongsElsewhere(link, element));
  const heading = [...element.querySelectorAll('h1, h2, h3, h4, h5, h6')].find(
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
  if (!headline) return { fields: {} };
  const url = addressOf(link ?? property(element, 'url'));
  return { fields: { headline, url }, link, emphasised: emphasised((title ?? link)!, section) };
}

/** What emphasis is made of, and what a script of East Asia writes beside its words. */
const emphasis = 'b, bdi, cite, em, i, q, rp, rt, ruby, strong, sub, sup, wbr';

/** A text with its emphasis: nodes of our own, without what else the page gave them. Nothing where there is no emphasis. */
function emphasised(element: Element, without: Element | null): Node[] | undefined {
  if (!element.querySelector(emphasis) || element.hasAttribute('content')) return undefined;
  return copies(element, without);
}

function copies(element: Element, without: Element | null): Node[] {
  return [...element.childNodes].flatMap((node): Node[] => {
    if (node.nodeType === Node.TEXT_NODE) return [new Text(node.nodeValue!.replace(/[^\S\u00a0\u202f]+/g, ' '))];
    if (!(node instanceof Element) || node === without || unseen.test(node.localName)) return [];
    const inner = copies(node, without);
    if (!node.matches(emphasis)) return blocks.test(node.localName) ? [new Text(' '), ...inner, new Text(' ')] : inner;
    const copy = document.createElement(node.localName);
    copy.append(...inner);
    return [copy];
  });
}

/** Whether a link is part of another field: the section's, an author's, the publisher's. */
function belongsElsewhere(link: Element, element: Element): boolean {
  const other = '[rel~=author], [itemprop]:not([itemprop~=headline], [itemprop~=url], [itemprop~=mainEntityOfPage])';
  return isInside(link, other, element);
}

/** Whether `node` is, or is in, something inside the widget that matches; the page around it may be marked up too. */
function isInside(node: Element, selector: string, element: Element): boolean {
  const owner = node.closest(selector);
  return owner !== null && owner !== element && element.contains(owner);
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

/** The story's picture: the one that microdata names, else the first that is not an author's portrait or the publisher's logo. */
function findImage(element: Element): HTMLImageElement | undefined {
  const images = [...element.querySelectorAll('img')].filter((image) => !isInside(image, people, element));
  return images.find((image) => image.matches('[itemprop~=image], [itemprop~=image] *')) ?? images[0];
}

/** The host's own picture, where it is a direct child; not a pixel or a logo beside the story's. */
function findPicture(element: Element, image: HTMLImageElement | undefined): Element | undefined {
  const first = [...element.children].find((child) => child.matches(slottable));
  return first instanceof HTMLImageElement && first !== image ? undefined : first;
}

function readImage(element: Element, image: HTMLImageElement | undefined): NewsImage | undefined {
  const credit = property(element, 'creditText') ?? property(element, 'copyrightHolder');
  const words = withoutAbsent({
    caption: textOf(property(element, 'caption') ?? element.querySelector('figcaption'), credit),
    credit: textOf(credit),
    license: addressOf(property(element, 'license')),
    source: addressOf(property(element, 'acquireLicensePage')),
  });
  const src = image ? safeAddress(image.getAttribute('src'), element.baseURI) : addressOf(property(element, 'image'));
  if (!src) return Object.keys(words).length > 0 ? { src: '', ...words } : undefined;
  return {
    src,
    ...withoutAbsent({
      srcset: image && pageSrcset(image, image.getAttribute('srcset')),
      sizes: image?.getAttribute('sizes') ?? undefined,
      width: wholeNumber(image?.getAttribute('width')),
      height: wholeNumber(image?.getAttribute('height')),
      alt: image?.getAttribute('alt') ?? undefined,
    }),
    ...words,
  };
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

/** What the `<picture>` around an image offers, so that a copy asks for the same file. */
function readSources(image: HTMLImageElement): PictureSource[] | undefined {
  const around = image.parentElement;
  if (around?.localName !== 'picture') return undefined;
  return [...around.querySelectorAll('source')].flatMap((source) => {
    const srcset = pageSrcset(source, source.getAttribute('srcset'));
    if (!srcset) return [];
    const attribute = (name: string): string | undefined => source.getAttribute(name) ?? undefined;
    return [
      { srcset, ...withoutAbsent({ sizes: attribute('sizes'), media: attribute('media'), type: attribute('type') }) },
    ];
  });
}

function readPublication(element: Element | null): Publication | undefined {
  const name = textOf(element && (property(element, 'name') ?? element));
  if (!element || !name) return undefined;
  const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
  return { name, ...withoutAbsent({ url: addressOf(link), logo: addressOf(element.querySelector('img')) }) };
}

function wholeNumber(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}
