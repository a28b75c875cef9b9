import { withoutAbsent, hideAdded } from '../untrusted-values.js';
import { type Article, articleLabels } from '../article.js';
import type { ArticleFields } from '../merge.js';

/**
 * Makes an article from the fields that a source gives. Lists default to empty, `access` to `unknown`, `id` to the
 * address or else the headline. Labels are put in their order of precedence, each once. A field that is not known is
 * absent.
 *
 * @returns `undefined` without a headline: a story is never half shown
 */
export function finishArticle(fields: ArticleFields): Article | undefined {
  const given = hideAdded({ ...fields });
  const { headline, labels } = given;
  if (!headline) return undefined;
  return withoutAbsent<Article>({
    ...(given as Article),
    id: given.id ?? given.url ?? headline,
    labels: articleLabels.filter((label) => labels?.includes(label)),
    authors: given.authors ?? [],
    related: given.related ?? [],
    access: given.access ?? 'unknown',
  });
}
