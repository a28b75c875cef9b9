import { decodeReferences } from './character-references.js';
import { maxLength, plainText } from '../text.js';

const maxMarkup = 100_000;

/**
 * Reads the text of an HTML field: removes tags and comments, decodes character references once, folds white space.
 *
 * A tag that starts or ends a block, or breaks a line, becomes a space; any other is dropped. Scripts and style sheets
 * are dropped with their content. As in the HTML standard, `<` before anything but a letter, `/`, `!` or `?` is text,
 * and a tag that never closes drops the rest. Works without a DOM, in linear time.
 *
 * @returns as {@link plainText}
 * @see {@link https://html.spec.whatwg.org/multipage/parsing.html#tokenization | HTML, tokenization}
 */
export function htmlText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.length < longText) return textOf(value);
  if (!read.has(value)) {
    if (read.size >= maxRead) read.clear();
    read.set(value, textOf(value.slice(0, maxMarkup)));
  }
  return read.get(value);
}

/** The long texts that were read last: a source may refer to one a hundred thousand times. */
const read = new Map<string, string | undefined>();
const longText = 2_000;
const maxRead = 20;

function textOf(markup: string): string | undefined {
  let text = '';
  let position = 0;
  while (position < markup.length && text.length < maxLength) {
    tagStart.lastIndex = position;
    const tag = tagStart.exec(markup);
    text += decodeReferences(markup.slice(position, tag?.index));
    if (!tag) break;
    if (blockTag.test(tag[1] ?? '')) text += ' ';
    position = tagEnd(markup, tag.index, tag[0].toLowerCase());
  }
  return plainText(text);
}

/**
 * Reads the text of a field that may be plain text or HTML.
 *
 * It is HTML if it has a whole tag, a comment or a character reference that ends in `;`, and plain text otherwise, so
 * that "if a <b, sell" and "AT&T" survive. The price is that text *about* markup loses its tags.
 */
export function looseText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.slice(0, maxLength);
  return /<\/?[a-z][^<>]*>|<!--|&(?:#x?[\da-f]+|[a-z]\w{1,30});/i.test(text) ? htmlText(text) : plainText(text);
}

const tagStart = /<(?:\/?([a-z][^\s/>]*)|[!?/](?:--)?)/gi;
/** Matches the name of a tag that starts or ends a block, or breaks a line. */
export const blockTag =
  /^(?:address|article|aside|blockquote|br|caption|center|d[dlt]|details|div|fieldset|fig\w+|footer|form|h[1-6r]|header|li|main|nav|ol|option|p|pre|section|summary|table|t[dhr]|ul)$/i;

/** Returns where the text continues after the tag, comment or raw element that starts at `from`. */
function tagEnd(markup: string, from: number, opening: string): number {
  if (opening === '<!--') return indexAfter(markup, '-->', from + 2);
  if (/^<[!?]|^<\/$/.test(opening)) return indexAfter(markup, '>', from);
  const end = attributesEnd(markup, from);
  if (opening !== '<script' && opening !== '<style') return end;
  // Only its own end tag ends a raw element; that tag is then read like any other.
  const close = new RegExp(`</${opening.slice(1)}(?=[\\s/>])`, 'gi');
  close.lastIndex = end;
  return close.exec(markup)?.index ?? markup.length;
}

/** Returns the index after the `>` that closes a tag; one inside a quoted value does not. */
export function attributesEnd(markup: string, from: number): number {
  const next = /=\s*(["'])|>/g;
  next.lastIndex = from;
  for (let found = next.exec(markup); found; found = next.exec(markup)) {
    const [, quote] = found;
    if (!quote) return next.lastIndex;
    const close = markup.indexOf(quote, next.lastIndex);
    if (close < 0) break;
    next.lastIndex = close + 1;
  }
  return markup.length;
}

function indexAfter(markup: string, end: string, from: number): number {
  const index = markup.indexOf(end, from);
  return index < 0 ? markup.length : index + end.length;
}
