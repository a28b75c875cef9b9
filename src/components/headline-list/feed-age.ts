import type { ArticleLoad } from '../../article/store.js';
import { describeTime, type TimePolicy } from '../../locales/time-policy.js';
import type { ToldTime } from '../headline-card/card-lines.js';

/** Without `refresh`, how old stories may be before it is said that newer ones could not be loaded, in milliseconds. */
const staleAfter = 15 * 60_000;

/** How old the stories of a feed are: when it is asked for again, and when that they are old is said. Times are in milliseconds since the epoch. */
export class FeedAge {
  /** What the source said last, and when that was news. */
  #heard?: ArticleLoad;
  #heardAt = 0;

  /** Takes in what the source says now. */
  hear(load: ArticleLoad | undefined): void {
    if (load === this.#heard) return;
    this.#heard = load;
    this.#heardAt = load?.error ? Date.now() : (load?.loadedAt ?? Date.now());
  }

  /** Starts the wait for the next refresh. */
  noteRefresh(): void {
    this.#heardAt = Date.now();
  }

  /** When the feed is asked for again. */
  dueAt(every: number | undefined): number {
    return every && this.#heard && this.#heard.status !== 'loading' ? this.#heardAt + every : Infinity;
  }

  /** From when on what stands is old, where newer could not be loaded. */
  oldAt(every = 0): number {
    const load = this.#heard;
    if (!load?.error || load.loadedAt === undefined) return Infinity;
    return load.loadedAt + (2 * every || staleAfter);
  }

  /** When what stands came. */
  tell(language: string, now: number | undefined, policy: TimePolicy | undefined): ToldTime {
    const value = new Date(this.#heard!.loadedAt!).toISOString();
    return { ...describeTime(value, language, now, policy)!, value };
  }
}
