import type { AccessQuery, AccessSource } from './access-source.js';
import { decidePrompt } from './decide-prompt.js';
import type { PromptState } from './prompt-state.js';
import { parseReaderAccess, type ReaderAccess } from './reader-access.js';

/** The facts about an article that is open on this page. */
export interface ArticleFacts {
  id: string;
  access: 'free' | 'metered' | 'subscriber' | 'unknown';
}

/** The rules that decide about an open article. */
export interface AccessPolicy {
  /** The sources, in order. The first that answers is used. */
  sources: readonly AccessSource[];
  /** The source among them that counts in this browser. */
  meter: AccessSource | undefined;
  isLoggedIn: boolean | undefined;
  /** How long the page of an article must be visible until it counts as opened, in milliseconds. */
  dwell: number;
}

/** Keeps open articles, and watches the page for them. */
export interface ArticleKeeper {
  /** Whether the article is still on the page. */
  isOpen(article: OpenArticle): boolean;
  /** Called when the sources have answered; `isNews` if the answer has changed. */
  hear(article: OpenArticle, isNews: boolean): void;
  /**
   * Calls `done` once, after the page has been visible for this many milliseconds. Time in the background does not
   * count. Returns a function that cancels this.
   */
  afterVisible(milliseconds: number, done: () => void): () => void;
}

/** How to tell the source that grants an article that it was opened, and by which id. */
interface Opening {
  id: string;
  tell: () => unknown;
}

/**
 * How long to wait, in milliseconds, before a source is asked again if its counts should have been reset but were not:
 * a server's clock may be slow.
 */
const waits = [2_000, 10_000, 60_000];

/** Keeps the reader's access to one open article, and decides when the article counts as read. */
export class OpenArticle {
  /** The answer for prompts. It is a new object whenever it changes. */
  answer: { state: PromptState; access?: ReaderAccess } = { state: 'pending' };
  /** The source that has answered. */
  source?: AccessSource;
  /** Whether an asker has given its id. Until then it is known only by the page's address. */
  isNamed = false;
  /** When the answer stops being valid, in milliseconds since the epoch. */
  dueAt = Infinity;

  #facts: ArticleFacts;
  #keeper: ArticleKeeper;
  #opening?: Opening;
  /** Whether a source has failed that is asked before the one that answered. */
  #hasFailed = false;
  /** The number of the latest request. Late answers to earlier ones are ignored. */
  #latestRequest = 0;
  #isAsking = false;
  #dwell = 0;
  #endDwell?: () => void;
  /** Whether its page has been visible for long enough. */
  #isDue = false;
  #countedAs?: string;
  #isRenamed = false;
  /** How often it has been asked again although the counts were not reset. */
  #tries = 0;

  constructor(facts: ArticleFacts, keeper: ArticleKeeper) {
    this.#facts = facts;
    this.#keeper = keeper;
  }

  get facts(): ArticleFacts {
    return this.#facts;
  }

