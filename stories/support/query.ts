import { synonyms } from './synonyms.js';

/** A part of a query: the words as the reader wrote them, and the words that the docs use for the same. */
export interface Term {
  own: string;
  docs: readonly string[];
}

/** Words that say nothing about what is sought. */
const small = new Set(
  'a an and are at be by can do does for from how i in is it its me my of on or our that the this to use we what when where which with you your'.split(
    ' ',
  ),
);

/** How many words have a synonym together, at most. */
const longest = 3;

const docsByReaders = new Map(
  synonyms.flatMap(([readers, docs]) =>
    readers.split(', ').map((words) => [keyOf(wordsOf(words)), docs.split(', ')] as const),
  ),
);

/**
 * Reads a query. Words that have synonyms only together, such as “night mode”, are one term. A query in quotation marks
 * is one term, as it is.
 */
export function readQuery(query: string): Term[] {
  if (query.includes('"')) return [{ own: query, docs: [] }];
  const words = wordsOf(query);
  const terms: Term[] = [];
  while (words.length > 0) {
    let count = Math.min(longest, words.length);
    while (count > 1 && !docsByReaders.has(keyOf(words.slice(0, count)))) count -= 1;
    const own = words.splice(0, count);
    terms.push({ own: own.join(' '), docs: docsByReaders.get(keyOf(own)) ?? [] });
  }
  return terms;
}

/** The words of a text, without the small ones, unless there are no others. */
function wordsOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !small.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

function keyOf(words: readonly string[]): string {
  return words
    .map((word) =>
      word
        .toLowerCase()
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
        .replace(/(?<=..[^s])s$/, ''),
    )
    .join(' ');
}
