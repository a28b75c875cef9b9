import type { AccessQuery, AccessSource } from '../../access/access-source.js';
import { decidePrompt } from '../../access/decide-prompt.js';
import type { PromptState } from '../../access/prompt-state.js';
import { parseReaderAccess, type ReaderAccess } from '../../access/reader-access.js';
import type { AccessAnswer } from '../../widget/protocols.js';

/** An article that is open on this page. */
export interface ArticleFacts {
  id: string;
  access: 'free' | 'metered' | 'subscriber' | 'unknown';
}

/** What an open article is judged by. */
export interface AccessPolicy {
  /** The first that answers is believed. */
  sources: readonly AccessSource[];
  /** The one among them that counts in this browser. */
  meter: AccessSource | undefined;
  isLoggedIn: boolean | undefined;
  /** For how long an article must be in sight to have been opened, in milliseconds. */
  dwell: number;
}

/** Who keeps the open articles of a page. */
export interface ArticleKeeper {
  /** Whether an article is still on the page. */
  isOpen(article: OpenArticle): boolean;
  /** The sources have answered; `isNews` where it is something else than before. */
  hear(article: OpenArticle, isNews: boolean): void;
}

/** How the source that grants an article is told that it was opened, and by which id. */
interface Opening {
  id: string;
  tell: () => unknown;
}

/** When a source is asked again whose counts should have begun anew but have not, in milliseconds: a server's clock may be behind. */
const waits = [2_000, 10_000, 60_000];

/** Where the reader stands with one open article, and when it counts as read. */
export class OpenArticle {
  /** What prompts are told: another object whenever it is something else. */
  answer: AccessAnswer & { state: PromptState } = { state: 'pending' };
  /** Which source has answered. */
  source?: AccessSource;
  /** Whether an asker has said its id: before, it is known by the page's address alone. */
  isNamed = false;
  /** When what was said will hold no longer, in milliseconds since the epoch. */
  dueAt = Infinity;

  #facts: ArticleFacts;
  #keeper: ArticleKeeper;
  #opening?: Opening;
  /** Whether a source has failed that comes before those that answer. */
  #hasFailed = false;
  /** Which asking is the latest: an earlier one that answers late is not heard. */
  #asking = 0;
  #isAsking = false;
  #dwell = 0;
  #endDwell?: () => void;
  /** Whether it has been in sight for long enough. */
  #isDue = false;
  #countedAs?: string;
  #isRenamed = false;
  /** How often it was asked in vain whether the counts have begun anew. */
  #tries = 0;

  constructor(facts: ArticleFacts, keeper: ArticleKeeper) {
    this.#facts = facts;
    this.#keeper = keeper;
  }

  get facts(): ArticleFacts {
    return this.#facts;
  }

  /** Whether it has been counted under an id that it has no longer. */
  get isAlias(): boolean {
    return (this.#countedAs ?? this.#facts.id) !== this.#facts.id;
  }

  /** Takes up what is known of the article now. Whether that is something else. */
  take(facts: ArticleFacts): boolean {
    const { id, access } = this.#facts;
    this.#facts = facts;
    if (id !== facts.id) this.#isRenamed = true;
    return id !== facts.id || access !== facts.access;
  }

  /**
   * Asks the sources, one after the other, until one answers; at once where they can.
   *
   * @param changed the first that may say something else, where only that is why: what one before it has said then stands
   */
  ask({ sources, meter, isLoggedIn, dwell }: AccessPolicy, changed?: AccessSource): void {
    const start = changed ? sources.indexOf(changed) : 0;
    if (start > 0 && (this.#isAsking || (this.source && sources.indexOf(this.source) < start))) return;
    const asking = ++this.#asking;
    this.#isAsking = true;
    this.dueAt = Infinity;
    if (dwell !== this.#dwell) this.#stopDwell();
    this.#dwell = dwell;
    if (start === 0) this.#hasFailed = false;
    // What was counted by another name stays counted by that.
    const id = this.#countedAs ?? this.#facts.id;
    const query: AccessQuery = { article: { id, isForSubscribers: this.#facts.access === 'subscriber' }, isLoggedIn };
    const tryFrom = (index: number): void => {
      const source = sources[index];
      if (!source) return this.#settle();
      const fail = (): void => {
        if (asking !== this.#asking) return;
        this.#hasFailed = true;
        tryFrom(index + 1);
      };
      const take = (answer: unknown): void => {
        if (asking !== this.#asking) return;
        const access = parseReaderAccess(answer);
        if (!access) return answer === undefined || answer === null ? tryFrom(index + 1) : fail();
        const opening = { id, tell: () => source.act?.('open', query, answer as ReaderAccess) };
        if (access.granted) return this.#settle(source, access, opening);
        // Who is refused may be one whom the source that failed lets in.
        if (this.#hasFailed) return this.#settle();
        // Another tab has taken the last one while this was being read: whoever has begun may read on.
        const hasBegun = this.#endDwell && source === this.source && !document.hidden;
        if (hasBegun && source === meter && !query.article.isForSubscribers) {
          this.#count(opening);
          return tryFrom(index);
        }
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

  /** Ends what waits. */
  close(): void {
    this.#asking++;
    this.#isAsking = false;
    this.#stopDwell();
  }

  /** Takes up what a source says; without one nothing is known, and nobody is kept out. */
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

  /** Starts to wait, or goes on, until the article has been in sight for long enough. */
  #followDwell(): void {
    if (this.#countedAs !== undefined) return;
    if (this.#isDue) return this.#countIfDue();
    this.#endDwell ??= afterDwell(this.#dwell, () => {
      this.#isDue = true;
      this.#countIfDue();
    });
  }

  #stopDwell(): void {
    this.#endDwell?.();
    this.#endDwell = undefined;
    this.#isDue = false;
  }

  /** While another answer is awaited, it is not known who must be told. */
  #countIfDue(): void {
    if (this.#isDue && !this.#isAsking && this.#keeper.isOpen(this)) this.#count(this.#opening!);
  }

  #count({ id, tell }: Opening): void {
    this.#stopDwell();
    this.#countedAs = id;
    try {
      // What a source cannot be told keeps nobody from reading.
      void Promise.resolve(tell()).catch(() => undefined);
    } catch {
      // Nor what throws at once.
    }
  }
}
/** Calls `done` once, after so many milliseconds of a visible page; time in the background does not count. Returns what ends it. */
export function afterDwell(milliseconds: number, done: () => void): () => void {
  let left = milliseconds;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    if (timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      left -= performance.now() - since;
    }
    if (document.hidden) return;
    since = performance.now();
    timer = setTimeout(finish, Math.max(0, left));
  };
  const end = (): void => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', follow);
  };
  function finish(): void {
    end();
    done();
  }
  document.addEventListener('visibilitychange', follow);
  follow();
  return end;
}
