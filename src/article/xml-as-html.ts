/** No feed has elements so deep in one another. An HTML parser takes time by the square for those that it holds open. */
const maxDepth = 128;

/** Of one tag; browsers compare each attribute with all before it. */
const maxAttributes = 50;
const maxAttributeText = 20_000;

const piece =
  /<!\[CDATA\[([^]*?)(?:\]\]>|$)|<(?:!--[^]*?(?:-->|$)|[!?][^>]*>?)|<(\/?)([a-z_][\w:.-]*)(?![\w:.-])([^<>]*)>|</gi;

const attribute = /([^\s/=]+)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|(\S+)))?/g;

/**
 * The text of a feed that is no XML, for an HTML parser, which can make a tree of anything: each element gets a name that means nothing
 * to it (`<x-link>` has content, `<link>` has none).
 *
 * What would cost such a parser time by the square is left out: the tags of what stands too deep, though not its text, and end tags
 * of what is not open. So that both agree on what is open, every attribute is written out in quotes.
 */
export function asHtml(xml: string): string {
  const open: string[] = [];
  const counts = new Map<string, number>();

  return xml.replace(piece, (whole, text?: string, close?: string, written?: string, rest?: string) => {
    if (written === undefined) return text === undefined ? (whole === '<' ? '&lt;' : '') : escaped(text);
    const name = `x-${written.toLowerCase()}`;
    if (close) return closeElement(name) ? `</${name}>` : '';
    const isEmpty = rest!.endsWith('/');
    if (!isEmpty) {
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    if (open.length > maxDepth) return '';
    return `<${name}${attributesIn(isEmpty ? rest!.slice(0, -1) : rest!)}>${isEmpty ? `</${name}>` : ''}`;
  });

  /** Closes an element, and those in it that were never closed; whether the parser has one to close. */
  function closeElement(name: string): boolean {
    if (!counts.get(name)) return false;
    for (let last = open.pop()!; ; last = open.pop()!) {
      counts.set(last, counts.get(last)! - 1);
      if (last === name) return open.length < maxDepth;
    }
  }
}

function attributesIn(text: string): string {
  if (text.length > maxAttributeText) return '';
  return Array.from(text.matchAll(attribute), ([, name, double, single, bare]) => {
    const value = double ?? single ?? bare ?? '';
    return ` ${name}="${value.replaceAll('"', '&quot;')}"`;
  })
    .slice(0, maxAttributes)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
