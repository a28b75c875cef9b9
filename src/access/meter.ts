import { meterPeriods, type MeterPeriod, type ReaderAccess } from './reader-access.js';
import type { MeterStorage } from './meter-storage.js';
import { periodAround, type PeriodBounds } from './meter-period.js';

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

/**
 * Counts the articles that a reader opens on one site.
 *
 * An article is an entry of its own, so that two tabs at once lose none and count none twice: both write the same entry, or one each. What
 * it is kept by does not tell which article it was. A meter in a browser is a courtesy: whoever clears the site's data begins anew.
 *
 * A clock that is put back gives no article again: the latest time at which one was counted goes before, unless it is further ahead than a
 * period, for then the clock was wrong before.
 */
export class Meter {
  #rules: MeterRules;
  #storage: MeterStorage;
  #now: () => number;

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
    const { bounds, keys } = this.#current();
    const counted = keys.has(this.#keyOf(bounds, id));
    const articleLimit = isLoggedIn ? (registeredLimit ?? limit) : limit;
    const granted = !isForSubscribers && (counted || keys.size < articleLimit);
    const articlesRead = keys.size + (granted && !counted ? 1 : 0);
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
    const { now, bounds, all } = this.#current();
    const key = this.#keyOf(bounds, id);
    // Those of the period before stay: a clock that goes back finds them.
    const before = periodAround(this.#rules.period, bounds.start - 1, this.#rules.timeZone);
    for (const [each] of all) {
      if (![bounds, before].some((kept) => each.startsWith(this.#prefixOf(kept)))) this.#storage.remove(each);
    }
    if (!all.some(([each]) => each === key)) this.#storage.set(key, String(now));
  }

  /** Deletes all that it has kept. */
  forget(): void {
    this.#storage.clear(this.#prefix);
  }

  #current(): { now: number; bounds: PeriodBounds; all: [string, string][]; keys: Set<string> } {
    const { period, timeZone } = this.#rules;
    const all = this.#storage.entries(this.#prefix);
    const clock = this.#now();
    const latest = Math.max(...all.map(([, value]) => Number(value)).filter((time) => time > clock));
    const ahead = latest > clock ? periodAround(period, latest, timeZone) : undefined;
    const now = ahead && latest - clock <= ahead.end - ahead.start ? latest : clock;
    const bounds = periodAround(period, now, timeZone);
    const prefix = this.#prefixOf(bounds);
    return { now, bounds, all, keys: new Set(all.map(([key]) => key).filter((key) => key.startsWith(prefix))) };
  }

  get #prefix(): string {
    return `${root}:${this.#rules.product ?? ''}:`;
  }

  #prefixOf({ start }: PeriodBounds): string {
    return `${this.#prefix}${this.#rules.period}:${new Date(start).toISOString()}:`;
  }

  #keyOf(bounds: PeriodBounds, id: string): string {
    return this.#prefixOf(bounds) + digest(id);
  }
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
