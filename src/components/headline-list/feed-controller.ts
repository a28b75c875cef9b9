import type { LitElement, ReactiveController } from 'lit';
import type { Article, ArticleInput } from '../../article/article.js';
import type { ArticleLoad } from '../../article/article-store.js';
import type { SourceHost, SourceState } from '../../widget/content/content.js';
import { isServer } from '../../widget/is-server.js';
import { seesOnlyTag } from '../../widget/page/page.js';
import { articleReader, followSource } from '../../widget/content/lazy-sources.js';
import { refreshOf, type ListAttributes } from './list-attributes.js';
import { readStories } from './stories.js';
import { pastedStories } from './lazy-parts.js';

/**
 * How old stories may be without `refresh` before the list says that newer ones could not be loaded, in milliseconds.
 */
const staleAfter = 15 * 60_000;

/** Selects the page's own links. A link in a slot, such as a heading, is not a story. */
const links = ':scope > a, :scope > :not([slot]) a';

type FeedHost = LitElement &
  Pick<SourceHost, 'src' | 'format'> &
  ListAttributes & { articles?: readonly ArticleInput[] | null };

/** The articles that a list can show, and whether they have loaded. */
interface Feed {
  status: SourceState['status'];
  articles?: readonly ArticleInput[];
  load?: ArticleLoad;
  /** The address of the feed; absent if a script has set the articles. */
  src?: string;
  /** Whether the articles are from that address, and not from the one before. */
  isOwn?: boolean;
  /** Whether the articles are the page's own links, because there is nothing else. */
  isPasted?: boolean;
}

/**
 * Finds the stories of a list: its `articles`, else the feed at its `src`, else the links inside its tag. Loads the
 * feed again when it is time to.
 *
 * Stories from a refresh wait while a pointer is on the list or the focus is in it, so that nothing moves while a
 * reader uses it.
 */
export class FeedController implements ReactiveController {
  /** The feed as it is now. */
  current: Readonly<Feed> = { status: 'none' };
  /** Every story that has been read, by its key. */
  stories: ReadonlyMap<string, Article> = new Map();

  #host: FeedHost;
  #source?: SourceState;
  /** The articles that {@link stories} were read from. */
  #readFrom?: readonly ArticleInput[];
  /** When the state of the source last changed, in milliseconds since the epoch. */
  #changedAt = 0;
  #isPointedAt = false;
  /** Whether a refresh has loaded stories that are not shown yet. */
  #isHolding = false;

  constructor(host: FeedHost) {
    this.#host = host;
    host.addController(this);
    if (isServer) return;
    host.addEventListener('pointerenter', () => void (this.#isPointedAt = true));
    host.addEventListener('pointerleave', this.#endUse);
    host.addEventListener('focusout', this.#endUse);
    host.addEventListener('news-viewable', this.#stopPastedViews, true);
  }

  /** Whether {@link stories} are those of the articles that the list has now. */
  get isRead(): boolean {
    return this.current.articles === this.#readFrom;
  }

  /** When the feed is loaded again, in milliseconds since the epoch. */
  get refreshAt(): number {
    const { load } = this.current;
    const every = refreshOf(this.#host);
    return every && load && load.status !== 'loading' ? this.#changedAt + every : Infinity;
  }

  /** From when on the stories are old, because newer ones could not be loaded, in milliseconds since the epoch. */
  get oldAt(): number {
    const { load } = this.current;
    if (!load?.error || load.loadedAt === undefined) return Infinity;
    const every = refreshOf(this.#host);
    return load.loadedAt + (every ? 2 * every : staleAfter);
  }

  hostDisconnected(): void {
    this.#isPointedAt = false;
  }

  /**
   * Reads the stories again from the sources of the list.
   *
   * @param isShown whether stories are shown. A refresh would move them, so it waits while a reader uses the list
   * @returns whether the stories are from another address than before
   */
  resolve(isShown: boolean): boolean {
    const before = this.current;
    const feed = this.#findFeed(before);
    const { articles, load, src } = feed;
    if (load !== before.load) this.#changedAt = (!load?.error && load?.loadedAt) || Date.now();
    const isRefresh = before.isOwn && feed.isOwn && before.src === src && before.articles !== articles;
    this.#isHolding = isRefresh === true && isShown && this.#isInUse;
    if (this.#isHolding) feed.articles = before.articles;
    this.current = feed;
    this.#readArticles();
    return before.src !== src;
  }

  /** Loads the feed again if it is time to. A hidden page waits until it is shown. */
  refreshIfDue(): void {
    if (document.hidden || Date.now() < this.refreshAt) return;
    this.#changedAt = Date.now();
    this.#source?.refresh?.();
  }

  /** Loads the feed again now. Settles when there is an answer or a failure. */
  reload(): Promise<void> {
    return new Promise((resolve) => this.#source?.refresh?.(resolve));
  }

  #endUse = ({ type, relatedTarget }: PointerEvent | FocusEvent): void => {
    if (type === 'pointerleave') this.#isPointedAt = false;
    // The focus may move on to another story.
    const isInside = relatedTarget instanceof Node && this.#host.contains(relatedTarget);
    if (this.#isHolding && !isInside) this.#host.requestUpdate();
  };

  /** Stops `news-viewable` for the links that are shown in place of a feed. */
  #stopPastedViews = (view: Event): void => {
    const { isPasted, status } = this.current;
    if (isPasted && status !== 'none') view.stopImmediatePropagation();
  };

  #findFeed(before: Feed): Feed {
    const host = this.#host;
    const { articles, src } = host;
    if (articles) return { status: 'ready', articles };
    this.#source = followSource(host, this.#source, true);
    const { status, articles: found, load } = this.#source;
    const feed: Feed = src
      ? { status, articles: found, load, src, isOwn: load?.articles === found }
      : { status: 'none' };
    if (feed.articles?.length || feed.status === 'ready' || seesOnlyTag(host) || !host.querySelector(links))
      return feed;
    const pasted = pastedStories.for(host)?.(host) ?? [];
    if (pasted.length === 0) return feed;
    // Links that have not changed stay the same articles, so that they are not read again.
    const isSame = before.isPasted && JSON.stringify(before.articles) === JSON.stringify(pasted);
    return { ...feed, articles: isSame ? before.articles : pasted, isPasted: true };
  }

  #readArticles(): void {
    const { articles } = this.current;
    const read = articleReader.for(this.#host);
    if (this.isRead || (articles && !read)) return;
    this.stories = articles ? readStories(this.#host, articles, !this.#host.articles, read!, this.stories) : new Map();
    this.#readFrom = articles;
  }

  get #isInUse(): boolean {
    return this.#isPointedAt || this.#host.matches(':focus-within');
  }
}
