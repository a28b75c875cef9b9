/** The content of a widget, as its views get it. */
import type { LitElement, ReactiveControllerHost } from 'lit';
import type { Article, ArticleInput } from '../../article/article.js';
import type { ArticleLoad } from '../../article/article-store.js';
import type { ArticleFields } from '../../article/merge.js';
import type { Present } from '../../article/untrusted-values.js';
import type { ArticleFormat } from '../../generated/article/format-names.js';
import type { Fallback } from '../fallback/fallback-markup.js';
import type { ArticleAnswer } from './protocols.js';

/** An element with a source of articles. */
export type SourceHost = ReactiveControllerHost &
  HTMLElement & {
    /** The address of an article. */
    src?: string | null;
    /** The format of the source, if its content does not show it. */
    format?: ArticleFormat | null;
  };

/** The articles at an element's `src`. */
export interface SourceState {
  /** `none` if there is no source, `failed` if it gave no article. */
  readonly status: ArticleAnswer['status'];
  /** All articles at the address. Until there is an answer, those of the previous address. */
  readonly articles: readonly Article[];
  /** The store's last answer. */
  readonly load?: ArticleLoad;
  /** Follows the current `src` and `format`, if they have changed. Absent until the code for it has loaded. */
  follow?(): void;
  /**
   * Requests the address again, now.
   *
   * @param answered called once there is an answer or a failure, before the element renders it
   */
  refresh?(answered?: () => void): void;
}

/** A widget that shows an article. */
export type ContentHost = LitElement & Pick<SourceHost, 'src' | 'format'> & { article?: ArticleInput | null };

/**
 * How much of its content a widget can show:
 *
 * - `whole`: everything that its sources give.
 * - `partial`: there is no article, because its source is loading or has failed. The widget's own fields are enough.
 * - `substitute`: the same, but the widget's own fields are not enough. It shows the page's markup, or nothing.
 * - `unread`: the code that reads the page's markup has not loaded. The markup is shown unchanged.
 * - `unfinished`: there is everything, but code that shows it has not loaded. The page's markup is shown unchanged.
 */
export type ContentState = 'whole' | 'partial' | 'substitute' | 'unread' | 'unfinished';

/** The content that a widget shows. */
export interface Content {
  state: ContentState;
  /** The merged fields of all sources. No field is `null`. */
  fields: Present<ArticleFields>;
  /** The content of the light DOM only. */
  fallback: Fallback;
}

// These objects never inherit from `Object.prototype`, because a script may add to it after they are made.
const nothing = Object.create(null) as Record<never, never>;

/** The fallback of an element without light DOM. */
export const noFallback = Object.assign(Object.create(null) as object, {
  fields: nothing,
  isReadable: false,
  hasLooseText: false,
  isWhole: false,
}) as Fallback;

/** The fallback of an element whose light DOM cannot be read. It can only be shown as a whole. */
export const unreadFallback = Object.assign(Object.create(noFallback) as Fallback, { isWhole: true });

/** The content before the first render. */
export const noContent: Content = { state: 'whole', fields: nothing, fallback: noFallback };

/** Whether the page's markup is shown as it is. */
export function showsMarkup({ state }: Content): boolean {
  return state === 'unread' || state === 'unfinished';
}

/** Whether something is shown until an article has come. */
export function isSubstitute({ state }: Content): boolean {
  return state === 'unread' || state === 'substitute';
}

/** Whether an article is missing, because its source or the code for it is loading or has failed. */
export function lacksArticle(content: Content): boolean {
  return content.state === 'partial' || isSubstitute(content);
}
