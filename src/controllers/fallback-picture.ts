import type { NewsImage } from '../article/article.js';
import { withoutAbsent } from '../article/absent.js';
import { safeAddress } from '../article/address.js';
import { addressOf, emphasised, isInside, people, property, textOf, wholeNumber } from './fallback-properties.js';
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

/** The story's picture: the one that microdata names, else the first that is not an author's portrait or the publisher's logo. */
export function findImage(element: Element): HTMLImageElement | undefined {
  const images = [...element.querySelectorAll('img')].filter((image) => !isInside(image, people, element));
  return images.find((image) => image.matches('[itemprop~=image], [itemprop~=image] *')) ?? images[0];
}

/** The host's own picture, where it is a direct child; not a pixel or a logo beside the story's. */
export function findPicture(element: Element, image: HTMLImageElement | undefined): Element | undefined {
  const first = [...element.children].find((child) => child.matches(slottable));
  return first instanceof HTMLImageElement && first !== image ? undefined : first;
}

/** What the markup says of its picture, and what it takes to show it again as it stands there. */
export interface PictureMarkup {
  /** Its data; without an address where there are words alone. */
  fields?: NewsImage;
  /** Its caption with the emphasis and the links that its markup gives it, where it gives any: nodes of our own. */
  caption?: Node[];
  loading?: string;
  crossOrigin?: string;
  /** What a `<picture>` offers for it. */
  sources?: PictureSource[];
}

export function readPicture(element: Element, image: HTMLImageElement | undefined): PictureMarkup {
  const credit = property(element, 'creditText') ?? property(element, 'copyrightHolder');
  const caption = property(element, 'caption') ?? element.querySelector('figcaption');
  const words = withoutAbsent({
    caption: textOf(caption, credit),
    credit: textOf(credit),
    license: addressOf(property(element, 'license')),
    source: addressOf(property(element, 'acquireLicensePage')),
  });
  const named = caption ? emphasised(caption, credit, ', a[href]') : undefined;
  if (!image) {
    const src = addressOf(property(element, 'image')) ?? '';
    return { fields: src || Object.keys(words).length > 0 ? { src, ...words } : undefined, caption: named };
  }
  const isWaiting = waits(image);
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
    loading: isWaiting ? 'lazy' : attribute('loading'),
    crossOrigin: attribute('crossorigin'),
    sources: readSources(image, isWaiting),
  };
}

/**
 * Whether a picture waits for a script of the page, which gives it its address once it is in sight. One that is shown from its data never
 * is.
 */
function waits(image: HTMLImageElement): boolean {
  return (
    image.matches('[data-src], [data-srcset], [data-lazy-src], [data-lazy-srcset]') &&
    (image.className.includes('lazy') || !safeAddress(image.getAttribute('src'), image.baseURI))
  );
}

/** What an element of a picture says, also where it says it to such a script. */
function given(element: Element, name: string, isWaiting: boolean): string | null {
  const own = element.getAttribute(name);
  if (!isWaiting) return own;
  return element.getAttribute(`data-${name}`) || element.getAttribute(`data-lazy-${name}`) || own;
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
