import type { ArticleFormat } from '../generated/article/format-names.js';
import { get, isArray, list } from './untrusted-values.js';

/**
 * Whether the answer from an address is probably in the library's own JSON. If so, the code for other formats is
 * requested only when the answer turns out to have one. `lazy-sources.ts` has the same condition as a selector.
 */
export function isProbablyOwn(address: string, wanted: ArticleFormat | undefined): boolean {
  return wanted ? wanted === 'article' : address.includes('.json');
}

/**
 * Matches keys that only JSON in other formats has. Some texts match too. In most, the quotation mark at the end has a
 * backslash before it.
 */
const foreign = /"@|"(?:items|rendered|uri|version)"/;

/**
 * Parses an answer that is certainly in the library's own JSON. Returns `undefined` for any other answer and in case of
 * doubt. `findSource` then reads the answer.
 *
 * @param source the bytes of the answer, or a value that was made from it
 */
export function readOwn(source: unknown, wanted: ArticleFormat | undefined): unknown {
  if (!(source instanceof Uint8Array) || (wanted ?? 'article') !== 'article') return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(source);
    const value: unknown = foreign.test(text) ? undefined : JSON.parse(text);
    const isEmpty = isArray(value) && value.length === 0;
    return isEmpty || list(value).some((item) => typeof get(item, 'headline') === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
