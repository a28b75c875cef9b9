import { meterPeriods, type MeterPeriod, type ReaderAccess } from './reader-access.js';
import type { MeterStorage } from './meter-storage.js';
import { hideAdded } from '../article/untrusted-values.js';
import { day, periodAround, type PeriodBounds } from './meter-period.js';

/** The rules of a {@link Meter}: how many articles are free. */
export interface MeterRules {
  /** The number of free articles in each period; a whole number of 0 or more. */
  limit: number;
  period: MeterPeriod;
  /** The limit for readers who have signed in. Default: `limit`. */
  registeredLimit?: number;
  /** The publisher's time zone. Periods begin at midnight there. Default: the reader's time zone. */
  timeZone?: string;
  /** A name for what is metered, if one site has several meters. */
  product?: string;
}

/** An article for which a meter decides. */
export interface MeteredArticle {
  /** The id that the article is counted by. */
  id: string;
  /** Whether the article is only for subscribers. A meter never counts or grants it. */
  isForSubscribers?: boolean;
}

/** Reads a number of articles and `day`, `week` or `month`, as in `4/month`. Returns `undefined` for anything else. */
export function parseMeter(text: string): Pick<MeterRules, 'limit' | 'period'> | undefined {
  const [, limit, word] = /^\s*(\d{1,6})\s*\/\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const period = meterPeriods.find((each) => each === word?.toLowerCase());
  return period && { limit: Number(limit), period };
}

/** The beginning of all keys. Its version changes with the form of the entries. */
const root = 'standfirst.meter.1';

/** The longest that each period can be, in milliseconds. */
const longest: Readonly<Record<MeterPeriod, number>> = { day, week: 7 * day, month: 31 * day };

/** How long a count is kept, in milliseconds: two of the longest periods. */
const keepTime = 2 * longest.month;

/**
 * Counts the articles that a reader opens on one site.
 *
 * Each article has its own entry. Two open tabs therefore lose no article and count none twice. The key of an entry
 * does not reveal the article, and the entry is removed after two months. Readers can evade a meter in their browser:
 * if they clear the site's data, it starts again at 0.
 *
 * Setting the clock back gives no more articles, because the meter uses the time of its latest count if that is later.
 * It ignores a count that is more than one period ahead, because the clock was wrong then. It also ignores an entry
 * whose time cannot be read.
 */
export class Meter {
  #rules: MeterRules;
  #storage: MeterStorage;
  #now: () => number;
  #bounds?: PeriodBounds;

  constructor(rules: MeterRules, storage: MeterStorage, now: () => number = Date.now) {
    this.#rules = hideAdded({ ...rules });
    this.#storage = storage;
    this.#now = now;
  }

  /** The kind of the meter's storage: `local` or `memory`. */
  get storage(): MeterStorage['kind'] {
    return this.#storage.kind;
  }

  /**
   * Returns whether a reader may read an article, and the counts after they have read it. Opening an article again in
   * the same period is free.
   *
   * @param isLoggedIn whether the reader has signed in; `undefined` if that is not known
   */
  accessTo({ id, isForSubscribers }: MeteredArticle, isLoggedIn?: boolean): ReaderAccess {
    const { limit, registeredLimit, period } = this.#rules;
    const { bounds, read } = this.#current();
    const counted = read.has(digest(id));
    const articleLimit = isLoggedIn ? (registeredLimit ?? limit) : limit;
    const granted = !isForSubscribers && (counted || read.size < articleLimit);
    const articlesRead = read.size + (granted && !counted ? 1 : 0);
    return {
      granted,
      ...(granted && { grantReason: 'metering' as const }),
      data: {
        ...(isLoggedIn !== undefined && { isLoggedIn }),
        articlesRead,
        articlesLeft: Math.max(0, articleLimit - articlesRead),
        articleLimit,
        period,
        resetsAt: new Date(bounds.end).toISOString(),
        counted,
        ...(registeredLimit !== undefined && { registeredLimit }),
      },
    };
  }

  /** Counts an article that the reader has opened. An article counts once in a period, however often this is called. */
  count({ id, isForSubscribers }: MeteredArticle): void {
    if (isForSubscribers) return;
    const { now, bounds, all, read } = this.#current();
    for (const { key, time } of all) {
      // Negated so that NaN is removed too.
      if (!(Math.abs(now - time) <= keepTime)) this.#storage.remove(key);
    }
    const article = digest(id);
    const start = new Date(bounds.start).toISOString();
    if (!read.has(article)) this.#storage.set(`${this.#prefix}${this.#rules.period}:${start}:${article}`, String(now));
  }

  /** Deletes all counts of this meter. */
  forget(): void {
    this.#storage.clear(this.#prefix);
  }

  #current(): { now: number; bounds: PeriodBounds; all: Count[]; read: Set<string> } {
    const { period, timeZone } = this.#rules;
    const all = this.#storage.entries(this.#prefix).map(([key, value]) => ({ key, time: Number(value) }));
    const own = all.filter(({ key }) => key.startsWith(`${this.#prefix}${period}:`));
    const clock = this.#now();
    const now = Math.max(clock, ...own.map(({ time }) => time).filter((time) => time - clock <= longest[period]));
    let bounds = this.#bounds;
    // Computing a period is slow.
    if (!bounds || now < bounds.start || now >= bounds.end) bounds = this.#bounds = periodAround(period, now, timeZone);
    const { start, end } = bounds;
    // Compare times, not keys: the keys do not match after a reader has travelled to another time zone.
    const current = own.filter(({ time }) => time >= start && time < end);
    return { now, bounds, all, read: new Set(current.map(({ key }) => key.slice(key.lastIndexOf(':') + 1))) };
  }

  get #prefix(): string {
    // Escape and end the name, so that no product's keys begin with another product's prefix.
    return `${root}:${(this.#rules.product ?? '').replace(/[%:]/g, encodeURIComponent)}:`;
  }
}

/** An entry of the storage. */
interface Count {
  key: string;
  /**
   * When the article was counted, in milliseconds since the epoch. It may be any number, or NaN, if the entry is
   * damaged.
   */
  time: number;
}

/** Hashes a text to 53 bits. That is enough to tell the articles of a site apart, but does not reveal them. */
function digest(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return ((high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0)).toString(36);
}
