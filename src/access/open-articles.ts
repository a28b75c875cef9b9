import { subscribeTo, type AccessSource } from './access-source.js';
import { toText } from '../article/untrusted-values.js';
import { OpenArticle, type AccessPolicy, type ArticleFacts, type ArticleKeeper } from './open-article.js';

/** The facts that an asker gives about its article. Empty values are not known. */
export interface AskedArticle {
  /** The article's id. Empty for the page's own article. */
  id: string;
  access: unknown;
  section: unknown;
}

const noPolicy: AccessPolicy = { sources: [], meter: undefined, isLoggedIn: undefined, dwell: 0 };

/** The page, as the store sees it. */
export interface ArticlePage extends Pick<ArticleKeeper, 'hear' | 'afterVisible'> {
  /** Whether an asker still needs the access to its article, and from this store. */
  isAsking(asker: object): boolean;
  /** Returns the section of the page's own article, if the page says it. */
  section(): string | undefined;
  /**
   * Returns who may read the page's own article, if the page says it. `isMetered`: whether a meter counts in this
   * browser.
   */
  access(isMetered: boolean): ArticleFacts['access'] | undefined;
  /** Whether an article is not metered. */
  isExempt(id: string, section: string): boolean;
}

/**
 * The articles that are open on a page, and the reader's access to each.
 *
 * Each asker asks about one article. An article is open while any asker asks about it. An asker without an id asks
 * about the page's own article. Its id may be unknown at first, when only the page's address identifies it. When it
 * gets the id, it stays the same article and is counted once.
 */
export class OpenArticles {
  /** The asker for the page's own article, if no other asks. */
  #own: object;
  #page: ArticlePage;
  #articles = new Set<OpenArticle>();
  /** The askers, each with its article, in the order of their requests. */
  #askers = new Map<object, AskedArticle & { open: OpenArticle }>();
  /** The first article that was opened on this page. */
  #first?: OpenArticle;
  /** The id of the page's own article, if no asker gives one. */
  #pageId = '';
  #policy = noPolicy;
  #endings: (() => void)[] = [];
  /** The sources that have a new answer, until they are asked. */
  #changed = new Set<AccessSource>();
  #keeper: ArticleKeeper;

  /** @param own the asker for the page's own article that gives way to an asker with an id */
  constructor(own: object, page: ArticlePage) {
    this.#own = own;
    this.#page = page;
    this.#keeper = {
      isOpen: (open) => {
        this.forgetLeft();
        return this.has(open);
      },
      hear: (open, isNews) => page.hear(open, isNews),
      afterVisible: (milliseconds, done) => page.afterVisible(milliseconds, done),
    };
  }

  /** When the first answer stops being valid, in milliseconds since the epoch. */
  get dueAt(): number {
    return Math.min(...[...this.#articles].map(({ dueAt }) => dueAt));
  }

  /** Whether only other articles than the page's own are open. */
  get isForOthers(): boolean {
    return (this.#first ? this.#first.isNamed : this.#articles.size > 0) && !this.#askers.has(this.#own);
  }

  has(open: OpenArticle): boolean {
    return this.#articles.has(open);
  }

  /** Sets the rules, and asks again for every open article. */
  follow(policy: AccessPolicy): void {
    this.#endSubscriptions();
    this.#policy = policy;
    this.#endings = policy.sources.map((source) => subscribeTo(source, () => this.#askSoon(source)));
    this.forgetLeft();
    for (const open of this.#articles) {
      open.take(this.#factsOf(open));
      open.ask(policy);
    }
  }

  /** Asks again for articles about which other facts are known, or whose answers are too old. */
  refresh(): void {
    for (const open of this.#articles)
      if (open.take(this.#factsOf(open)) || open.dueAt <= Date.now()) open.ask(this.#policy);
  }

  /** Asks the meter again. */
  askMeter(): void {
    if (this.#policy.meter) this.#askSoon(this.#policy.meter);
  }

  /** Begins another page: its own article is another one. */
  begin(pageId: string): void {
    for (const [asker, { open }] of this.#askers) if (!open.isNamed) this.#askers.delete(asker);
    this.#first = undefined;
    this.#pageId = pageId;
  }

  /** Returns the article of an asker, and opens it if it is not open yet. */
  open(asker: object, asked: AskedArticle): OpenArticle {
    const page = this.#first && this.has(this.#first) ? this.#first : undefined;
    const wanted = asked.id || this.#pageId;
    let open = !asked.id && page ? page : [...this.#articles].find(({ facts }) => facts.id === wanted);
    // An article that was known by the page's address now has an id. It stays the one article of this view.
    if (!open && page && !page.isNamed) open = page;
    const isNew = !open;
    open ??= new OpenArticle({ id: wanted, access: 'unknown' }, this.#keeper);
    this.#articles.add(open);
    open.isNamed ||= asked.id !== '';
    if (!this.#first || (isNew && !asked.id)) this.#first = open;
    if (asked.id && asker !== this.#own) this.#askers.delete(this.#own);
    this.#askers.set(asker, { ...asked, open });
    this.forgetLeft();
    if (open.take(this.#factsOf(open)) || isNew) open.ask(this.#policy);
    return open;
  }

  /** Closes the articles about which no asker asks any more. */
  forgetLeft(): void {
    for (const asker of this.#askers.keys()) if (!this.#page.isAsking(asker)) this.#askers.delete(asker);
    const asked = new Set([...this.#askers.values()].map(({ open }) => open));
    for (const open of this.#articles) {
      // With another id, the page's own article would be counted again.
      if (asked.has(open) || (open === this.#first && open.isAlias)) continue;
      open.close();
      this.#articles.delete(open);
    }
  }

  /**
   * Stops all that is pending, and asks no source until there are rules again. The articles stay known, in case the
   * page shows them again.
   */
  close(): void {
    this.#endSubscriptions();
    this.#policy = noPolicy;
    for (const open of this.#articles) open.close();
  }

  #endSubscriptions(): void {
    this.#endings.forEach((end) => end());
    this.#endings = [];
  }

  /** Asks the sources that may have a new answer, once, however often they say so in one task. */
  #askSoon(source: AccessSource): void {
    if (this.#changed.size === 0) {
      queueMicrotask(() => {
        const first = this.#policy.sources.find((each) => this.#changed.has(each));
        this.#changed.clear();
        if (first) for (const open of this.#articles) open.ask(this.#policy, first);
      });
    }
    this.#changed.add(source);
  }

  /**
   * Merges the descriptions of one article from several askers. If they contradict each other, they must not alternate:
   * the first id and section are used, and the most generous access.
   */
  #factsOf(open: OpenArticle): ArticleFacts {
    const askers = [...this.#askers.values()].filter((asked) => asked.open === open);
    const valuesOf = (field: keyof AskedArticle): string[] =>
      askers.map((asked) => toText(asked[field])).filter(Boolean);
    const isPage = open === this.#first;
    const id = valuesOf('id')[0] ?? open.facts.id;
    const section = valuesOf('section')[0] ?? (isPage ? this.#page.section() : undefined);
    if (this.#page.isExempt(id, section ?? '')) return { id, access: 'free' };
    const known = (['free', 'metered', 'subscriber'] as const).find((each) => valuesOf('access').includes(each));
    const ofPage = isPage && !known ? this.#page.access(Boolean(this.#policy.meter)) : undefined;
    return { id, access: known ?? ofPage ?? 'unknown' };
  }
}
