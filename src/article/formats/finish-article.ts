import { withoutAbsent } from '../untrusted-values.js';
import { type Article, articleLabels } from '../article.js';
import type { ArticleFields } from '../merge.js';

/**
 * Makes an article from the fields that a source gives. Lists default to empty, `access` to `unknown`, `id` to the address or else the headline.
 * Labels are put in their order of precedence, each once. A field that is not known is absent.
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
