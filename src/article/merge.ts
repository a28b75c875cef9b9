import type { Article } from './article.js';

/**
 * What one source knows of an article: a field that it does not know is absent, and `null` where it says that there is none.
 */
export type ArticleFields = { [Field in keyof Article]?: Article[Field] | null };

/**
 * Fields that only make sense together: field by field, a photo would be credited to the wrong photographer. A picture's own
 * fields are one value already.
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
 * What several sources know together: for each group of fields, and each field outside the groups, the first source that has a
 * value, or says that there is none, gives all of it.
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
