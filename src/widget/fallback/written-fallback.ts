import { safeAddress } from '../../article/address.js';
import { parseAuthors } from '../../article/authors.js';
import { get, list, toText } from '../../article/untrusted-values.js';

type Props = Readonly<Record<string, unknown>>;

/** The content of an element: elements, text, or nothing. */
export type Children<Element> = Element | string | false | null | undefined | readonly Children<Element>[];

/**
 * Makes an element of a fallback, as `createElement` of React does. Attributes have the names that React uses, and an
 * attribute may be `undefined`. `key` is not an attribute.
 */
export type MakeElement<Element> = (
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children?: Children<Element>,
) => Element;

/** The fallback of a widget. */
interface WrittenFallback<Element> {
  children: Children<Element>;
  /**
   * The attributes for the widget's tag, if the fallback has `itemprop`. They give the fallback its own scope. Without
   * them, its properties would belong to the article of the page around it.
   */
  scope?: Record<string, string>;
}

/**
 * Builds the markup inside a widget from its attributes and properties, for readers who have no script, or have it
 * later. The widget reads it as its fallback.
 */
export function writtenFallback<Element>(
  tag: string,
  props: Props,
  makeElement: MakeElement<Element>,
): WrittenFallback<Element> {
  const build = Object.hasOwn(fallbacks, tag) ? fallbacks[tag] : undefined;
  if (!build) return { children: undefined };
  let hasProperty = false;
  const children = build<Element>(props, (name, attributes, inside) => {
    hasProperty ||= Boolean(attributes.itemProp);
    return makeElement(name, attributes, inside);
  });
  const type = tag === 'news-photo-caption' ? 'ImageObject' : 'NewsArticle';
  return { children, scope: hasProperty ? { itemscope: '', itemtype: `https://schema.org/${type}` } : undefined };
}

type Build = <Element>(props: Props, makeElement: MakeElement<Element>) => Children<Element>;

const fallbacks: Readonly<Record<string, Build>> = {
  'news-headline-card': ({ article, kicker, headline, href, standfirst, priority, ...props }, makeElement) => {
    const byline = bylineOf({ article, ...props }, makeElement).filter(Boolean);
    return [
      picture(props.image ? ownImage(props) : get(article, 'image'), Boolean(priority), makeElement),
      text('p', 'articleSection', kicker ?? get(article, 'kicker'), makeElement),
      link({ headline: headline ?? get(article, 'headline'), url: href ?? get(article, 'url') }, makeElement),
      text('p', 'description', standfirst ?? get(article, 'standfirst'), makeElement),
      // In a `<div>`, because a card reads a `<p>` without `itemprop` as its standfirst.
      byline.length > 0 && makeElement('div', { key: 'byline' }, byline),
    ];
  },
  'news-headline-list': <Element>({ articles }: Props, makeElement: MakeElement<Element>) => {
    const items: Element[] = [];
    for (const article of list(articles)) {
      const story = link(article, makeElement);
      if (story) items.push(makeElement('li', { key: items.length }, story));
    }
    return items.length > 0 && makeElement('ul', { key: 'stories' }, items);
  },
  'news-byline': bylineOf,
  'news-photo-caption': ({ article, caption, credit }, makeElement) => {
    const image = get(article, 'image');
    return [
      picture(image, false, makeElement),
      text('p', 'caption', caption ?? get(image, 'caption'), makeElement),
      text('p', 'creditText', credit ?? get(image, 'credit'), makeElement),
    ];
  },
};

function bylineOf<Element>(
  { article, authors, publishedAt }: Props,
  makeElement: MakeElement<Element>,
): Children<Element>[] {
  return [
    ...parseAuthors(authors ?? get(article, 'authors')).flatMap(({ name }, index) => [
      index > 0 && ', ',
      text('span', 'author', name, makeElement, index),
    ]),
    time(publishedAt ?? get(article, 'published'), makeElement),
  ];
}

function text<Element>(
  tag: string,
  itemProp: string,
  value: unknown,
  makeElement: MakeElement<Element>,
  key: string | number = itemProp,
): Element | null {
  const words = wordsOf(value);
  return words ? makeElement(tag, { key, itemProp }, words) : null;
}

function link<Element>(article: unknown, makeElement: MakeElement<Element>): Element | undefined {
  const headline = wordsOf(get(article, 'headline'));
  const href = followed(get(article, 'url'));
  if (!headline) return undefined;
  const key = 'link';
  return href
    ? makeElement('a', { key, href }, headline)
    : makeElement('span', { key, itemProp: 'headline' }, headline);
}

function time<Element>(value: unknown, makeElement: MakeElement<Element>): Element | null {
  const dateTime = toText(value).trim();
  return dateTime ? makeElement('time', { key: 'time', dateTime }, ` ${dateTime.slice(0, 10)}`) : null;
}

function picture<Element>(image: unknown, isFirst: boolean, makeElement: MakeElement<Element>): Element | null {
  const src = followed(get(image, 'src'));
  if (!src) return null;
  const given = (name: string): string | undefined => toText(get(image, name)).trim() || undefined;
  return makeElement('img', {
    key: 'picture',
    src,
    srcSet: given('srcset'),
    sizes: given('sizes'),
    width: given('width'),
    height: given('height'),
    alt: given('alt') ?? '',
    loading: isFirst ? undefined : 'lazy',
  });
}

/** Returns the text of a value. `false` is none: `headline={isLong && words}` is usual in React. */
function wordsOf(value: unknown): string {
  return value === false ? '' : toText(value).trim();
}

/** The picture in a card's own attributes. */
function ownImage({ image, imageSrcset, imageSizes, imageWidth, imageHeight, imageAlt }: Props): Props {
  return { src: image, srcset: imageSrcset, sizes: imageSizes, width: imageWidth, height: imageHeight, alt: imageAlt };
}

/** Returns an address as it is written, if it is an `http:` or `https:` address or a relative one. */
function followed(address: unknown): string | undefined {
  const written = toText(address);
  return safeAddress(written, 'https://page.invalid/') && written;
}
