import { withoutAbsent } from '../absent-values.js';
import { type Article, articleLabels } from '../article.js';
import type { ArticleFields } from '../merge.js';

/**
 * An article from what a source gives of one: lists default to empty, `access` to `unknown`, `id` to the address or
 * else the headline; labels come in their order of precedence, each once; a field that is not known is absent.
 *
 * @returns `undefined` without a headline: a story is never half shown
 */
export function finishArticle(fields: ArticleFields): Article | undefined {
  const { headline } = fields;
  if (!headline) return undefined;
  const article = withoutAbsent(fields as Article);
  article.id ??= article.url ?? headline;
  article.labels = article.labels ? articleLabels.filter((label) => article.labels.includes(label)) : [];
  article.authors ??= [];
  article.related ??= [];
  article.access ??= 'unknown';
  return article;
}
