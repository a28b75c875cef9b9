import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { safeAddress } from '../../article/address.js';
import { parseAuthors } from '../../article/authors.js';
import { get, isPresent, list, toText } from '../../article/untrusted-values.js';

/** Builds the markup inside an element from its props, for readers who have no script, or have it later. The element reads it as its fallback. */
export function fallbackOf(tag: string, props: Props): ReactNode {
  const build = Object.hasOwn(fallbacks, tag) ? fallbacks[tag] : undefined;
  return build && createElement(Fragment, { key: 'fallback' }, build(props));
}

/**
 * Returns the attributes that give a fallback with `itemprop` its own scope. Without a scope, its properties would belong to the article of the page
 * around it.
 */
export function scopeOf(tag: string, fallback: ReactNode): Record<string, string> | undefined {
  if (!hasProperty(fallback)) return undefined;
  const type = tag === 'news-photo-caption' ? 'ImageObject' : 'NewsArticle';
  return { itemscope: '', itemtype: `https://schema.org/${type}` };
}

function hasProperty(node: ReactNode): boolean {
  if (Array.isArray(node)) return node.some(hasProperty);
  return isValidElement<Props>(node) && (Boolean(node.props.itemProp) || hasProperty(node.props.children as ReactNode));
}

type Props = Record<string, unknown>;

const fallbacks: Readonly<Record<string, (props: Props) => ReactNode>> = {
  'news-headline-card': ({ article, kicker, headline, href, standfirst, priority, ...props }) => {
    const byline = renderByline({ article, ...props }).filter(Boolean);
    return [
      renderPicture(props.image ? ownImage(props) : get(article, 'image'), Boolean(priority)),
      renderText('p', 'articleSection', kicker ?? get(article, 'kicker')),
      renderLink({ headline: headline ?? get(article, 'headline'), url: href ?? get(article, 'url') }),
      renderText('p', 'description', standfirst ?? get(article, 'standfirst')),
      // In a `<div>`, because a card reads a `<p>` without `itemprop` as its standfirst.
      byline.length > 0 && createElement('div', { key: 'byline' }, byline),
    ];
  },
  'news-headline-list': ({ articles }) => {
    const links = list(articles).map(renderLink).filter(isPresent);
    const items = links.map((link, index) => createElement('li', { key: index }, link));
    return items.length > 0 && createElement('ul', { key: 'stories' }, items);
  },
  'news-byline': renderByline,
  'news-photo-caption': ({ article }) => {
    const image = get(article, 'image');
    return [
      renderPicture(image, false),
      renderText('p', 'caption', get(image, 'caption')),
      renderText('p', 'creditText', get(image, 'credit')),
    ];
  },
};

function renderByline({ article, authors, publishedAt }: Props): ReactNode[] {
  return [
    ...parseAuthors(authors ?? get(article, 'authors')).flatMap(({ name }, index) => [
      index > 0 && ', ',
      renderText('span', 'author', name, index),
    ]),
    renderTime(publishedAt ?? get(article, 'published')),
  ];
}

function renderText(
  tag: string,
  itemProp: string,
  value: unknown,
  key: string | number = itemProp,
): ReactElement | null {
  const text = toText(value).trim();
  return text ? createElement(tag, { key, itemProp }, text) : null;
}

function renderLink(article: unknown): ReactElement | undefined {
  const headline = toText(get(article, 'headline')).trim();
  const href = followed(get(article, 'url'));
  if (!headline) return undefined;
  const key = 'link';
  return href
    ? createElement('a', { key, href }, headline)
    : createElement('span', { key, itemProp: 'headline' }, headline);
}

function renderTime(value: unknown): ReactElement | null {
  const dateTime = toText(value).trim();
  return dateTime ? createElement('time', { key: 'time', dateTime }, ` ${dateTime.slice(0, 10)}`) : null;
}

function renderPicture(image: unknown, isFirst: boolean): ReactElement | null {
  const src = followed(get(image, 'src'));
  if (!src) return null;
  const given = (name: string): string | undefined => toText(get(image, name)).trim() || undefined;
  return createElement('img', {
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

/** The picture in a card's own props. */
function ownImage({ image, imageSrcset, imageSizes, imageWidth, imageHeight, imageAlt }: Props): Props {
  return { src: image, srcset: imageSrcset, sizes: imageSizes, width: imageWidth, height: imageHeight, alt: imageAlt };
}

/** Returns an address as it is written, if it is an `http:` or `https:` address or a relative one. */
function followed(address: unknown): string | undefined {
  const text = toText(address);
  return safeAddress(text, 'https://page.invalid/') && text;
}
