import type { ArticleLoad } from '../../article/article-store.js';
import { describeTime, type TimePolicy } from '../../locales/time-policy.js';
import type { ToldTime } from '../headline-card/card-view.js';

/** How old stories may be without `refresh` before the list says that newer ones could not be loaded, in milliseconds. */
const staleAfter = 15 * 60_000;

/**
 * Knows how old the stories of a feed are: when to load the feed again, and when to say that they are old. Times are in milliseconds since the
 * epoch.
 */
export class FeedAge {
  /** The last state of the source, and when it changed. */
  #heard?: ArticleLoad;
  #heardAt = 0;

  /** Sets the state of the source. */
  hear(load: ArticleLoad | undefined): void {
    if (load === this.#heard) return;
    this.#heard = load;
    this.#heardAt = load?.error ? Date.now() : (load?.loadedAt ?? Date.now());
  }

  /** Starts the wait for the next refresh. */
  noteRefresh(): void {
    this.#heardAt = Date.now();
  }

  /** Returns when the feed is loaded again. */
  dueAt(every: number | undefined): number {
    return every && this.#heard && this.#heard.status !== 'loading' ? this.#heardAt + every : Infinity;
  }

  /** Returns from when on the stories are old, if newer ones could not be loaded. */
  oldAt(every = 0): number {
    const load = this.#heard;
    if (!load?.error || load.loadedAt === undefined) return Infinity;
    return load.loadedAt + (2 * every || staleAfter);
  }

  /** Returns when the shown stories were loaded, as text. */
  tell(language: string, now: number | undefined, policy: TimePolicy | undefined): ToldTime {
    const value = new Date(this.#heard!.loadedAt!).toISOString();
    return { ...describeTime(value, language, now, policy)!, value };
  }
}
