/** The content of a widget, as its views get it. */
import type { LitElement, ReactiveControllerHost } from 'lit';
import type { ArticleInput } from '../article/article.js';
import type { ArticleFields } from '../article/merge.js';
import type { ArticleFormat } from '../article/formats/format-names.js';
import type { Fallback } from './fallback-markup.js';

/** An element with a source of articles. */
export type SourceHost = ReactiveControllerHost &
  HTMLElement & {
    /** The address of an article. */
    src?: string | null;
    /** The format of the source, if its content does not show it. */
    format?: ArticleFormat | null;
  };

/** A widget that shows an article. */
export type ContentHost = LitElement & Pick<SourceHost, 'src' | 'format'> & { article?: ArticleInput | null };

/** The content that a widget shows. */
export interface Content {
  /** The merged fields of all sources. No field is `null`. */
  fields: Present<ArticleFields>;
  /** Whether the page's markup is shown as it is, because the code that reads it has not loaded. */
  showsFallback: boolean;
  /** Whether the page's markup, or nothing, is shown because a source is loading or has failed. */
  isStandIn: boolean;
  /** Whether the article of a source is missing because it is loading or has failed. */
  isWanting: boolean;
  /** The content of the light DOM only. */
  fallback: Fallback;
}

type Present<Fields> = { [Field in keyof Fields]?: NonNullable<Fields[Field]> };

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
export const noContent: Content = {
  fields: nothing,
  showsFallback: false,
  isStandIn: false,
  isWanting: false,
  fallback: noFallback,
};
