import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Article } from '../article/article.js';
import { withoutTracking } from '../article/tracking.js';
import type { ArticleAnswer } from './protocols.js';
import { pageReader } from './lazy-parts.js';
import { warn } from './warn.js';

/** How long to wait for metadata on a page without an article, in milliseconds: a framework may write into the head last. */
export const metadataPatience = 1_000;

/** What of a head may name an article. */
const metadata = 'meta, link[rel=canonical i], base, script[type*="ld+json" i]';
const metadataAttributes = ['content', 'href', 'name', 'property', 'rel', 'type'];

/** What of ours may speak of another article: the fallback of a widget, and the JSON that a provider is given. */
const otherArticles =
  'news-headline-card, news-headline-list, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt, news-article > script';

/** Those of this copy that follow the page; one observer serves them all. */
const followers = new Set<PageArticleController>();
let observer: MutationObserver | undefined;
let isReading = false;

/** The article that the page is, as it was read last, and the same as text. */
let pageArticle: Article | undefined;
let articleText: string | undefined;

/** Brings the article that the host page itself is, by its own JSON-LD, microdata or meta tags, and renders its host again when that changes. */
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

  /** Takes up the page's article, or leaves it. */
  follow(isWanted: boolean): void {
    if (isServer || isWanted === followers.has(this)) return;
    if (isWanted) {
      followers.add(this);
      watchPage();
    } else {
      followers.delete(this);
      this.#endPatience();
      // One that is moved leaves and comes back in one task.
      setTimeout(leavePage);
    }
  }

  /** Takes in what the page says now. */
  refresh(): void {
    if (pageArticle) this.#endPatience();
    else if (document.readyState !== 'loading') this.#timer ??= setTimeout(() => this.#giveUp(), metadataPatience);
    this.#host.requestUpdate();
  }

  /** Does without, as what reads a page did not load. */
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
  // An image of that name would stand in for `document.head`, and likewise for a method.
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

/** Reads the page, once for all that ask for it in one task. */
async function readPage(): Promise<void> {
  if (isReading) return;
  isReading = true;
  const parse = await pageReader.load().catch((failure: unknown) => {
    for (const follower of followers) follower.fail(String(failure));
  });
  isReading = false;
  if (!parse) return;
  const article = parse(document, otherArticles, { url: withoutTracking(pageAddress()) });
  const text = JSON.stringify(article);
  // Who follows it hears of another article, not of the same one again.
  if (text !== articleText) {
    pageArticle = article;
    articleText = text;
  }
  for (const follower of followers) follower.refresh();
}

/** The page's own address; that of the page around it where it has none, as in a `srcdoc`. */
function pageAddress(): string {
  return location.protocol.startsWith('http') ? location.href : document.baseURI;
}
