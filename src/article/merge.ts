import type { Article } from './article.js';
import { hideAdded } from './untrusted-values.js';

/**
 * The fields of an article that one source knows. A field that it does not know is absent; one of which it says that
 * there is none is `null`.
 */
export type ArticleFields = { [Field in keyof Article]?: Article[Field] | null };

/**
 * Fields that only make sense together: if each were merged separately, a story could get another one's address. A
 * picture is one field already.
 */
const groups: readonly (readonly (keyof Article)[])[] = [
  ['headline', 'url'],
  ['authors', 'agency'],
  ['published', 'updated'],
];

/**
 * Merges the fields of several sources. For each group of fields, and each field outside the groups, all of it comes
 * from the first source that has a value or says that there is none.
 */
export function mergeArticles(...sources: readonly ArticleFields[]): ArticleFields {
  const merged: Record<string, unknown> = {};
  const decided = new Set<keyof Article>();
  for (const source of sources) {
    for (const field of Object.keys(source) as (keyof Article)[]) {
      if (decided.has(field) || !isKnown(field, source[field])) continue;
      for (const member of groups.find((group) => group.includes(field)) ?? [field]) {
        decided.add(member);
        if (isKnown(member, source[member]) && source[member] !== null) merged[member] = source[member];
      }
    }
  }
  return hideAdded(merged as ArticleFields);
}

function isKnown(field: keyof Article, value: unknown): boolean {
  if (field === 'access' && value === 'unknown') return false;
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
