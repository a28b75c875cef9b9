import { toText } from '../../article/untrusted-values.js';
import { mergeArticles, type ArticleFields } from '../../article/merge.js';
import { ArticleSourceController } from './article-source-controller.js';
import { checkedArticle } from './checked-articles.js';
import { noContent, type Content, type ContentHost } from './content.js';
import { EnclosingArticleController } from './enclosing-article-controller.js';
import { FallbackController } from '../fallback/fallback-controller.js';
import type { Fallback } from '../fallback/fallback-markup.js';
import { HandoverController } from './handover-controller.js';

/**
 * Merges a widget's content from its sources, one group of fields at a time. They count in this order: its attributes
 * and properties; its `article`; its `src`, or else the nearest `<news-article>` around it; its fallback markup.
 */
export class ContentSources {
  #host: ContentHost;
  #handover: HandoverController;
  #fallback: FallbackController;
  // Most widgets have neither of these.
  #source?: ArticleSourceController;
  #enclosing?: EnclosingArticleController;
  #isChecking = false;

  constructor(host: ContentHost) {
    this.#host = host;
    this.#handover = new HandoverController(host);
    this.#fallback = new FallbackController(host);
  }

  /** The current content of the light DOM. */
  get fallback(): Fallback {
    return this.#fallback.current;
  }

  /** As {@link HandoverController.mayRender}. */
  mayRender(hasContent: boolean): boolean {
    return this.#handover.mayRender(hasContent);
  }

  /** Whether more content may arrive, or a source has failed, which is reported elsewhere. */
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
    // After a failure, `found` is from a previous address. The page's own markup fits better.
    const article = status === 'failed' && fallback.isReadable ? undefined : found;
    const given = checkedArticle(host.article, host);
    const loaded = checkedArticle(article, host);
    this.#isChecking = !given || !loaded;
    if (!given || !loaded) return { ...noContent, state: 'unread', fallback };
    const fields = mergeArticles(own, given, loaded, fallback.fields) as Content['fields'];
    const isMissing = !article && (status === 'failed' || status === 'loading');
    const state = !isMissing ? 'whole' : isEnough(mergeArticles(own, given)) ? 'partial' : 'substitute';
    return { state, fields, fallback };
  }
}
