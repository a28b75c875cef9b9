import { safeAddress } from '../address.js';
import type { Article, NewsImage } from '../article.js';
import { withoutAbsent } from '../absent-values.js';
import { entries, field, isUsable, roleTexts, textFor } from './ninjs-fields.js';
import { plainText, textAt } from '../text.js';
import { chooseRendition, pixels, type Rendition } from './renditions.js';
import { get } from '../untrusted-values.js';
import { generatedKind } from '../digital-source.js';

interface NinjsRendition extends Rendition {
  poi: unknown;
}

/**
 * Reads the picture of a ninjs item, with its own caption, credit and alternative text.
 *
 * It is the association that is the main one by its name or relation, else the first picture, else the first graphic that is no logo, else a
 * video's still; without any, the item's own renditions. Skips an association that is withheld, cancelled, embargoed or expired. Renditions of
 * the same shape make the `srcset`.
 */
export function mainPicture(item: unknown, base: string | undefined, now: Date): Pick<Article, 'image' | 'generated'> {
  const associated = entries(field(item, 'associations'))
    .filter(({ value }) => isUsable(value, now))
    .map(({ name, value }) => ({ value, rank: rank(value, `${name} ${textAt(value, 'rel') ?? ''}`) }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank);
  for (const { value } of [...associated, { value: item }]) {
    const image = readPicture(value, base);
    if (image) return { image, generated: generatedBy(value) };
  }
  return {};
}

/** Returns whether a trained model made an item, or a part of it. Versions before 3 may have the term without an object around it. */
export function generatedBy(item: unknown): Article['generated'] {
  const type = field(item, 'digitalSourceType');
  return generatedKind(get(type, 'uri')) ?? generatedKind(get(type, 'literal')) ?? generatedKind(type);
}

function rank(association: unknown, names: string): number {
  const type = textAt(association, 'type') ?? 'picture';
  const order = ['picture', 'graphic', 'video'].indexOf(type);
  if (order < 0 || /logo|icon|avatar/i.test(names)) return -1;
  return /\b(?:main|lead|hero|feature|primary|top)/i.test(names) ? order : order + 3;
}

function readPicture(item: unknown, base: string | undefined): NewsImage | undefined {
  const chosen = chooseRendition(readRenditions(item, base));
  if (!chosen) return undefined;
  const { width, height, poi } = chosen.shown;
  const descriptions = roleTexts(item, 'description');
  const x = Number(get(poi, 'x')) / width;
  const y = Number(get(poi, 'y')) / height;
  return withoutAbsent<NewsImage>({
    ...chosen.image,
    alt: textFor(descriptions, /^alt|accessib/),
    caption:
      textFor(descriptions, /^caption/) ??
      textFor(descriptions, /^(?:text|main|description|)$/) ??
      textFor(descriptions, /html|rich/),
    credit: textFor(descriptions, /credit/) ?? credit(item),
    focalPoint: x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined,
  });
}

/** Returns the maker and the owner of a picture; the longer copyright notice only if no owner is named. */
function credit(item: unknown): string | undefined {
  const maker = plainText(field(item, 'by', 'byline'));
  const owner = plainText(field(item, 'copyrightHolder')) ?? plainText(field(item, 'copyrightNotice'));
  if (!maker || !owner) return maker ?? owner;
  return maker.toLowerCase().includes(owner.toLowerCase()) ? maker : `${maker} / ${owner}`;
}

function readRenditions(item: unknown, base: string | undefined): NinjsRendition[] {
  const isPicture = /picture|graphic/.test(String(textAt(item, 'type') ?? 'picture'));
  return entries(field(item, 'renditions')).flatMap(({ value }) => {
    const src = safeAddress(get(value, 'href'), base);
    const type = plainText(field(value, 'contentType', 'mimetype'));
    if (!src || !(type ? /^image\/(?!.*tif)/i.test(type) : isPicture)) return [];
    return { src, width: pixels(get(value, 'width')), height: pixels(get(value, 'height')), poi: get(value, 'poi') };
  });
}
