import { joinList } from './intl.js';
import type { Locale } from './locale.js';

/**
 * Joins the names of authors, as a sentence of the language lists them. With a comma before and after a role, or with
 * only "and" after it, it would be unclear whose role it is. Such a list has semicolons.
 *
 * @param authors the rendered authors
 * @param words the same as texts: the words between two names may depend on them
 * @param hasMore whether the author at an index has a role or a place after the name
 * @returns the authors, and the words between them as strings
 */
export function joinAuthors(
  locale: Locale,
  authors: readonly unknown[],
  words: readonly string[],
  hasMore: (index: number) => boolean,
): unknown[] {
  const list = joinList(locale.tag, authors, words);
  const isApposition = /^[,،]/.test(locale.text('authorAndRole', { author: '', role: '.' }));
  if (!isApposition || !authors.some((_, index) => hasMore(index))) return list;
  return list.map((part, index) => {
    if (typeof part !== 'string') return part;
    const isArabic = /[،و]/.test(part);
    const stop = isArabic ? '؛' : ';';
    if (!/^\s/.test(part) || !hasMore((index - 1) / 2)) return part.replace(/^[,،]/, stop);
    return (authors.length > 2 ? stop : isArabic ? '،' : ',') + part;
  });
}

/**
 * Splits the words before the last entry of a list after their last space. So ` and ` is whole, and ` و` is a space and
 * `و`: the Arabic "and" is written as a part of the word after it.
 */
export function splitLastAnd(words: string): [before: string, and: string] {
  const [, before = '', and = ''] = /^(.*?)([^\s、]*)$/.exec(words) ?? [];
  return [before, and];
}
