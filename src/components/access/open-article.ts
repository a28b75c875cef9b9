import type { AccessQuery, AccessSource } from '../../access/access-source.js';
import { decidePrompt } from '../../access/decide-prompt.js';
import type { PromptState } from '../../access/prompt-state.js';
import { parseReaderAccess, type ReaderAccess } from '../../access/reader-access.js';
import type { AccessAnswer } from '../../controllers/access-protocol.js';
import { afterDwell } from './dwell.js';

/** An article that is open on this page. */
export interface ArticleFacts {
  id: string;
  access: 'free' | 'metered' | 'subscriber' | 'unknown';
}

/** What an open article is judged by. */
export interface AccessPolicy {
  /** The first that answers is believed. */
  sources: readonly AccessSource[];
  isLoggedIn: boolean | undefined;
  /** For how long an article must be in sight to have been opened, in milliseconds. */
  dwell: number;
}

/** Where the reader stands with one open article, and when it counts as read. */
export class OpenArticle {
  /** What prompts are told: another object whenever it is something else. */
  answer: AccessAnswer & { state: PromptState } = { state: 'pending' };
  /** Which source has answered. */
  source?: AccessSource;

  readonly facts: ArticleFacts;
  #changed: () => void;
  #endDwell?: () => void;
  #isCounted = false;
  /** Which asking is the latest: an earlier one that answers late is not heard. */
  #asking = 0;

  /** @param changed is called when there is another answer */
  constructor(facts: ArticleFacts, changed: () => void) {
    this.facts = facts;
    this.#changed = changed;
  }

  /** Asks the sources, one after the other, until one answers; at once where they can. */
  ask({ sources, isLoggedIn, dwell }: AccessPolicy): void {
    const asking = ++this.#asking;
    const { id, access } = this.facts;
    const query: AccessQuery = { article: { id, isForSubscribers: access === 'subscriber' }, isLoggedIn };
    const tryFrom = (index: number): void => {
      const source = sources[index];
      if (!source) return this.#take(undefined, null);
      const take = (answer: unknown): void => {
        if (asking !== this.#asking) return;
        const said = parseReaderAccess(answer);
        if (!said) return tryFrom(index + 1);
        // Another tab has taken the last one while this was being read: whoever has begun may read on.
        if (!said.granted && this.#endDwell && !document.hidden) {
          this.#count(source, query, this.answer.access!);
          return tryFrom(index);
        }
        this.#take(source, said);
        if (said.granted) this.#countSoon(source, query, said, dwell);
      };
      try {
        const answer: unknown = source.load(query);
        if (typeof (answer as PromiseLike<unknown> | undefined)?.then === 'function') {
          void (answer as Promise<unknown>).then(take, () => {
            if (asking === this.#asking) tryFrom(index + 1);
          });
        } else take(answer);
      } catch {
        tryFrom(index + 1);
      }
    };
    tryFrom(0);
  }

  /** Ends what waits. */
  close(): void {
    this.#asking++;
    this.#endDwell?.();
    this.#endDwell = undefined;
  }

  #take(source: AccessSource | undefined, access: ReaderAccess | null): void {
    this.source = source;
    const state = decidePrompt({ access, article: this.facts.access, now: Date.now() });
    const before = this.answer;
    const isSame = before.state === state && JSON.stringify(before.access) === JSON.stringify(access ?? undefined);
    if (isSame) return;
    this.answer = { state, ...(access && { access }) };
    this.#changed();
  }

  #countSoon(source: AccessSource, query: AccessQuery, access: ReaderAccess, dwell: number): void {
    if (this.#isCounted || this.#endDwell || this.facts.access === 'free') return;
    this.#endDwell = afterDwell(dwell, () => this.#count(source, query, access));
  }

  #count(source: AccessSource, query: AccessQuery, access: ReaderAccess): void {
    this.#endDwell?.();
    this.#endDwell = undefined;
    this.#isCounted = true;
    try {
      // What a source cannot be told keeps nobody from reading.
      void Promise.resolve(source.act?.('open', query, access)).catch(() => undefined);
    } catch {
      // Nor what throws at once.
    }
  }
}
