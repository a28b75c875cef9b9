import { get } from '../article/untrusted-values.js';
import type { PromptState } from './prompt-state.js';
import { type GrantReason, parseReaderAccess, type ReaderAccess, type ReaderAccessData } from './reader-access.js';

/** What a decision rests on. */
export interface AccessFacts {
  /** What the source of access says: `undefined` while it is not known, `null` where the source has failed. */
  access: ReaderAccess | null | undefined;
  /** Who may read the article, as its publisher says (`Article.access`). Default `unknown`. */
  article?: 'free' | 'metered' | 'subscriber' | 'unknown';
  /** `false` where nothing counts articles: then one of which nothing is known is free. */
  isMetered?: boolean;
  /** The time, in milliseconds since the epoch. */
  now: number;
}

/**
 * Where a reader stands with an article: the one place where that is decided.
 *
 * Pure and total: the same facts give the same state, and nothing is thrown whatever stands in them. What cannot be read of an access is
 * not known, and what is not known denies nobody.
 */
export function decidePrompt(facts: AccessFacts): PromptState {
  const given = get(facts, 'access');
  if (given === undefined) return 'pending';
  const access = parseReaderAccess(given);
  const article = get(facts, 'article');
  const isMetered = article === 'metered' || article === 'subscriber' || get(facts, 'isMetered') !== false;
  // A source that failed, or answered something else, keeps nobody out.
  if (!access || article === 'free' || !isMetered) return 'open';
  const { granted, data = {} } = access;
  // A subscriber may open a gift link too.
  if (granted && data.subscription?.status === 'active') return 'open';
  const reason = granted ? (access.grantReason ?? reasonIn(data)) : undefined;
  if (reason === 'gift' || reason === 'trial' || reason === 'grace') return reason;
  // A meter grants no article that is for subscribers; whoever has it for a reason that is not said keeps it.
  if (granted && !(access.grantReason === 'metering' && article === 'subscriber')) {
    return reason === 'metering' ? meteredState(data) : 'open';
  }
  return (
    endedState(data, Number(get(facts, 'now'))) ?? (article === 'subscriber' ? 'subscriber-only' : meteredOut(data))
  );
}

/** Why access is granted, where only the data tell. */
function reasonIn({ subscription, gift, articlesLeft, articlesRead }: ReaderAccessData): GrantReason | undefined {
  const status = subscription?.status;
  if (gift) return 'gift';
  if (status === 'trial' || status === 'grace') return status;
  return (articlesLeft ?? articlesRead) === undefined ? undefined : 'metering';
}

function meteredState({ articlesLeft, articlesRead, articleLimit }: ReaderAccessData): PromptState {
  const left = articlesLeft ?? (articleLimit ?? NaN) - (articlesRead ?? NaN);
  return left <= 0 ? 'last' : 'metered';
}

/** What has ended, where that is why a reader is not let in. */
function endedState({ subscription }: ReaderAccessData, now: number): PromptState | undefined {
  if (!subscription) return undefined;
  const { status, until } = subscription;
  // A date without a time lasts to the end of that day where the reader is.
  const isOver = until !== undefined && now >= Date.parse(until.includes('T') ? until : `${until}T24:00`);
  if (status === 'trial-expired' || (status === 'trial' && isOver)) return 'trial-expired';
  return status === 'expired' || isOver ? 'expired' : undefined;
}

/** For whom no free article is left: whether registering would give another. */
function meteredOut({
  isLoggedIn,
  registeredLimit = 0,
  articleLimit = 0,
  articlesRead = 0,
}: ReaderAccessData): PromptState {
  const isMore = registeredLimit > articleLimit && registeredLimit > articlesRead;
  return !isLoggedIn && isMore ? 'register' : 'exhausted';
}
