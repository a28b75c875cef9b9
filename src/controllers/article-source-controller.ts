import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Article } from '../article/article.js';
import type { ArticleFormat } from '../article/parse-options.js';
import { toText } from '../article/untrusted.js';
import type { ArticleAnswer } from './article-protocol.js';
import { articleStore } from './on-demand.js';

/** What an element that is fed from a source has. */
export type SourceHost = ReactiveControllerHost &
  HTMLElement & {
    /** The address of an article. */
    src?: string | null;
    /** The format of what stands there, where its content does not tell. */
    format?: ArticleFormat | null;
  };

/** Brings the article of an element's own `src`, and renders its host again at every change. */
export class ArticleSourceController implements ReactiveController {
  /** Where the source stands: `none` where there is no source at all. */
  status: ArticleAnswer['status'] = 'none';
  article?: Article;

  #host: SourceHost;
  #followed = '';
  #stop?: () => void;

  constructor(host: SourceHost) {
    this.#host = host;
    host.addController(this);
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
    const wanted = src ? `${toText(format)} ${toText(src)}` : '';
    if (wanted === this.#followed) return;
    // What stands is shown until the next has come.
    const standing = this.article;
    this.#end();
    if (!wanted) return;
    this.status = 'loading';
    const followArticle = articleStore.for(this.#host);
    if (!followArticle) return;
    this.#followed = wanted;
    this.#stop = followArticle(this.#host, (status, article) => {
      this.article = article ?? (status === 'loading' ? standing : undefined);
      this.status = this.article ? 'ready' : status;
      this.#host.requestUpdate();
    });
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = '';
    this.status = 'none';
    this.article = undefined;
  }
}
