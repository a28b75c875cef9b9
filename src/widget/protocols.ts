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
import type { ReaderAccess } from '../access/reader-access.js';

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

/**
 * How a prompt learns what the page's `<news-access>` knows of the reader.
 *
 * As between a widget and its article, the two may come from different versions of the library and upgrade in any order; they exchange two
 * DOM events with plain data.
 *
 * 1. A prompt dispatches {@link accessRequest} on itself, with the article that it is about. It bubbles through shadow roots; the nearest
 *    `<news-access>` around it answers and stops it, else one anywhere in the document does. An article is open for as long as a prompt
 *    that has asked about it is on the page, and has not asked about another.
 * 2. A `<news-access>` that has upgraded, knows something else, or has gone from the page dispatches {@link accessAnnouncement} on its
 *    document, and so it does where the page has another article. Prompts then ask again.
 *
 * The number in the names is the protocol's version.
 */

/** The type of the request, a `CustomEvent<AccessRequest>`. */
export const accessRequest = 'standfirst.access-request.1';

/** The type of the announcement, an `Event` on the document. */
export const accessAnnouncement = 'standfirst.access-announcement.1';

/** The article that is asked about. What is absent is the page's own. */
export interface AskedArticle {
  id?: string;
  /** Who may read it, as in `Article.access`. */
  access?: string;
  /** Its section, as in `Article.kicker`. */
  section?: string;
}

/** What a prompt sends up; a provider sets `answer`. */
export interface AccessRequest {
  /** `undefined` while the article around the prompt is on its way. */
  article?: AskedArticle;
  answer?: AccessAnswer;
}

/** What a provider knows at this moment. */
export interface AccessAnswer {
  /** Where the reader stands, one of `promptStates`. */
  state: string;
  /** What the source has said, where it has. */
  access?: ReaderAccess;
}
