import type { NewsImage } from '../../article/article.js';
import { withoutAbsent } from '../../article/untrusted-values.js';
import { safeAddress } from '../../article/address.js';
import { plainText } from '../../article/text.js';
import {
  addressOf,
  emphasis,
  emphasised,
  isInside,
  writtenLanguage,
  linkOf,
  people,
  property,
  textOf,
  visibleText,
  wholeNumber,
} from './fallback-properties.js';
import { isElement, isText } from '../page/page.js';
import { pageSrcset } from '../page/page-address.js';

/** One `<source>` of a `<picture>`. */
export interface PictureSource {
  srcset: string;
  sizes?: string;
  media?: string;
  type?: string;
}

/** Selects the elements that a widget's style sheet can size in a slot. It cannot reach the image of a `<picture>`. */
const slottable = 'img, video, iframe';

/** Returns the pictures of a story, without authors' portraits, the publisher's logo, and pixels that count readers. */
export function findImages(element: Element): HTMLImageElement[] {
  return [...element.querySelectorAll('img')].filter(
    (image) => !isInside(image, people, element) && !/^[012]$/.test(image.getAttribute('width') ?? ''),
  );
}

/** Returns the story's picture: the one that microdata marks, else the first. */
export function findImage(images: readonly HTMLImageElement[]): HTMLImageElement | undefined {
  return images.find((image) => image.matches('[itemprop~=image], [itemprop~=image] *')) ?? images[0];
}

/** Returns the page's own picture if it is a direct child, and not a pixel or a logo. */
export function findPicture(element: Element, image: HTMLImageElement | undefined): Element | undefined {
  const first = [...element.children].find((child) => child.matches(slottable));
  return first?.localName === 'img' && first !== image ? undefined : first;
}

/**
 * Finds the element after a picture that only repeats its alternative text or title, and returns it in an array.
 * Scripts of themes and lightboxes add it as a caption: Hexo's Landscape adds `<span class="caption">` and puts a link
 * around the picture.
 */
export function findRepeat(element: Element, image: Element | undefined): Element[] {
  const known = ['alt', 'title'].map((name) => plainText(image?.getAttribute(name)));
  for (let node: Node | null | undefined = image; node && node !== element; node = node.parentNode) {
    let next = node.nextSibling;
    while (next && !isElement(next) && !(isText(next) && next.nodeValue!.trim())) next = next.nextSibling;
    // Emphasis is probably the start of the caption.
    if (!next || !isElement(next) || next.matches(emphasis)) continue;
    const text = textOf(next);
    if (text && known.includes(text)) return [next];
  }
  return [];
}

/** The direct child around the page's picture. A slot can show it with all its content. */
export interface PictureFrame {
  element: Element;
  /** Its place among the children of the widget, from 1. */
  place: number;
  /** The text that a reader sees in it. */
  text: string;
}

export function findFrame(element: Element, image: Element): PictureFrame {
  const children = [...element.children];
  const frame = children.find((child) => child.contains(image))!;
  return { element: frame, place: children.indexOf(frame) + 1, text: plainText(visibleText(frame)) ?? '' };
}

/** The data of a picture in the markup. It is enough to show the picture as the markup does. */
export interface PictureMarkup {
  /** Its data. The address is empty if there are only words. */
  fields?: NewsImage;
  /** Its caption with the emphasis and links of its markup, as new nodes; absent if it has neither. */
  caption?: Node[];
  /** The language of its words, if the markup declares one. */
  language?: string;
  /** Whether a script of the page is to load the picture, and shows a placeholder until then. */
  isWaiting?: boolean;
  loading?: string;
  crossOrigin?: string;
  /** The sources of the `<picture>` around it. */
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
    // The licence has its own place.
    credit: textOf(credit, license)?.replace(/[\s,;/|·–—-]+$/, ''),
    license: addressOf(license),
    source: addressOf(property(element, 'acquireLicensePage') ?? (creditLink === license ? null : creditLink)),
  });
  const named = caption ? emphasised(caption, credit ?? null, ', a[href]') : undefined;
  const language = writtenLanguage(caption ?? credit, element);
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
      // Scripts for lazy loading use `auto` for a width that they measure. Some browsers can measure it too.
      // See https://github.com/whatwg/html/pull/8008.
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

/**
 * Selects pictures that wait for a script of the page to set their address when they are in sight. A copy uses the
 * address at once.
 */
const waiting = '[data-src], [data-srcset], [data-lazy-src], [data-lazy-srcset], [data-original]';

/** Returns an attribute of a picture, or the `data-` attribute for such a script. */
function given(element: Element, name: string, isWaiting: boolean): string | null {
  const own = element.getAttribute(name);
  if (!isWaiting) return own;
  const names = [`data-${name}`, `data-lazy-${name}`, name === 'src' ? 'data-original' : ''];
  return names.map((each) => element.getAttribute(each)).find((each) => each) ?? own;
}

/** Reads the sources of the `<picture>` around an image, so that a copy requests the same file. */
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
