import { toText } from '../../article/untrusted-values.js';
import { mergeArticles, type ArticleFields } from '../../article/merge.js';
import { checkedArticle } from './checked-articles.js';
import { noContent, type Content, type ContentHost, type SourceState } from './content.js';
import { EnclosingArticleController } from './enclosing-article-controller.js';
import { FallbackController } from '../fallback/fallback-controller.js';
import type { Fallback } from '../fallback/fallback-markup.js';
import { HandoverController } from './handover-controller.js';
import { followSource } from './lazy-sources.js';

/**
 * Merges a widget's content from its sources, one group of fields at a time. They count in this order: its attributes
 * and properties; its `article`; its `src`, or else the nearest `<news-article>` around it; its fallback markup.
 */
export class ContentSources {
  #host: ContentHost;
  #handover: HandoverController;
  #fallback: FallbackController;
  #source?: SourceState;
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
    this.#source = followSource(host, this.#source);
    if (isInArticle) this.#enclosing ??= new EnclosingArticleController(host);
    const hasSource = toText(host.src).trim() !== '';
    const status = hasSource ? this.#source.status : this.#enclosing?.status;
    const found = hasSource ? this.#source.articles[0] : this.#enclosing?.article;
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
