import { type Article, articleLabels } from './article.js';
import type { ArticleFields } from './merge.js';

/**
 * An article from what a source gives of one: lists default to empty, `access` to `unknown`, `id` to the address or
 * else the headline; labels come in their order of precedence, each once; a field that is not known is absent.
 *
 * @returns `undefined` without a headline: a story is never half shown
 */
export function finishArticle(fields: ArticleFields): Article | undefined {
  const { headline } = fields;
  if (!headline) return undefined;
  return withoutAbsent<Article>({
    ...fields,
    headline,
    id: fields.id ?? fields.url ?? headline,
    labels: articleLabels.filter((label) => fields.labels?.includes(label)),
    authors: fields.authors ?? [],
    related: fields.related ?? [],
    access: fields.access ?? 'unknown',
  } as Article);
}

/** `fields` without those that are `undefined` or `null`: what a source does not give is absent. */
export function withoutAbsent<Fields extends object>(fields: Fields): Fields {
  const present = {} as Fields;
  // A loop, because every article, picture and author of a page of cards comes through here.
  for (const name of Object.keys(fields) as (keyof Fields)[]) {
    const value = fields[name];
    if (value !== undefined && value !== null) present[name] = value;
  }
  return present;
}

/** Whether something is there at all; for filtering lists. */
export function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
