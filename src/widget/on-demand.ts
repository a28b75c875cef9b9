import { isServer, type ReactiveControllerHost } from 'lit';

/**
 * For each widget, settles when the part that it requested last has loaded or failed. The widget renders then, and requests any other part that is
 * still loading.
 */
export const awaited = new WeakMap<object, Promise<void>>();

/**
 * A piece of the library that a page may do without: the loading of articles, say, where its tags name none.
 *
 * What registers a tag provides every piece, so that widgets render at once, on a server too. The loader leaves out what a page has
 * no use for, and a widget that wants such a piece after all brings it then.
 */
export class OnDemand<Piece> {
  /** The piece, once it is there. */
  piece?: Piece;

  /** Whether the piece may still come. On a server it does not. */
  isExpected = !isServer;

  #load: () => Promise<Piece>;
  #coming?: Promise<Piece>;
  /** Settles when the piece has loaded for the waiting widgets, or has failed. */
  #settled?: Promise<void>;
  #waiting = new Set<ReactiveControllerHost>();

  /** @param load brings the piece; called once, when it is first wanted and nobody has provided it */
  constructor(load: () => Promise<Piece>) {
    this.#load = load;
  }

  /** Hands in the piece, and renders again the widgets that wait for it. */
  provide(piece: Piece): void {
    this.piece = piece;
    this.#coming = Promise.resolve(piece);
    this.#renderWaiting();
  }

  /** The piece, or `undefined` until it has come; `host` then renders again. Where it does not come, the host's own markup stays as it is. */
  for(host: ReactiveControllerHost): Piece | undefined {
    if (!this.piece && this.isExpected) {
      this.#waiting.add(host);
      awaited.set(host, (this.#settled ??= this.#bringForWidgets()));
    }
    return this.piece;
  }

  /** Brings the piece for what can wait. A page is asked for it once: what did not come then is rejected each time. */
  bring(): Promise<Piece> {
    return (this.#coming ??= this.#load().then((piece) => {
      this.provide(piece);
      return piece;
    }));
  }

  async #bringForWidgets(): Promise<void> {
    try {
      await this.bring();
    } catch (failure) {
      this.isExpected = false;
      this.#renderWaiting();
      console.warn(
        "[standfirst] A part of the library did not load; the widgets that ask for it do without. Serve all of dist/cdn/, and let the script-src of the page's policy allow it.",
        failure,
      );
    }
  }

  #renderWaiting(): void {
    for (const host of this.#waiting) host.requestUpdate();
    this.#waiting.clear();
  }
}

/** Where content comes from besides a widget's own attributes: an article, the markup inside the tag, what a server rendered. */
export const contentSources = new OnDemand(() =>
  import('./content-sources.js').then((module) => module.ContentSources),
);

/** Checks an article that a host's script, or another copy of the library, hands in. */
export const articleReader = new OnDemand(() =>
  import('../article/formats/article-json.js').then((module) => module.parseArticleJson),
);

/** Reads the story that a page is from the page's own metadata. */
export const pageReader = new OnDemand(() =>
  import('../article/formats/html.js').then((module) => module.parseOwnStory),
);

/** Brings articles from an address. */
export const articleStore = new OnDemand(() =>
  import('./followed-articles.js').then((module) => module.followArticles),
);
