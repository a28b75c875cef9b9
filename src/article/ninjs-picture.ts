import { safeAddress } from './address.js';
import type { Article, NewsImage } from './article.js';
import { withoutAbsent } from './absent.js';
import { entries, field, isUsable, roleTexts, textFor } from './ninjs-fields.js';
import { plainText, textAt } from './text.js';
import { get } from './untrusted.js';
import { generatedKind } from './digital-source.js';

interface Rendition {
  src: string;
  width: number;
  height: number;
  poi: unknown;
}

/** What a browser loads on a page; wider renditions are originals for print, of many megabytes. */
const widest = 2_560;

/** What a picture needs to be worth showing instead of such an original. */
const wideEnough = 640;

/** What a picture loads as where `srcset` does not count. */
const usualWidth = 1_280;

/**
 * The picture that stands for a ninjs item, with its own caption, credit and alternative text.
 *
 * Of the associations the one that its name or relation calls the main one, else the first picture, else the first graphic
 * that is no logo, else a video's still; without any, the item's own renditions. An association that is withheld,
 * cancelled, embargoed or expired is passed over. Renditions of the same shape make the `srcset`.
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

/** What an item says of a trained model's part in it. Versions before 3 may give the term bare. */
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
  const renditions = sameShape(readRenditions(item, base));
  const shown = renditions.findLast(({ width }) => width <= usualWidth) ?? renditions[0];
  if (!shown) return undefined;
  const { src, width, height, poi } = shown;
  const descriptions = roleTexts(item, 'description');
  const x = Number(get(poi, 'x')) / width;
  const y = Number(get(poi, 'y')) / height;
  return withoutAbsent<NewsImage>({
    src,
    srcset: renditions.length > 1 ? renditions.map((each) => `${each.src} ${each.width}w`).join(', ') : undefined,
    width: width || undefined,
    height: height || undefined,
    alt: textFor(descriptions, /^alt|accessib/),
    caption:
      textFor(descriptions, /^caption/) ??
      textFor(descriptions, /^(?:text|main|description|)$/) ??
      textFor(descriptions, /html|rich/),
    credit: textFor(descriptions, /credit/) ?? credit(item),
    focalPoint: x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined,
  });
}

/** Who made the picture and who owns it; the longer notice only where nobody is named as the owner. */
function credit(item: unknown): string | undefined {
  const maker = plainText(field(item, 'by', 'byline'));
  const owner = plainText(field(item, 'copyrightHolder')) ?? plainText(field(item, 'copyrightNotice'));
  if (!maker || !owner) return maker ?? owner;
  return maker.toLowerCase().includes(owner.toLowerCase()) ? maker : `${maker} / ${owner}`;
}

function readRenditions(item: unknown, base: string | undefined): Rendition[] {
  const isPicture = /picture|graphic/.test(String(textAt(item, 'type') ?? 'picture'));
  return entries(field(item, 'renditions')).flatMap(({ value }) => {
    const src = safeAddress(get(value, 'href'), base);
    const type = plainText(field(value, 'contentType', 'mimetype'));
    if (!src || !(type ? /^image\/(?!.*tif)/i.test(type) : isPicture)) return [];
    return { src, width: size(get(value, 'width')), height: size(get(value, 'height')), poi: get(value, 'poi') };
  });
}

/** The renditions that show the same part of the picture as the widest, from narrow to wide, one of each width. */
function sameShape(renditions: Rendition[]): Rendition[] {
  const measured = renditions
    .filter(({ width, height }) => width && height)
    .sort((one, other) => one.width - other.width);
  const original = measured.at(-1);
  if (!original) return renditions.slice(0, 1);
  const shape = original.width / original.height;
  // Sizes are whole pixels: the shape of a small rendition is only roughly that of the original.
  const same = measured
    .filter(({ width, height }) => Math.abs(width / shape - height) <= 1 + height / 100)
    .filter(({ width }, index, all) => width !== all[index - 1]?.width);
  const light = same.filter(({ width }) => width <= widest);
  return light.some(({ width }) => width >= wideEnough) ? light : same;
}

function size(value: unknown): number {
  return typeof value === 'number' && value > 0 && value < Infinity ? Math.round(value) : 0;
}
