import type { Author } from '../../article/article.js';
import { areNames, parseAuthors } from '../../article/authors.js';
import { warn } from '../warnings/warn.js';

/** Reads authors from an attribute or property. Returns `undefined` if it is absent, `null` if it is empty. */
export function attributeAuthors(
  element: Element,
  value: string | Author[] | null | undefined,
): Author[] | null | undefined {
  if (value === undefined || value === null) return undefined;
  const authors = parseAuthors(value, element.baseURI);
  if (typeof value === 'string') {
    if (areNames(value)) warn(element, 'authorNames', value);
    if (!authors[0] && !/^\s*(\[\s*\]\s*)?$/.test(value)) {
      warn(element, 'authors', value);
      return undefined;
    }
  }
  return authors[0] ? authors : null;
}
