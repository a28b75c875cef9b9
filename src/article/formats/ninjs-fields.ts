import { instantSpan } from './dates.js';
import { htmlText, looseText } from './html-text.js';
import { plainText, textAt } from '../text.js';
import { get, isArray, keys, list } from '../untrusted-values.js';
import { lastPart } from '../digital-source.js';

/** A text of a ninjs item that says what it is for. */
export interface RoleText {
  /** In lower case; empty where the source gives none. */
  role: string;
  text: string;
}

/**
 * A property of a ninjs item, by any of its names. Version 3 writes them in camel case (`versionCreated`), earlier ones in lower
 * case. One that is absent or `null` is passed over.
 */
export function field(item: unknown, ...names: string[]): unknown {
  for (const name of names.flatMap((each) => [each, each.toLowerCase()])) {
    const value = get(item, name) ?? undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** How many properties of an object count that may have any name. */
const maxNamed = 50;

/** The entries of a list, or of the object of named entries that version 1 has in its place; there the name is the entry's. */
export function entries(value: unknown): { name: string; value: unknown }[] {
  if (isArray(value)) return list(value).map((entry) => ({ name: textAt(entry, 'name') ?? '', value: entry }));
  return keys(value)
    .slice(0, maxNamed)
    .map((name) => ({ name, value: get(value, name) }));
}

/**
 * The headlines or descriptions of an item: `headlines` in versions 2 and 3; `headline` and `headline_…` in version 1, where
 * what follows the underscore is the role.
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

/** Where `contentType` is absent its meaning "is up to the provider": some mean HTML by that. */
function valueText(value: unknown, contentType: unknown): string | undefined {
  const type = typeof contentType === 'string' ? contentType : '';
  if (/^text\/plain/i.test(type)) return plainText(value);
  return /html|xml/i.test(type) ? htmlText(value) : looseText(value);
}

/** The first text whose role `wanted` matches. */
export function textFor(texts: readonly RoleText[], wanted: RegExp): string | undefined {
  return texts.find(({ role }) => wanted.test(role))?.text;
}

/**
 * Whether an item may be shown at `now`: it is neither withheld nor cancelled, its embargo is over, and it has not expired.
 * An embargo that cannot be read holds.
 */
export function isUsable(item: unknown, now: Date): boolean {
  if (/withh|cancel|kill/i.test(plainText(field(item, 'pubStatus')) ?? '')) return false;
  const embargo = field(item, 'embargoedUntil', 'embargoed');
  const isEmbargoed = Boolean(embargo) && !((instantSpan(embargo)?.latest ?? Infinity) <= now.getTime());
  return !isEmbargoed && (instantSpan(field(item, 'expires'))?.earliest ?? Infinity) > now.getTime();
}
