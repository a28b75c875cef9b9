/**
 * How a widget finds the article of the `<news-article>` around it.
 *
 * The two may come from different versions of the library, and either may upgrade first, so they share no module, class
 * or state. They exchange two DOM events with plain data.
 *
 * 1. A widget that wants an article dispatches {@link articleRequest} on itself. It bubbles through shadow roots; the
 *    nearest provider fills in `detail.answer` and stops it. Without an answer there is no provider yet.
 * 2. A provider that has just upgraded, or whose article has changed, dispatches {@link articleAnnouncement} on its
 *    document. Widgets then ask again.
 *
 * The number in the names is the protocol's version. An incompatible change gets the next number, and a provider then
 * answers both.
 */
import type { ArticleInput } from '../../article/article.js';
import type { ReaderAccess } from '../../access/reader-access.js';

/** The type of the request, a `CustomEvent<ArticleRequest>`. */
export const articleRequest = 'standfirst.article-request.1';

/** The type of the announcement, an `Event` on the document. */
export const articleAnnouncement = 'standfirst.article-announcement.1';

/** The detail of a request. A provider sets `answer`. */
export interface ArticleRequest {
  answer?: ArticleAnswer;
}

/** The current answer of a provider. */
export interface ArticleAnswer {
  /** `none`: the provider has no source. */
  status: 'none' | 'loading' | 'ready' | 'failed';
  article?: ArticleInput;
}

/**
 * How a prompt learns what the page's `<news-access>` knows about the reader.
 *
 * As with a widget and its article, the two may come from different versions of the library and upgrade in any order.
 * They exchange two DOM events with plain data.
 *
 * 1. A prompt dispatches {@link accessRequest} on itself, with its article. The event bubbles through shadow roots. The
 *    nearest `<news-access>` around the prompt answers and stops it; without one, any in the document answers. An
 *    article counts as open while a prompt that asked about it is on the page and has not asked about another.
 * 2. A `<news-access>` dispatches {@link accessAnnouncement} on its document when it upgrades, when its answer or the
 *    page's article changes, and when it is removed. Prompts then ask again.
 *
 * The number in the names is the protocol's version.
 */

/** The type of the request, a `CustomEvent<AccessRequest>`. */
export const accessRequest = 'standfirst.access-request.1';

/** The type of the announcement, an `Event` on the document. */
export const accessAnnouncement = 'standfirst.access-announcement.1';

/** The article of a request. Absent fields are those of the page's article. */
export interface ArticleQuery {
  id?: string;
  /** Its access, as in `Article.access`. */
  access?: string;
  /** Its section, as in `Article.kicker`. */
  section?: string;
}

/** The detail of a request. A provider sets `answer`. */
export interface AccessRequest {
  /** `undefined` while the article around the prompt is loading. */
  article?: ArticleQuery;
  answer?: AccessAnswer;
}

/** The current answer of a provider. */
export interface AccessAnswer {
  /** The reader's state, one of `promptStates`. */
  state: string;
  /** The source's answer, if there is one. */
  access?: ReaderAccess;
}
