import type { Article } from './article.js';

/**
 * The fields of an article that one source knows. A field that it does not know is absent; one of which it says that there is none is `null`.
 */
export type ArticleFields = { [Field in keyof Article]?: Article[Field] | null };

/**
 * Fields that only make sense together: if each were merged separately, a story could get another one's address. A
 * picture is one field already.
 */
const story = ['headline', 'url'] as const;
const makers = ['authors', 'agency'] as const;
const times = ['published', 'updated'] as const;
const groups: { readonly [Field in keyof Article]?: readonly (keyof Article)[] } = {
  headline: story,
  url: story,
  authors: makers,
  agency: makers,
  published: times,
  updated: times,
};

/**
 * Merges the fields of several sources. For each group of fields, and each field outside the groups, all of it comes from the first source that
 * has a value or says that there is none.
 */
export function mergeArticles(...sources: readonly ArticleFields[]): ArticleFields {
  const merged: Record<string, unknown> = {};
  const decided: { [Field in keyof Article]?: true } = {};
  for (const source of sources) {
    for (const field of Object.keys(source) as (keyof Article)[]) {
      if (decided[field] || !isKnown(field, source[field])) continue;
      for (const member of groups[field] ?? [field]) {
        decided[member] = true;
        if (isKnown(member, source[member]) && source[member] !== null) merged[member] = source[member];
      }
    }
  }
  return merged as ArticleFields;
}

function isKnown(field: keyof Article, value: unknown): boolean {
  if (field === 'access' && value === 'unknown') return false;
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
