import type { ReactiveController } from 'lit';
import type { Article } from '../../article/article.js';
import type { ArticleLoad } from '../../article/article-store.js';
import { toText } from '../../article/untrusted-values.js';
import { isServer } from '../is-server.js';
import type { ArticleAnswer } from './protocols.js';
import type { SourceHost } from './content.js';
import type { Following } from './followed-articles.js';
import { articleStore } from './lazy-sources.js';

/** Loads the articles at its host's `src`, and renders the host again when they change. */
export class ArticleSourceController implements ReactiveController {
  /** The status of the source: `none` if there is no source, `failed` if it gave no article. */
  status: ArticleAnswer['status'] = 'none';
  /** All articles at the address. Until there is an answer, those of the previous address. */
  articles: readonly Article[] = [];
  /** The store's last answer. */
  load?: ArticleLoad;

  #host: SourceHost;
  #isList: boolean;
  #followed = '';
  #following?: Following;
  #announceAnswer?: () => void;

  /** @param isList whether the host shows all the articles; an empty list is then no failure */
  constructor(host: SourceHost, isList = false) {
    this.#host = host;
    this.#isList = isList;
    host.addController(this);
  }

  /** The first article, for a host that shows one. */
  get article(): Article | undefined {
    return this.articles[0];
  }

  hostConnected(): void {
    this.follow();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Starts to follow the host's current `src` and `format`, if they have changed. */
  follow(): void {
    const { src, format } = this.#host;
    if (isServer || !this.#host.isConnected) return;
    const wanted = toText(src).trim() && `${toText(format)} ${toText(src)}`;
    if (wanted === this.#followed) return;
    // Keep the old articles until the new ones arrive.
    const previous = this.articles;
    this.#end();
    if (!wanted) return;
    const followArticles = articleStore.for(this.#host);
    this.status = followArticles || articleStore.isExpected ? 'loading' : 'failed';
    if (!followArticles) return;
    this.#followed = wanted;
    this.#following = followArticles(this.#host, this.#isList, (load) => {
      this.load = load;
      // A failure adds no articles and removes none.
      const hasLoaded = load.loadedAt !== undefined;
      this.articles = hasLoaded ? load.articles : previous;
      this.status = this.articles.length > 0 && (hasLoaded || load.status === 'loading') ? 'ready' : load.status;
      if (load.status !== 'loading') this.#endRefresh();
      this.#host.requestUpdate();
    });
  }

  /**
   * Requests the address again, now.
   *
   * @param answered called once there is an answer or a failure, before the host renders it
   */
  refresh(answered?: () => void): void {
    if (answered) this.#announceAnswer = answered;
    this.#following?.refresh();
  }

  #endRefresh(): void {
    const announce = this.#announceAnswer;
    this.#announceAnswer = undefined;
    announce?.();
  }

  #end(): void {
    this.#following?.end();
    this.#following = undefined;
    this.#followed = '';
    this.status = 'none';
    this.articles = [];
    this.load = undefined;
    this.#endRefresh();
  }
}
