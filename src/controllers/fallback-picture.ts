import type { NewsImage } from '../article/article.js';
import { withoutAbsent } from '../article/absent.js';
import { safeAddress } from '../article/address.js';
import { addressOf, isInside, people, property, textOf, wholeNumber } from './fallback-properties.js';
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

export function readImage(element: Element, image: HTMLImageElement | undefined): NewsImage | undefined {
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

/** What the `<picture>` around an image offers, so that a copy asks for the same file. */
export function readSources(image: HTMLImageElement): PictureSource[] | undefined {
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
