import { visibleWidgets } from '../../generated/theme/visible-widgets.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../../article/article.js';
import { withoutOpening, withoutTracking } from '../../article/tracking.js';
import { isServer } from '../../widget/is-server.js';
import type { ArticleAnswer } from '../../widget/content/protocols.js';
import { warn } from '../../widget/warnings/warn.js';
import { lazy } from '../../widget/lazy/lazy.js';

/** Reads the story of a page from the page's own metadata. */
export const pageReader = lazy(() => import('../../article/formats/html.js').then((module) => module.parseOwnStory), {
  separate: true,
});

/** How long to wait for metadata on a page without an article, in milliseconds. A framework may write the head last. */
export const metadataPatience = 1_000;

/** Selects the elements of a head that may describe an article. */
const metadata = 'meta, link[rel=canonical i], base, script[type*="ld+json" i]';
const metadataAttributes = ['content', 'href', 'name', 'property', 'rel', 'type'];

/** Selects markup that may describe other articles: the fallback of widgets, and the JSON in a provider. */
export const otherArticles = `${visibleWidgets}, news-article > script`;

/** The controllers of this copy that follow the page. One observer serves them all. */
const followers = new Set<PageArticleController>();
let observer: MutationObserver | undefined;
let isReading = false;

/** The page's article as it was last read, and the same as JSON. */
let pageArticle: Article | undefined;
let articleText: string | undefined;

/**
 * Reads the page's own article from its JSON-LD, microdata or meta tags, and renders its host again when the article
 * changes.
 */
export class PageArticleController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #timer?: ReturnType<typeof setTimeout>;
  #hasGivenUp = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get article(): Article | undefined {
    return followers.has(this) ? pageArticle : undefined;
  }

  get status(): ArticleAnswer['status'] {
    if (!followers.has(this)) return 'none';
    return pageArticle ? 'ready' : this.#hasGivenUp ? 'failed' : 'loading';
  }

  hostDisconnected(): void {
    this.follow(false);
  }

  /** Starts or stops following the page's article. */
  follow(isWanted: boolean): void {
    if (isServer || isWanted === followers.has(this)) return;
    if (isWanted) {
      followers.add(this);
      watchPage();
    } else {
      followers.delete(this);
      this.#endPatience();
      // An element that is moved disconnects and connects in one task.
      setTimeout(leavePage);
    }
  }

  /** Uses the page's article as it was just read. */
  refresh(): void {
    if (pageArticle) this.#endPatience();
    else if (document.readyState !== 'loading') this.#timer ??= setTimeout(() => this.#giveUp(), metadataPatience);
    this.#host.requestUpdate();
  }

  /** Gives up, because the code that reads a page did not load. */
  fail(why: string): void {
    warn(this.#host, 'parsersMissing', why);
    this.#hasGivenUp = true;
    this.#host.requestUpdate();
  }

  #giveUp(): void {
    warn(this.#host, 'pageArticle');
    this.#hasGivenUp = true;
    this.#host.requestUpdate();
  }

  #endPatience(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#hasGivenUp = false;
  }
}

function watchPage(): void {
  void readPage();
  if (observer) return;
  observer = new MutationObserver((records) => {
    if (records.some(touchesMetadata)) void readPage();
  });
  // An image named `head` would replace `document.head`; one named `querySelector` would replace the method.
  const head = Document.prototype.querySelector.call(document, 'head');
  if (head) {
    observer.observe(head, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: metadataAttributes,
    });
  }
  document.addEventListener('DOMContentLoaded', readPage);
}

function leavePage(): void {
  if (followers.size > 0) return;
  observer?.disconnect();
  observer = undefined;
  document.removeEventListener('DOMContentLoaded', readPage);
  pageArticle = articleText = undefined;
}

function touchesMetadata({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  return [target, target.parentElement, ...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && node.matches(metadata),
  );
}

/** Reads the page. Calls while it is being read share the result. */
async function readPage(): Promise<void> {
  if (isReading) return;
  isReading = true;
  const parse = await pageReader.load().catch((failure: unknown) => {
    for (const follower of followers) follower.fail(String(failure));
  });
  isReading = false;
  if (!parse) return;
  const article = parse(document, otherArticles, { url: withoutTracking(pageAddress()) });
  if (article?.url) {
    const { id, url } = article;
    article.url = withoutOpening(url);
    if (id === url) article.id = article.url;
  }
  const text = JSON.stringify(article);
  // Keep the same object if the article has not changed.
  if (text !== articleText) {
    pageArticle = article;
    articleText = text;
  }
  for (const follower of followers) follower.refresh();
}

/** Returns the page's address, or that of the page around it if it has none, as in a `srcdoc`. */
function pageAddress(): string {
  return location.protocol.startsWith('http') ? location.href : document.baseURI;
}
