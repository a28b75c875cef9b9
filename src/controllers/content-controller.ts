import { isServer, type LitElement } from 'lit';
import type { Article } from '../article/article.js';
import { parseArticleJson } from '../article/article-json.js';
import { ArticleFormatError } from '../article/errors.js';
import { mergeArticles, type ArticleFields } from '../article/merge.js';
import { ArticleSourceController, EnclosingArticleController, type SourceHost } from './article-source-controller.js';
import { FallbackController } from './fallback-controller.js';
import { noFallback, type Fallback } from './fallback-markup.js';
import { HandoverController } from './handover-controller.js';
import { warn } from './warn.js';

/** A widget that shows an article. */
export type ContentHost = LitElement & Pick<SourceHost, 'src' | 'format'> & { article?: Article | null };

/** What a widget shows. */
export interface Content {
  /** From all sources, by the rule of precedence; no field is `null`. */
  fields: Present<ArticleFields>;
  /** Whether the host's own fallback is shown instead, while a source is loading and where it has failed. */
  showsFallback: boolean;
  /** Whether a source is named whose article is not here: it is loading, or has failed. */
  isWanting: boolean;
  /** What the light DOM alone says. */
  fallback: Fallback;
}

/** Before the first render. */
export const noContent: Content = { fields: {}, showsFallback: false, isWanting: false, fallback: noFallback };

type Present<Fields> = { [Field in keyof Fields]?: NonNullable<Fields[Field]> };

/**
 * Where a widget's content comes from, in this order and group by group: the widget's own attributes and properties; its `article`;
 * its own `src`, else the nearest `<news-article>` around it; its fallback markup.
 */
export class ContentController {
  #host: ContentHost;
  #handover: HandoverController;
  #source: ArticleSourceController;
  #enclosing: EnclosingArticleController;
  #fallback: FallbackController;

  constructor(host: ContentHost) {
    this.#host = host;
    this.#handover = new HandoverController(host);
    this.#source = new ArticleSourceController(host);
    this.#enclosing = new EnclosingArticleController(host);
    this.#fallback = new FallbackController(host);
  }

  /** What the light DOM says now. */
  get fallback(): Fallback {
    return this.#fallback.current;
  }

  /**
   * The content as it is now.
   *
   * @param own what the widget's own attributes and properties say
   * @param isEnough whether the widget can do without a source that is loading or has failed
   */
  resolve(own: ArticleFields, isEnough: (fields: ArticleFields) => boolean): Content {
    this.#source.follow();
    const given = this.#host.article ? checked(this.#host.article, this.#host) : {};
    const { article, status } = this.#host.src ? this.#source : this.#enclosing;
    const fallback = this.#fallback.current;
    const loaded = article ? checked(article, this.#host) : {};
    const fields = mergeArticles(own, given, loaded, fallback.fields) as Content['fields'];
    const isWanting = status === 'failed' || (status === 'loading' && !article);
    return {
      fields,
      showsFallback: isWanting && fallback.isReadable && !isEnough(mergeArticles(own, given)),
      isWanting,
      fallback,
    };
  }

  /**
   * Whether the widget may render: what a server rendered is not given up for a fallback, or for nothing.
   *
   * @param hasContent whether the client has content to put in its place
   */
  mayRender(hasContent: boolean): boolean {
    return !this.#handover.holdsServerRoot || hasContent;
  }

  /** Tells a page's developer about a widget that has something, but not what it takes to show it. */
  warnUnless(hasContent: boolean, message: string): void {
    const host = this.#host;
    if (hasContent || isServer) return;
    const { observedAttributes } = host.constructor as typeof LitElement;
    const isMeant = this.#fallback.current.isReadable || observedAttributes.some((name) => host.hasAttribute(name));
    const statuses = [this.#source.status, this.#enclosing.status];
    // A failure has been told already.
    if (!isMeant || statuses.includes('loading') || statuses.includes('failed')) return;
    // It asks again when that one upgrades.
    if (host.closest('news-article:not(:defined)')) return;
    if (document.readyState === 'loading') {
      // The parser may be about to write the rest.
      document.addEventListener('DOMContentLoaded', () => host.requestUpdate(), { once: true });
    } else warn(host, message);
  }
}

const checkedArticles = new WeakMap<object, ArticleFields>();

/** A copy of an article that is sure to be one: it may come from a host's script or from another version of the library. */
function checked(article: Article, host: ContentHost): ArticleFields {
  const known = checkedArticles.get(Object(article));
  if (known) return known;
  let copy: ArticleFields = {};
  try {
    copy = parseArticleJson(article, { url: isServer ? undefined : host.baseURI })[0] ?? {};
  } catch (failure) {
    if (!(failure instanceof ArticleFormatError)) throw failure;
    warn(host, `has an article that cannot be shown. ${failure.message}`);
  }
  checkedArticles.set(Object(article), copy);
  return copy;
}
