import { daysUntil, startOfDay } from '../../../src/access/dates.js';
import { decidePrompt, type AccessFacts } from '../../../src/access/decide-prompt.js';
import { Meter } from '../../../src/access/meter.js';
import { periodAround } from '../../../src/access/meter-period.js';
import type { PromptState } from '../../../src/access/prompt-state.js';
import type { ReaderAccess, ReaderAccessData } from '../../../src/access/reader-access.js';
import { memoryStorage } from './memory-storage.js';
import type { PaywallRules } from './rules.js';
import { kindRead, type ArticleKind, type Step } from './steps.js';

/** The facts about a reader after a step. */
export interface Moment {
  step: Step;
  /** The number of the reader's visit to an article, from 1. */
  visit: number;
  /** The day since the first visit, from 1. */
  day: number;
  /** The time, in milliseconds since the epoch. */
  now: number;
  /** The number of the article that is open, from 1. */
  article: number;
  kind: ArticleKind;
  isRegistered: boolean;
  subscription: Subscription | undefined;
  /** The answer of the access source: `undefined` while it is not known, `null` if the source failed. */
  access: AccessFacts['access'];
  state: PromptState;
}

type Subscription = NonNullable<ReaderAccessData['subscription']>;

/** The person who gives articles away. */
export const giver = 'Ines Karrow';

/** How long a reader whose payment failed may still read, in days. */
const graceDays = 7;

/**
 * Replays what happened to a reader. The library's meter counts, on a clock and a storage of the replay, and
 * `decidePrompt` decides. The same steps always give the same moments.
 *
 * @param start the time of the first visit, in milliseconds since the epoch
 */
export function replay(rules: PaywallRules, steps: readonly Step[], start: number): Moment[] {
  const reader = new Reader(rules, start);
  return steps.map((step) => reader.take(step));
}

/** Whether a step can follow a moment: no reader starts a second trial, or registers twice. */
export function canFollow(step: Step, { subscription, isRegistered }: Moment, rules: PaywallRules): boolean {
  const isPaying = subscription?.status === 'active' || subscription?.status === 'grace';
  switch (step) {
    case 'a':
      return rules.registered !== undefined && !isRegistered;
    case 't':
      return rules.trial !== undefined && subscription === undefined;
    case 'p':
      return subscription?.status !== 'active';
    case 'g':
      return subscription?.status === 'active';
    case 'e':
      return isPaying || subscription?.status === 'trial';
    default:
      return true;
  }
}

class Reader {
  #rules: PaywallRules;
  #start: number;
  #now: number;
  #meter: Meter;
  #visit = 0;
  #article = 0;
  #kind: ArticleKind = 'metered';
  #isGift = false;
  #isRegistered = false;
  #subscription?: Subscription;
  #last?: Moment;

  constructor(rules: PaywallRules, start: number) {
    this.#rules = rules;
    this.#start = this.#now = start;
    const { limit, period, registered } = rules;
    this.#meter = new Meter({ limit, period, registeredLimit: registered }, memoryStorage(), () => this.#now);
  }

  /** A step that cannot follow changes nothing. The rules may have changed since it was taken. */
  take(step: Step): Moment {
    if (!this.#last || canFollow(step, this.#last, this.#rules)) this.#change(step);
    this.#endWhatIsOver();
    const access = step === 'y' ? undefined : step === 'x' ? null : this.#access();
    const state = decidePrompt({ access, article: this.#kind, now: this.#now });
    if (access?.grantReason === 'metering' && this.#kind === 'metered') this.#meter.count(this.#opened);
    return (this.#last = {
      step,
      state,
      access,
      visit: this.#visit,
      day: 1 + Math.round((startOfDay(this.#now) - startOfDay(this.#start)) / 86_400_000),
      now: this.#now,
      article: this.#article,
      kind: this.#kind,
      isRegistered: this.#isRegistered,
      subscription: this.#subscription,
    });
  }

  #change(step: Step): void {
    const kind = kindRead(step);
    if (kind) this.#kind = kind;
    if (kind || step === 'o') {
      this.#article += 1;
      this.#isGift = step === 'o';
    }
    if (kind || 'cdwmo'.includes(step)) this.#visit += 1;
    if (step === 'd') this.#now = later(this.#now, 1);
    if (step === 'w') this.#now = later(this.#now, 7);
    if (step === 'm') this.#now = periodAround('month', this.#now).end + 12 * 3_600_000;
    if (step === 'a') this.#isRegistered = true;
    if (step === 't') this.#subscribe({ status: 'trial', until: dateOf(later(this.#now, this.#rules.trial ?? 0)) });
    if (step === 'p') this.#subscribe({ status: 'active' });
    if (step === 'g') this.#subscribe({ status: 'grace', until: dateOf(later(this.#now, graceDays)) });
    if (step === 'e' && this.#subscription) {
      const { status, until } = this.#subscription;
      // A trial has a last day. A subscription may end on any day.
      if (status === 'trial') while (daysUntil(until!, this.#now) >= 0) this.#now = later(this.#now, 1);
      else this.#subscribe({ status: 'expired', until: dateOf(this.#now) });
    }
  }

  #subscribe(subscription: Subscription): void {
    this.#isRegistered = true;
    this.#subscription = { ...subscription, plan: 'Digital' };
  }

  /** Ends a trial or a grace after its last day. */
  #endWhatIsOver(): void {
    const { status, until } = this.#subscription ?? {};
    if (until === undefined || daysUntil(until, this.#now) >= 0) return;
    if (status === 'trial') this.#subscribe({ status: 'trial-expired', until });
    if (status === 'grace') this.#subscribe({ status: 'expired', until });
  }

  /** Returns what the newspaper's server knows about this reader, else what the meter says. */
  #access(): ReaderAccess {
    const subscription = this.#subscription;
    const status = subscription?.status;
    const known = { isLoggedIn: this.#isRegistered, ...(subscription && { subscription }) };
    if (status === 'active') return { granted: true, grantReason: 'subscriber', data: known };
    if (this.#isGift) return { granted: true, grantReason: 'gift', data: { ...known, gift: { from: giver } } };
    if (status === 'trial' || status === 'grace') return { granted: true, grantReason: status, data: known };
    if (subscription) return { granted: false, data: known };
    return this.#meter.accessTo(this.#opened, this.#isRegistered || undefined);
  }

  get #opened(): { id: string; isForSubscribers: boolean } {
    return { id: `article-${this.#article}`, isForSubscribers: this.#kind === 'subscriber' };
  }
}

/** Returns the same time of day some days later. */
function later(time: number, days: number): number {
  const date = new Date(time);
  date.setDate(date.getDate() + days);
  return date.getTime();
}

/** Returns the date of a time, in the local time zone, as attributes have it. */
export function dateOf(time: number): string {
  const date = new Date(time);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
