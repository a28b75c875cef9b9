import { toText } from '../article/untrusted-values.js';
import { mergeArticles, type ArticleFields } from '../article/merge.js';
import { ArticleSourceController } from './article-source-controller.js';
import { checkedArticle } from './checked-articles.js';
import { noContent, type Content, type ContentHost } from './content.js';
import { EnclosingArticleController } from './enclosing-article-controller.js';
import { FallbackController } from './fallback-controller.js';
import type { Fallback } from './fallback-markup.js';
import { HandoverController } from './handover-controller.js';

/**
 * Where a widget's content comes from, in this order and group by group: the widget's own attributes and properties; its `article`;
 * its own `src`, else the nearest `<news-article>` around it; its fallback markup.
 */
export class ContentSources {
  #host: ContentHost;
  #handover: HandoverController;
  #fallback: FallbackController;
  // Most widgets of a page have neither of these.
  #source?: ArticleSourceController;
  #enclosing?: EnclosingArticleController;
  #isChecking = false;

  constructor(host: ContentHost) {
    this.#host = host;
    this.#handover = new HandoverController(host);
    this.#fallback = new FallbackController(host);
  }

  /** What the light DOM says now. */
  get fallback(): Fallback {
    return this.#fallback.current;
  }

  /** Whether the root still holds what a server rendered. */
  get holdsServerRoot(): boolean {
    return this.#handover.holdsServerRoot;
  }

  /** Whether more may come, or has failed and said so. */
  get isWaiting(): boolean {
    const statuses = [this.#source?.status, this.#enclosing?.status];
    return this.#isChecking || statuses.includes('loading') || statuses.includes('failed');
  }

  /**
   * As {@link ContentController.resolve}.
   *
   * @param isInArticle whether there is a `<news-article>` around the host
   */
  resolve(own: ArticleFields, isEnough: (fields: ArticleFields) => boolean, isInArticle: boolean): Content {
    const host = this.#host;
    const src = toText(host.src).trim();
    if (src) this.#source ??= new ArticleSourceController(host);
    if (isInArticle) this.#enclosing ??= new EnclosingArticleController(host);
    this.#source?.follow();
    const { article: found, status } = (src ? this.#source : this.#enclosing) ?? {};
    const fallback = this.#fallback.current;
    // What stood before a failure is of another address: what the page has pasted is nearer.
    const article = status === 'failed' && fallback.isReadable ? undefined : found;
    const given = checkedArticle(host.article, host);
    const loaded = checkedArticle(article, host);
    this.#isChecking = !given || !loaded;
    if (!given || !loaded) return { ...noContent, showsFallback: true, isStandIn: true, isWanting: true, fallback };
    const fields = mergeArticles(own, given, loaded, fallback.fields) as Content['fields'];
    const isWanting = !article && (status === 'failed' || status === 'loading');
    return {
      fields,
      showsFallback: false,
      isStandIn: isWanting && !isEnough(mergeArticles(own, given)),
      isWanting,
      fallback,
    };
  }
}
