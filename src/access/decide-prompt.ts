import { get, hideAdded } from '../article/untrusted-values.js';
import { countedState } from './meter-counts.js';
import type { PromptState } from './prompt-state.js';
import { type GrantReason, parseReaderAccess, type ReaderAccess, type ReaderAccessData } from './reader-access.js';

/** The facts that {@link decidePrompt} needs. */
export interface AccessFacts {
  /** The answer of the access source: `undefined` while it is not known, `null` if the source failed. */
  access: ReaderAccess | null | undefined;
  /** The article's access, as its publisher says (`Article.access`). Default: `unknown`. */
  article?: 'free' | 'metered' | 'subscriber' | 'unknown';
  /** `false` if nothing counts articles. An article whose access is unknown is free then. */
  isMetered?: boolean;
  /** The time, in milliseconds since the epoch. */
  now: number;
}

/**
 * Decides which prompt a reader gets for an article.
 *
 * The same facts always give the same state. Never throws, whatever the facts contain. Fields of the access that cannot
 * be read count as unknown, and unknown facts never keep a reader out.
 */
export function decidePrompt(facts: AccessFacts): PromptState {
  const given = get(facts, 'access');
  if (given === undefined) return 'pending';
  const access = parseReaderAccess(given);
  const article = get(facts, 'article');
  const isMetered = article === 'metered' || article === 'subscriber' || get(facts, 'isMetered') !== false;
  // A source that failed or gave an unusable answer lets every reader in.
  if (!access || article === 'free' || !isMetered) return 'open';
  const { granted } = access;
  const data = hideAdded(access.data ?? {});
  // A subscriber who opens a gift link is still a subscriber.
  if (granted && data.subscription?.status === 'active') return 'open';
  const reason = granted ? (access.grantReason ?? reasonIn(data)) : undefined;
  if (reason === 'gift' || reason === 'trial' || reason === 'grace') return reason;
  // A meter cannot grant an article for subscribers. Access without a reason counts.
  if (granted && !(access.grantReason === 'metering' && article === 'subscriber')) {
    if (reason !== 'metering') return 'open';
    const { articlesLeft: left, articlesRead: read, articleLimit: limit } = data;
    return countedState('metered', { left, read, limit });
  }
  return (
    endedState(data, Number(get(facts, 'now'))) ?? (article === 'subscriber' ? 'subscriber-only' : meteredOut(data))
  );
}

/** Returns why access is granted, if only the data say so. */
function reasonIn({ subscription, gift, articlesLeft, articlesRead }: ReaderAccessData): GrantReason | undefined {
  const status = subscription?.status;
  if (gift) return 'gift';
  if (status === 'trial' || status === 'grace') return status;
  return (articlesLeft ?? articlesRead) === undefined ? undefined : 'metering';
}

/** Returns the state of a subscription or trial that has ended. */
function endedState({ subscription }: ReaderAccessData, now: number): PromptState | undefined {
  if (!subscription) return undefined;
  const { status, until } = subscription;
  // A date without a time lasts until the end of that day in the reader's time zone.
  const isOver = until !== undefined && now >= Date.parse(until.includes('T') ? until : `${until}T24:00`);
  if (status === 'trial-expired' || (status === 'trial' && isOver)) return 'trial-expired';
  return status === 'expired' || isOver ? 'expired' : undefined;
}

/** Returns `register` if no free article is left but registering would give another; else `exhausted`. */
function meteredOut({
  isLoggedIn,
  registeredLimit = 0,
  articleLimit = 0,
  articlesRead = 0,
}: ReaderAccessData): PromptState {
  const isMore = registeredLimit > articleLimit && registeredLimit > articlesRead;
  return !isLoggedIn && isMore ? 'register' : 'exhausted';
}
