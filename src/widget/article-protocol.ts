/**
 * How a widget finds the article of the `<news-article>` around it.
 *
 * The two may come from different versions of the library, and either may upgrade first, so they share no module, class or
 * state: they exchange two DOM events that carry plain data.
 *
 * 1. A widget that wants an article dispatches {@link articleRequest} on itself. It bubbles through shadow roots; the nearest
 *    provider fills in `detail.answer` and stops it. Without an answer there is no provider yet.
 * 2. A provider that has just upgraded, or whose article has changed, dispatches {@link articleAnnouncement} on its document.
 *    Widgets then ask again.
 *
 * The number in the names is the protocol's version: an incompatible change takes the next one, and a provider then answers both.
 */
import type { Article } from '../article/article.js';

/** The type of the request, a `CustomEvent<ArticleRequest>`. */
export const articleRequest = 'standfirst.article-request.1';

/** The type of the announcement, an `Event` on the document. */
export const articleAnnouncement = 'standfirst.article-announcement.1';

/** What a widget sends up; a provider sets `answer`. */
export interface ArticleRequest {
  answer?: ArticleAnswer;
}

/** What a provider knows at this moment. */
export interface ArticleAnswer {
  /** `none`: the provider has no source. */
  status: 'none' | 'loading' | 'ready' | 'failed';
  article?: Article;
}
