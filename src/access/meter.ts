import { meterPeriods, type MeterPeriod, type ReaderAccess } from './reader-access.js';
import type { MeterStorage } from './meter-storage.js';
import { day, periodAround, type PeriodBounds } from './meter-period.js';

/** How many articles are free. */
export interface MeterRules {
  /** In each period; a whole number of 0 or more. */
  limit: number;
  period: MeterPeriod;
  /** For readers who have signed in. Default: as many as for others. */
  registeredLimit?: number;
  /** The publisher's: by its calendar a period begins. Default: the reader's own. */
  timeZone?: string;
  /** What is metered, where one site has several meters. */
  product?: string;
}

/** An article that a meter is asked about. */
export interface MeteredArticle {
  /** What it is counted by. */
  id: string;
  /** Whether it is for subscribers alone: such an article is not counted, and no meter grants it. */
  isForSubscribers?: boolean;
}

/** Reads `4/month`: a number of articles, and `day`, `week` or `month`; `undefined` for anything else. */
export function parseMeter(text: string): Pick<MeterRules, 'limit' | 'period'> | undefined {
  const [, limit, word] = /^\s*(\d{1,6})\s*\/\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const period = meterPeriods.find((each) => each === word?.toLowerCase());
  return period && { limit: Number(limit), period };
}

/** With each form of what is kept another version. */
const root = 'standfirst.meter.1';

/** How long a period is at most, in milliseconds. */
const longest: Readonly<Record<MeterPeriod, number>> = { day, week: 7 * day, month: 31 * day };

/** For how long a count is kept, in milliseconds: two of the longest periods. */
const keptFor = 2 * longest.month;

/**
 * Counts the articles that a reader opens on one site.
 *
 * An article is an entry of its own, so that two tabs at once lose none and count none twice: both write the same entry, or one each. What
 * it is kept by does not tell which article it was, and it goes after two months. A meter in a browser is a courtesy: whoever clears the
 * site's data begins anew.
 *
 * A clock that is put back gives no article again: the latest time at which one was counted goes before, unless it is further ahead than a
 * period, for then the clock was wrong before. What has no time that can be read counts as nothing.
 */
export class Meter {
  #rules: MeterRules;
  #storage: MeterStorage;
  #now: () => number;
  #bounds?: PeriodBounds;

  constructor(rules: MeterRules, storage: MeterStorage, now: () => number = Date.now) {
    this.#rules = rules;
    this.#storage = storage;
    this.#now = now;
  }

  /** Where it keeps what it counts. */
  get storage(): MeterStorage['kind'] {
    return this.#storage.kind;
  }

  /**
   * Whether a reader may read an article, and where they stand after it, counted or not: opening one twice is free.
   *
   * @param isLoggedIn whether the reader has signed in; `undefined` where that is not known
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

  /** Counts an article that the reader has really opened; once in a period, however often it is called. */
  count({ id, isForSubscribers }: MeteredArticle): void {
    if (isForSubscribers) return;
    const { now, bounds, all, read } = this.#current();
    for (const { key, time } of all) {
      // In the negative, so that no number at all goes too.
      if (!(Math.abs(now - time) <= keptFor)) this.#storage.remove(key);
    }
    const article = digest(id);
    const start = new Date(bounds.start).toISOString();
    if (!read.has(article)) this.#storage.set(`${this.#prefix}${this.#rules.period}:${start}:${article}`, String(now));
  }

  /** Deletes all that it has kept. */
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
    // Calendars are slow.
    if (!bounds || now < bounds.start || now >= bounds.end) bounds = this.#bounds = periodAround(period, now, timeZone);
    const { start, end } = bounds;
    // By when it was: by its key it would be unread to a reader who has travelled to another zone.
    const current = own.filter(({ time }) => time >= start && time < end);
    return { now, bounds, all, read: new Set(current.map(({ key }) => key.slice(key.lastIndexOf(':') + 1))) };
  }

  get #prefix(): string {
    // One product's name must not be the beginning of another's.
    return `${root}:${(this.#rules.product ?? '').replace(/[%:]/g, encodeURIComponent)}:`;
  }
}

/** When an article was counted, and what that is kept by. */
interface Count {
  key: string;
  /** In milliseconds since the epoch; may be anything where the record is damaged. */
  time: number;
}

/** Fifty-three bits of a text, by two rounds of a multiplying hash: enough to tell the articles of a site apart, not to name them. */
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
