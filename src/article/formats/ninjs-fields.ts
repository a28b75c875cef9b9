import { instantSpan } from './dates.js';
import { htmlText, looseText } from './html-text.js';
import { plainText, textAt } from '../text.js';
import { get, isArray, keys, list, withoutAbsent } from '../untrusted-values.js';
import { lastPart, generatedKind } from '../digital-source.js';
import { safeAddress } from '../address.js';
import type { Article, NewsImage } from '../article.js';
import { chooseRendition, pixels, type Rendition } from './pictures.js';

/** A text of a ninjs item, with its role. */
export interface RoleText {
  /** In lower case; empty if the source gives none. */
  role: string;
  text: string;
}

/**
 * Returns a property of a ninjs item, by any of its names. Version 3 writes them in camel case (`versionCreated`),
 * earlier ones in lower case. Skips one that is absent or `null`.
 */
export function field(item: unknown, ...names: string[]): unknown {
  for (const name of names.flatMap((each) => [each, each.toLowerCase()])) {
    const value = get(item, name) ?? undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** How many properties of an object are read, if they may have any name. */
const maxNamed = 50;

/** Returns the entries of a list, or of the object of named entries that version 1 has instead. */
export function entries(value: unknown): { name: string; value: unknown }[] {
  if (isArray(value)) return list(value).map((entry) => ({ name: textAt(entry, 'name') ?? '', value: entry }));
  return keys(value)
    .slice(0, maxNamed)
    .map((name) => ({ name, value: get(value, name) }));
}

/**
 * Returns the headlines or descriptions of an item: `headlines` in versions 2 and 3; `headline` and `headline_…` in
 * version 1, with the role after the underscore.
 */
export function roleTexts(item: unknown, name: 'headline' | 'description'): RoleText[] {
  const listed = list(field(item, `${name}s`)).map((entry) => {
    const role = lastPart(textAt(entry, 'role') ?? '').toLowerCase();
    return roleText(
      role,
      valueText(typeof entry === 'string' ? entry : get(entry, 'value'), field(entry, 'contentType')),
    );
  });
  const named = keys(item)
    .filter((key) => key === name || key.startsWith(`${name}_`))
    .slice(0, maxNamed)
    .map((key) => {
      const role = key.slice(name.length + 1).toLowerCase();
      return roleText(role, (role.includes('html') ? htmlText : plainText)(get(item, key)));
    });
  return [...listed, ...named].filter(({ text }) => text !== undefined) as RoleText[];
}

function roleText(role: string, text: string | undefined): { role: string; text?: string } {
  return { role, ...(text && { text }) };
}

/** Reads a text by its type. Without a `contentType`, it "is up to the provider": some write HTML. */
function valueText(value: unknown, contentType: unknown): string | undefined {
  const type = typeof contentType === 'string' ? contentType : '';
  if (/^text\/plain/i.test(type)) return plainText(value);
  return /html|xml/i.test(type) ? htmlText(value) : looseText(value);
}

/** Returns the first text whose role matches `wanted`. */
export function textFor(texts: readonly RoleText[], wanted: RegExp): string | undefined {
  return texts.find(({ role }) => wanted.test(role))?.text;
}

/**
 * Returns whether an item may be shown at `now`: it is neither withheld nor cancelled, its embargo is over, and it has
 * not expired. If an embargo cannot be read, the item is not shown.
 */
export function isUsable(item: unknown, now: Date): boolean {
  if (/withh|cancel|kill/i.test(plainText(field(item, 'pubStatus')) ?? '')) return false;
  const embargo = field(item, 'embargoedUntil', 'embargoed');
  const isEmbargoed = Boolean(embargo) && !((instantSpan(embargo)?.latest ?? Infinity) <= now.getTime());
  return !isEmbargoed && (instantSpan(field(item, 'expires'))?.earliest ?? Infinity) > now.getTime();
}

interface NinjsRendition extends Rendition {
  poi: unknown;
}

/**
 * Reads the picture of a ninjs item, with its own caption, credit and alternative text.
 *
 * The picture is the association that is called the main one by its name or relation, else the first picture, else the
 * first graphic that is not a logo, else a video's still. If there is none of these, the item's own renditions are the
 * picture. Skips an association that is withheld, cancelled, embargoed or expired. Renditions of the same shape make
 * the `srcset`.
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
  return { image: undefined, generated: undefined };
}

/**
 * Returns whether a trained model made an item, or a part of it. Versions before 3 may have the term without an object
 * around it.
 */
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
