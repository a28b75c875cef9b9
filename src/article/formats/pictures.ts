import { withoutAbsent } from '../absent-values.js';
import { safeAddress, safeSrcset } from '../address.js';
import type { NewsImage } from '../article.js';
import { decodeReferences } from './character-references.js';
import { pixels } from './renditions.js';
import { plainText } from '../text.js';

/** How much of a story is searched for a picture. */
const maxMarkup = 50_000;

/** Finds the first picture in HTML, but no tracking pixel and no emoji. */
export function pictureIn(html: string, base: string | undefined): NewsImage | undefined {
  for (const [tag] of html.slice(0, maxMarkup).matchAll(/<img\s[^<>]*/gi)) {
    const image = readTag(tag, base);
    if (image) return image;
  }
  return undefined;
}

/** Matches a name without a value too, so that its letters are read once. */
const attribute = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

function readTag(tag: string, base: string | undefined): NewsImage | undefined {
  const attributes = new Map<string, string>();
  for (const [, name, quoted, single, bare] of tag.matchAll(attribute)) {
    const value = quoted ?? single ?? bare;
    if (value !== undefined) attributes.set(name!.toLowerCase(), decodeReferences(value));
  }
  // A page that loads its pictures late has a placeholder, or nothing, in `src`.
  const src = safeAddress(attributes.get('data-src'), base) ?? safeAddress(attributes.get('src'), base);
  const [width, height] = [pixels(attributes.get('width')), pixels(attributes.get('height'))];
  const isSmall = (width && width < 50) || (height && height < 50);
  if (!src || isSmall || /smil|emoji|pixel|spacer|feedburner\.com\/~/i.test(`${attributes.get('class') ?? ''} ${src}`))
    return undefined;
  return withoutAbsent<NewsImage>({
    src,
    srcset: safeSrcset(attributes.get('data-srcset') ?? attributes.get('srcset'), base),
    width: width || undefined,
    height: height || undefined,
    alt: plainText(attributes.get('alt')),
  });
}
