import { toText } from '../../article/untrusted-values.js';
import { isServer } from '../is-server.js';
import { lazy } from '../lazy/lazy.js';
import type { SourceHost, SourceState } from './content.js';

/** Validates an article that comes from a script of the page or another copy of the library. */
export const articleReader = lazy(
  () => import('../../article/formats/article-json.js').then((module) => module.parseArticleJson),
  { when: '[src]:not(news-access), news-headline-list, news-article, news-article *' },
);

/** Loads articles from an address. */
export const articleSource = lazy(() => import('./article-source.js').then((module) => module.ArticleSource), {
  when: '[src]:not(news-access)',
  // The store needs this as soon as an answer arrives, unless the answer is in the library's own JSON
  // (`isProbablyOwn`).
  ahead: () => import('../../article/formats/formats.js').then((module) => module.findSource),
  aheadFor: ':not([src*=".json"]:not([format]), [format="article"])',
});

const noSource: SourceState = { status: 'none', articles: [] };

/**
 * Follows the articles at a host's `src`. The host calls it in each update.
 *
 * @param known the result of the last call
 * @param isList whether the host shows all the articles, and not only the first
 */
export function followSource(host: SourceHost, known: SourceState | undefined, isList = false): SourceState {
  if (known?.follow) {
    known.follow();
    return known;
  }
  if (isServer || !toText(host.src).trim()) return noSource;
  const ArticleSource = articleSource.for(host);
  if (!ArticleSource) return { ...noSource, status: articleSource.isExpected ? 'loading' : 'failed' };
  const source = new ArticleSource(host, isList);
  source.follow();
  return source;
}
