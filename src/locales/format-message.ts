import { formatNumber, pluralCategory } from './intl.js';

/**
 * A message with its values filled in, as the parts that make it up: text stays text, and a value that is not text (a link in
 * the middle of a sentence) stays what it is.
 *
 * Reads the part of ICU MessageFormat that a news interface needs: `{name}`; `{name, plural, =0 {…} one {…} other {…}}` with `#`
 * for the number; `{name, select, key {…} other {…}}`. An exact match (`=0`) means a state and wins over a category, which means
 * grammar. Apostrophes are plain text: nothing is quoted.
 *
 * Never throws: what it cannot read is left out.
 *
 * @see {@link https://unicode-org.github.io/icu/userguide/format_parse/messages/ | ICU, formatting messages}
 */
export function formatMessage(message: string, values: Readonly<Record<string, unknown>>, tag: string): unknown[] {
  const pieces = piecesOf(message);
  if (!pieces) return formatPattern(message, values, tag);
  // Every second piece is the name of a value.
  return pieces.flatMap((piece, index) => (index % 2 === 1 ? shownValue(values[piece], tag) : piece || []));
}

/** The messages that have been shown, each cut at its values; `undefined` for one that must be read, as one with a choice. */
const cut = new Map<string, string[] | undefined>();

function piecesOf(message: string): string[] | undefined {
  if (!cut.has(message)) {
    const pieces = message.split(/\{\s*(\w+)\s*\}/);
    cut.set(message, pieces.some((piece) => /[{}]/.test(piece)) ? undefined : pieces);
  }
  return cut.get(message);
}

function formatPattern(
  pattern: string,
  values: Readonly<Record<string, unknown>>,
  tag: string,
  count?: number,
): unknown[] {
  const parts: unknown[] = [];
  for (let at = 0; at < pattern.length;) {
    const open = pattern.indexOf('{', at);
    const text = pattern.slice(at, open < 0 ? undefined : open);
    if (text) parts.push(count === undefined ? text : text.replaceAll('#', formatNumber(tag, count)));
    if (open < 0) break;
    const close = closingBrace(pattern, open);
    parts.push(...formatArgument(pattern.slice(open + 1, close), values, tag));
    at = close + 1;
  }
  return parts;
}

function formatArgument(argument: string, values: Readonly<Record<string, unknown>>, tag: string): unknown[] {
  const [, name = '', kind, branches = ''] = /^\s*(\w+)\s*(?:,\s*(plural|select)\s*,\s*([^]*))?$/.exec(argument) ?? [];
  const value = values[name];
  if (!kind) return shownValue(value, tag);
  const chosen = readBranches(branches);
  if (kind === 'select') return formatPattern(chosen.get(String(value)) ?? chosen.get('other') ?? '', values, tag);
  const count = Number(value);
  if (!Number.isFinite(count)) return [];
  const pattern = chosen.get(`=${count}`) ?? chosen.get(pluralCategory(tag, count)) ?? chosen.get('other') ?? '';
  return formatPattern(pattern, values, tag, count);
}

function shownValue(value: unknown, tag: string): unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [formatNumber(tag, value)] : [];
  return value === undefined || value === null ? [] : [value];
}

function readBranches(text: string): Map<string, string> {
  const branches = new Map<string, string>();
  for (let at = 0; ;) {
    const open = text.indexOf('{', at);
    if (open < 0) return branches;
    const close = closingBrace(text, open);
    branches.set(text.slice(at, open).trim(), text.slice(open + 1, close));
    at = close + 1;
  }
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}