  /** Whether it has been counted under an id that it no longer has. */
  get isAlias(): boolean {
    return (this.#countedAs ?? this.#facts.id) !== this.#facts.id;
  }

  /** Sets the known facts about the article. Returns whether that has changed. */
  take(facts: ArticleFacts): boolean {
    const { id, access } = this.#facts;
    this.#facts = facts;
    if (id !== facts.id) this.#isRenamed = true;
    return id !== facts.id || access !== facts.access;
  }

  /**
   * Asks the sources, one after the other, until one answers. If that source answers synchronously, so does this
   * method.
   *
   * @param changed the first source with a new answer, if that is the only reason to ask. The answers of sources before
   *   it stay valid
   */
  ask({ sources, meter, isLoggedIn, dwell }: AccessPolicy, changed?: AccessSource): void {
    const start = changed ? sources.indexOf(changed) : 0;
    if (start > 0 && (this.#isAsking || (this.source && sources.indexOf(this.source) < start))) return;
    const request = ++this.#latestRequest;
    this.#isAsking = true;
    this.dueAt = Infinity;
    if (dwell !== this.#dwell) this.#stopDwell();
    this.#dwell = dwell;
    if (start === 0) this.#hasFailed = false;
    // An article that was counted under another id keeps that id.
    const id = this.#countedAs ?? this.#facts.id;
    const query: AccessQuery = { article: { id, isForSubscribers: this.#facts.access === 'subscriber' }, isLoggedIn };
    const tryFrom = (index: number): void => {
      const source = sources[index];
      if (!source) return this.#settle();
      const fail = (): void => {
        if (request !== this.#latestRequest) return;
        this.#hasFailed = true;
        tryFrom(index + 1);
      };
      const take = (answer: unknown): void => {
        if (request !== this.#latestRequest) return;
        const access = parseReaderAccess(answer);
        if (!access) return answer === undefined || answer === null ? tryFrom(index + 1) : fail();
        const opening = { id, tell: () => source.act?.('open', query, answer as ReaderAccess) };
        if (access.granted) return this.#settle(source, access, opening);
        // The source that failed might have let this reader in.
        if (this.#hasFailed) return this.#settle();
        // The meter allows every article that it has counted. Another tab may have used the last free article first, so
        // this one is not counted.
        if (source === meter) this.#countedAs = undefined;
        this.#settle(source, access);
      };
      let answer: unknown;
      try {
        answer = source.load(query);
        if (typeof (answer as PromiseLike<unknown> | undefined)?.then === 'function') {
          return void Promise.resolve(answer).then(take, fail);
        }
      } catch {
        return fail();
      }
      take(answer);
    };
    tryFrom(start);
  }

  /** Stops all that is pending. */
  close(): void {
    this.#latestRequest++;
    this.#isAsking = false;
    this.#stopDwell();
  }

  /** Sets the answer of a source. Without a source nothing is known, and every reader may read. */
  #settle(source?: AccessSource, access?: ReaderAccess, opening?: Opening): void {
    this.#isAsking = false;
    this.source = source;
    this.#opening = opening;
    const before = this.answer;
    const state = decidePrompt({ access: access ?? null, article: this.#facts.access, now: Date.now() });
    const isSame =
      !this.#isRenamed && before.state === state && JSON.stringify(before.access) === JSON.stringify(access);
    this.#isRenamed = false;
    if (!isSame) this.answer = { state, ...(access && { access }) };
    this.dueAt = this.#nextDue(before.access?.data?.resetsAt, access?.data?.resetsAt);
    if (opening && this.#facts.access !== 'free') this.#followDwell();
    else this.#stopDwell();
    this.#keeper.hear(this, !isSame);
  }

  #nextDue(before: string | undefined, resetsAt: string | undefined): number {
    if (before !== resetsAt) this.#tries = 0;
    const at = Date.parse(resetsAt ?? '');
    if (at <= Date.now()) return Date.now() + (waits[this.#tries++] ?? Infinity);
    return at || Infinity;
  }

  /** Waits, or continues to wait, until the page has been visible for long enough. */
  #followDwell(): void {
    if (this.#countedAs !== undefined) return;
    if (this.#isDue) return this.#countIfDue();
    this.#endDwell ??= this.#keeper.afterVisible(this.#dwell, () => {
      this.#isDue = true;
      this.#countIfDue();
    });
  }

  #stopDwell(): void {
    this.#endDwell?.();
    this.#endDwell = undefined;
    this.#isDue = false;
  }

  /** Counts the article, but not while another answer is awaited: only the answer says which source counts it. */
  #countIfDue(): void {
    if (this.#isDue && !this.#isAsking && this.#keeper.isOpen(this)) this.#count(this.#opening!);
  }

  #count({ id, tell }: Opening): void {
    this.#stopDwell();
    this.#countedAs = id;
    try {
      // A source that fails to count must not keep the reader from reading.
      void Promise.resolve(tell()).catch(() => undefined);
    } catch {
      // The same if it throws at once.
    }
  }
}
