import type { Author, NewsImage, Publication } from '../article/article.js';
import type { ArticleFields } from '../article/merge.js';
import { safeAddress } from '../article/address.js';
import { isoDate } from '../article/dates.js';
import { plainText } from '../article/text.js';
import { pageSrcset } from './page-address.js';

/** What an element's light DOM says. */
export interface Fallback {
  fields: ArticleFields;
  /** The host's own picture, where it is a direct child: it can be shown itself, through a slot. */
  picture?: Element;
  /** How the picture in the fields is loaded. */
  loading?: 'eager' | 'lazy';
  /** Whether there is anything for a reader. */
  isReadable: boolean;
}

/** The fallback of an element without light DOM. */
export const noFallback: Fallback = { fields: {}, isReadable: false };

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
  if (!element.firstChild) return noFallback;
  const picture = [...element.children].find((child) => child.matches('img, picture, video, iframe'));
  const image = findImage(element);
  const fields: ArticleFields = {
    ...readHeadline(element),
    kicker: textOf(property(element, 'articleSection')),
    standfirst: textOf(property(element, 'description')),
    authors: readAuthors(element),
    agency: textOf(property(element, 'sourceOrganization')),
    dateline: textOf(property(element, 'dateline')),
    published: readTime(property(element, 'datePublished') ?? element.querySelector('time:not([itemprop])')),
    updated: readTime(property(element, 'dateModified')),
    image: readImage(element, image),
    publication: readPublication(property(element, 'publisher')),
    language: textOf(property(element, 'inLanguage')),
    access: /^false$/i.test(textOf(property(element, 'isAccessibleForFree')) ?? '') ? 'subscriber' : undefined,
  };
  const isReadable = picture !== undefined || element.textContent!.trim() !== '';
  return { fields, picture, loading: image?.loading as Fallback['loading'], isReadable };
}

function property(element: Element, name: string): Element | null {
  return element.querySelector(`[itemprop~="${name}"]`);
}

/** The text of a property, or the text that stands for it. */
function textOf(element: Element | null | undefined, without?: Element | null): string | undefined {
  if (!element) return undefined;
  return plainText(element.getAttribute('content') ?? visibleText(element, without ?? null));
}

function visibleText(element: Element, without: Element | null): string {
  if (!without || !element.contains(without)) return element.textContent ?? '';
  let text = '';
  for (const node of element.childNodes) {
    if (node === without) continue;
    text += node instanceof Element ? visibleText(node, without) : (node.textContent ?? '');
  }
  return text;
}

function addressOf(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('content');
  return safeAddress(address, element.baseURI);
}

function readHeadline(element: Element): ArticleFields {
  const named = property(element, 'headline');
  const around = named?.closest('a[href]');
  const links = [...element.querySelectorAll('a[href]')].filter(
    (link) => !link.closest('[rel~=author], [itemprop~=author], [itemprop~=publisher]'),
  );
  const link =
    (around && element.contains(around) ? around : named?.querySelector('a[href]')) ??
    links.find((each) => textOf(each)) ??
    links[0];
  const headline = textOf(named ?? link ?? element.querySelector('h1, h2, h3, h4, h5, h6'));
  return headline ? { headline, url: addressOf(link ?? property(element, 'url')) } : {};
}

function readAuthors(element: Element): Author[] {
  const authors: Author[] = [];
  for (const author of element.querySelectorAll('[itemprop~=author], [rel~=author]')) {
    if (author.parentElement?.closest('[itemprop~=author]')) continue;
    const name = textOf(property(author, 'name') ?? author);
    if (!name) continue;
    const link = author.matches('a[href]') ? author : author.querySelector('a[href]');
    authors.push({
      name,
      ...defined({
        role: textOf(property(author, 'jobTitle')),
        url: addressOf(link),
        avatar: addressOf(property(author, 'image')),
      }),
    });
  }
  return authors;
}

function readTime(element: Element | null): string | undefined {
  return isoDate(element?.getAttribute('datetime') ?? textOf(element));
}

/** The story's picture: the first that is not an author's portrait or the publisher's logo. */
function findImage(element: Element): HTMLImageElement | undefined {
  const images = [...element.querySelectorAll('img')];
  return images.find((image) => !image.closest('[itemprop~=author], [rel~=author], [itemprop~=publisher]'));
}

function readImage(element: Element, image: HTMLImageElement | undefined): NewsImage | undefined {
  const credit = property(element, 'creditText') ?? property(element, 'copyrightHolder');
  const words = defined({
    caption: textOf(property(element, 'caption') ?? element.querySelector('figcaption'), credit),
    credit: textOf(credit),
  });
  // The source that the browser chose from a <picture> is what it has already fetched.
  const chosen = image?.parentElement?.localName === 'picture' ? image.currentSrc : '';
  const src = safeAddress(chosen || image?.getAttribute('src'), element.baseURI);
  if (!image || !src) return Object.keys(words).length > 0 ? { src: '', ...words } : undefined;
  return {
    src,
    ...defined({
      srcset: chosen ? undefined : pageSrcset(image, image.getAttribute('srcset')),
      sizes: chosen ? undefined : (image.getAttribute('sizes') ?? undefined),
      width: wholeNumber(image.getAttribute('width')),
      height: wholeNumber(image.getAttribute('height')),
      alt: image.getAttribute('alt') ?? undefined,
    }),
    ...words,
  };
}

function readPublication(element: Element | null): Publication | undefined {
  const name = textOf(element && (property(element, 'name') ?? element));
  if (!element || !name) return undefined;
  const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
  return { name, ...defined({ url: addressOf(link), logo: addressOf(element.querySelector('img')) }) };
}

function wholeNumber(text: string | null): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** `fields` without those that are undefined: an absent field is absent. */
function defined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
