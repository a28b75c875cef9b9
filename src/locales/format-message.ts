import { formatNumber, pluralCategory } from './intl.js';

/**
 * Fills values into a message. Returns its parts: adjoining texts are one part, and a value that is not text (a link in
 * the middle of a sentence) is not changed.
 *
 * Reads the part of ICU MessageFormat that a news interface needs: `{name}`; `{name, plural, =0 {…} one {…} other {…}}`
 * with `#` for the number; `{name, select, key {…} other {…}}`. An exact match (`=0`) is for a special case, and a
 * category is for grammar. The exact match wins. Apostrophes are plain text: nothing is quoted.
 *
 * Never throws: it leaves out anything that it cannot read.
 *
 * @see {@link https://unicode-org.github.io/icu/userguide/format_parse/messages/ | ICU, formatting messages}
 */
export function formatMessage(message: string, values: Readonly<Record<string, unknown>>, tag: string): unknown[] {
  const parts: unknown[] = [];
  for (const part of format(message, values, tag)) {
    if (typeof part === 'string' && typeof parts.at(-1) === 'string') parts.push(`${parts.pop()}${part}`);
    else parts.push(part);
  }
  return parts;
}

function format(pattern: string, values: Readonly<Record<string, unknown>>, tag: string, count?: number): unknown[] {
  return cut(pattern).flatMap((piece, index) => {
    if (index % 2 === 1) return formatArgument(piece, values, tag);
    if (count !== undefined)
      piece = piece.replace(/#( ?)/g, (_, space) => formatNumber(tag, count) + (space && '\u00a0'));
    return piece || [];
  });
}

function formatArgument(argument: string, values: Readonly<Record<string, unknown>>, tag: string): unknown[] {
  // The pieces of a choice: "name, plural, one ", the pattern of “one”, " other ", the pattern of “other”.
  const [head = '', ...rest] = cut(argument);
  const [name = '', kind, first = ''] = head.split(',').map((word) => word.trim());
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (!kind) return shownValue(value, tag);
  const branches = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) branches.set(at === 0 ? first : rest[at - 1]!.trim(), rest[at]!);
  const other = branches.get('other') ?? '';
  if (kind === 'select') return format(branches.get(String(value)) ?? other, values, tag);
  const count = Number(value);
  if (!Number.isFinite(count)) return [];
  return format(branches.get(`=${count}`) ?? branches.get(pluralCategory(tag, count)) ?? other, values, tag, count);
}

function shownValue(value: unknown, tag: string): unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [formatNumber(tag, value)] : [];
  return value === undefined || value === null ? [] : [value];
}

/** The pieces of the patterns that have been shown. */
const known = new Map<string, string[]>();

/** Cuts a pattern into text and the content of braces. The first, third, fifth … piece is text. */
function cut(pattern: string): string[] {
  let pieces = known.get(pattern);
  if (pieces) return pieces;
  known.set(pattern, (pieces = ['']));
  let depth = 0;
  for (const part of pattern.split(/([{}])/)) {
    const isEdge = (part === '{' && ++depth === 1) || (part === '}' && --depth === 0);
    if (isEdge) pieces.push('');
    else pieces[pieces.length - 1] += part;
  }
  return pieces;
}
