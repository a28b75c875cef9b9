import type { Described } from './elements-index.js';

/** An interface of the library, or the words that a field may have. */
export interface Shape {
  name: string;
  description: string;
  /** The fields of an interface. The name of an optional field ends with a question mark. */
  fields: Described[];
  /** The words, as TypeScript writes them. */
  words?: string;
}

const comment = String.raw`(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\s*)?`;

/**
 * Reads the types that a module exports. Works on source code in Prettier's format, because a page has no compiler.
 *
 * @param source of a module whose exported types are interfaces, unions of words, and unions of an array's words
 */
export function shapesOf(source: string): Shape[] {
  const declarations = new RegExp(
    `${comment}export (?:interface (\\w+) \\{\n([^]*?)\n\\}|type (\\w+) =\\s*([^;]*);)`,
    'g',
  );
  return [...source.matchAll(declarations)].map(([, about = '', shape, body = '', type, words = '']) => {
    if (shape) return { name: shape, description: withoutTags(about), fields: fieldsOf(body, source) };
    // If a type is the words of an array, read them from the array.
    const [, array] = /^\(typeof (\w+)\)/.exec(words) ?? [];
    const [, aboutArray] = array ? (new RegExp(`${comment}export const ${array} `).exec(source) ?? []) : [];
    return { name: type!, description: withoutTags(aboutArray ?? about), fields: [], words: spelledOut(words, source) };
  });
}

function fieldsOf(body: string, source: string, indent = '  '): Described[] {
  const fields = new RegExp(`${comment}^${indent}(\\w+\\??): (?:\\{\n([^]*?)\n${indent}\\}|(.*));$`, 'gm');
  return [...body.matchAll(fields)].map(([, about = '', name = '', inner, type]) => ({
    name,
    description: withoutTags(about),
    ...(type ? { type: spelledOut(type, source) } : { fields: fieldsOf(inner!, source, `${indent}  `) }),
  }));
}

/** Returns the text of a comment without its tags, its asterisks and its links to other names. */
const withoutTags = (text: string): string =>
  text
    .replace(/^\s*\* ?/gm, '')
    .replace(/^@[^]*/m, '')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns a type with the words of an array instead of the array's name. */
const spelledOut = (type: string, source: string): string =>
  type.replace(/\(typeof (\w+)\)\[number\]/g, (whole, array: string) => {
    const [, words] = new RegExp(`const ${array} = \\[([^\\]]*)\\] as const`).exec(source) ?? [];
    return words?.replace(/,\s*/g, ' | ').trim() ?? whole;
  });
