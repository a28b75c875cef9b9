import { isServer, type ReactiveController } from 'lit';
import type { Article } from '../article/article.js';
import type { ArticleLoad } from '../article/store.js';
import { toText } from '../article/untrusted-values.js';
import type { ArticleAnswer } from './protocols.js';
import type { SourceHost } from './content.js';
import type { Following } from './followed-articles.js';
import { articleStore } from './lazy-parts.js';

/** Brings what stands at an element's own `src`, and renders its host again at every change. */
export class ArticleSourceController implements ReactiveController {
  /** Where the source stands: `none` where there is no source at all, `failed` where it has given nothing. */
  status: ArticleAnswer['status'] = 'none';
  /** All that stand there; until there is an answer, those of the address before. */
  articles: readonly Article[] = [];
  /** What the store said last. */
  load?: ArticleLoad;

  #host: SourceHost;
  #isList: boolean;
  #followed = '';
  #following?: Following;
  #announceAnswer?: () => void;

  /** @param isList whether the host shows all the articles, so that there may be none */
  constructor(host: SourceHost, isList = false) {
    this.#host = host;
    this.#isList = isList;
    host.addController(this);
  }

  /** The article, where the host shows one: the first. */
  get article(): Article | undefined {
    return this.articles[0];
  }

  hostConnected(): void {
    this.follow();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Takes up the host's `src` and `format` as they are now. */
  follow(): void {
    const { src, format } = this.#host;
    if (isServer || !this.#host.isConnected) return;
    const wanted = toText(src).trim() && `${toText(format)} ${toText(src)}`;
    if (wanted === this.#followed) return;
    // What stands is shown until the next has come.
    const standing = this.articles;
    this.#end();
    if (!wanted) return;
    const followArticles = articleStore.for(this.#host);
    this.status = followArticles || articleStore.isExpected ? 'loading' : 'failed';
    if (!followArticles) return;
    this.#followed = wanted;
    this.#following = followArticles(this.#host, this.#isList, (load) => {
      this.load = load;
      // A failure brings none, and takes none away.
      const hasCome = load.loadedAt !== undefined;
      this.articles = hasCome ? load.articles : standing;
      this.status = this.articles.length > 0 && (hasCome || load.status === 'loading') ? 'ready' : load.status;
      if (load.status !== 'loading') this.#endRefresh();
      this.#host.requestUpdate();
    });
  }

  /**
   * Asks for what stands there again, now.
   *
   * @param answered called once it is known what has come of it, before the host renders that
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
