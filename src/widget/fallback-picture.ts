import type { NewsImage } from '../article/article.js';
import { withoutAbsent } from '../article/absent-values.js';
import { safeAddress } from '../article/address.js';
import { plainText } from '../article/text.js';
import {
  addressOf,
  emphasised,
  isInside,
  languageOf,
  linkOf,
  people,
  property,
  textOf,
  visibleText,
  wholeNumber,
} from './fallback-properties.js';
import { pageSrcset } from './page-address.js';

/** One `<source>` of a `<picture>`. */
export interface PictureSource {
  srcset: string;
  sizes?: string;
  media?: string;
  type?: string;
}

/** What a widget's style sheets can size when it stands in a slot: not a `<picture>`, whose image is out of their reach. */
const slottable = 'img, video, iframe';

/** The pictures of a story: not its authors' portraits, nor the publisher's logo, nor a pixel that counts readers. */
export function findImages(element: Element): HTMLImageElement[] {
  return [...element.querySelectorAll('img')].filter(
    (image) => !isInside(image, people, element) && !/^[012]$/.test(image.getAttribute('width') ?? ''),
  );
}

/** The story's picture: the one that microdata names, else the first. */
export function findImage(images: readonly HTMLImageElement[]): HTMLImageElement | undefined {
  return images.find((image) => image.matches('[itemprop~=image], [itemprop~=image] *')) ?? images[0];
}

/** The host's own picture, where it is a direct child; not a pixel or a logo beside the story's. */
export function findPicture(element: Element, image: HTMLImageElement | undefined): Element | undefined {
  const first = [...element.children].find((child) => child.matches(slottable));
  return first?.localName === 'img' && first !== image ? undefined : first;
}

/** A direct child around the page's picture. It can be shown itself, with all its content. */
export interface PictureFrame {
  element: Element;
  /** Its place among the children of the widget, from 1. */
  place: number;
  /** The text in it that a reader sees. */
  text: string;
}

export function findFrame(element: Element, image: Element): PictureFrame {
  const children = [...element.children];
  const frame = children.find((child) => child.contains(image))!;
  return { element: frame, place: children.indexOf(frame) + 1, text: plainText(visibleText(frame)) ?? '' };
}

/** What the markup says of its picture, and what it takes to show it again as it stands there. */
export interface PictureMarkup {
  /** Its data; without an address where there are words alone. */
  fields?: NewsImage;
  /** Its caption with the emphasis and the links that its markup gives it, where it gives any: nodes of our own. */
  caption?: Node[];
  /** The language that the markup gives its words. */
  language?: string;
  /** Whether a script of the page is to bring it, and something else stands in its place. */
  isWaiting?: boolean;
  loading?: string;
  crossOrigin?: string;
  /** What a `<picture>` offers for it. */
  sources?: PictureSource[];
}

export function readPicture(element: Element, image: HTMLImageElement | undefined): PictureMarkup {
  const credit = ['creditText', 'copyrightHolder', 'copyrightNotice']
    .map((name) => property(element, name))
    .find((each) => each);
  const caption = property(element, 'caption') ?? element.querySelector('figcaption');
  const license = property(element, 'license');
  const creditLink = linkOf(credit ?? null, element);
  const words = withoutAbsent({
    caption: textOf(caption, credit),
    // The licence is shown by itself.
    credit: textOf(credit, license)?.replace(/[\s,;/|·–—-]+$/, ''),
    license: addressOf(license),
    source: addressOf(property(element, 'acquireLicensePage') ?? (creditLink === license ? null : creditLink)),
  });
  const named = caption ? emphasised(caption, credit ?? null, ', a[href]') : undefined;
  const language = languageOf(caption ?? credit, element);
  if (!image) {
    const src = addressOf(property(element, 'image')) ?? '';
    return { fields: src || Object.keys(words).length > 0 ? { src, ...words } : undefined, caption: named, language };
  }
  const isWaiting = image.matches(waiting);
  const attribute = (name: string): string | undefined => given(image, name, isWaiting) ?? undefined;
  const srcset = pageSrcset(image, attribute('srcset'));
  const src = safeAddress(attribute('src') ?? srcset?.split(/[\s,]/)[0], element.baseURI);
  const sizes = attribute('sizes');
  const shown = src && {
    src,
    ...withoutAbsent({
      srcset,
      // For a script it means that it measures, as a browser does where it can.
      sizes: sizes === 'auto' ? 'auto, 100vw' : sizes,
      width: wholeNumber(attribute('width')),
      height: wholeNumber(attribute('height')),
      alt: attribute('alt') ?? attribute('aria-label'),
    }),
  };
  return {
    fields: shown || Object.keys(words).length > 0 ? { ...(shown || { src: '' }), ...words } : undefined,
    caption: named,
    language,
    isWaiting,
    loading: isWaiting ? 'lazy' : attribute('loading'),
    crossOrigin: attribute('crossorigin'),
    sources: readSources(image, isWaiting),
  };
}

/** What waits for a script of the page, which gives it its address once it is in sight: a copy takes the address at once. */
const waiting = '[data-src], [data-srcset], [data-lazy-src], [data-lazy-srcset], [data-original]';

/** What an element of a picture says, also where it says it to such a script. */
function given(element: Element, name: string, isWaiting: boolean): string | null {
  const own = element.getAttribute(name);
  if (!isWaiting) return own;
  const names = [`data-${name}`, `data-lazy-${name}`, name === 'src' ? 'data-original' : ''];
  return names.map((each) => element.getAttribute(each)).find((each) => each) ?? own;
}

/** What the `<picture>` around an image offers, so that a copy asks for the same file. */
function readSources(image: HTMLImageElement, isWaiting: boolean): PictureSource[] | undefined {
  const around = image.parentElement;
  if (around?.localName !== 'picture') return undefined;
  return [...around.querySelectorAll('source')].flatMap((source) => {
    const srcset = pageSrcset(source, given(source, 'srcset', isWaiting));
    if (!srcset) return [];
    const attribute = (name: string): string | undefined => source.getAttribute(name) ?? undefined;
    return [
      { srcset, ...withoutAbsent({ sizes: attribute('sizes'), media: attribute('media'), type: attribute('type') }) },
    ];
  });
}
