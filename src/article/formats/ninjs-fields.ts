import { instantSpan } from './dates.js';
import { htmlText, looseText } from './html-text.js';
import { plainText, textAt } from '../text.js';
import { get, isArray, keys, list } from '../untrusted-values.js';
import { lastPart } from '../digital-source.js';

/** A text of a ninjs item, with its role. */
export interface RoleText {
  /** In lower case; empty if the source gives none. */
  role: string;
  text: string;
}

/**
 * Returns a property of a ninjs item, by any of its names. Version 3 writes them in camel case (`versionCreated`), earlier ones in lower
 * case. Skips one that is absent or `null`.
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
 * Returns the headlines or descriptions of an item: `headlines` in versions 2 and 3; `headline` and `headline_…` in version 1, with the role
 * after the underscore.
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
 * Returns whether an item may be shown at `now`: it is neither withheld nor cancelled, its embargo is over, and it has not expired.
 * If an embargo cannot be read, the item is not shown.
 */
export function isUsable(item: unknown, now: Date): boolean {
  if (/withh|cancel|kill/i.test(plainText(field(item, 'pubStatus')) ?? '')) return false;
  const embargo = field(item, 'embargoedUntil', 'embargoed');
  const isEmbargoed = Boolean(embargo) && !((instantSpan(embargo)?.latest ?? Infinity) <= now.getTime());
  return !isEmbargoed && (instantSpan(field(item, 'expires'))?.earliest ?? Infinity) > now.getTime();
}
