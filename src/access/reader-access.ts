import { withoutAbsent } from '../article/absent-values.js';
import { machineDate } from '../article/machine-date.js';
import { plainText } from '../article/text.js';
import { get, isObject } from '../article/untrusted-values.js';

/** Why a reader may read an article. */
export const grantReasons = ['subscriber', 'trial', 'grace', 'metering', 'gift', 'free'] as const;

/** One of {@link grantReasons}. */
export type GrantReason = (typeof grantReasons)[number];

const statuses = ['trial', 'active', 'grace', 'trial-expired', 'expired'] as const;

/** What free articles are counted in. */
export const meterPeriods = ['day', 'week', 'month'] as const;

/** One of {@link meterPeriods}. */
export type MeterPeriod = (typeof meterPeriods)[number];

/**
 * Whether a reader may read an article, and why: what a source of access says. Follows the open AMP entitlement; counts are whole
 * numbers of 0 or more, as of after the open article has been counted.
 *
 * @see {@link https://github.com/ampproject/amphtml/blob/main/extensions/amp-subscriptions/amp-subscriptions.md | amp-subscriptions, entitlement response}
 */
export interface ReaderAccess {
  /** Whether the reader may read the whole article. */
  granted: boolean;
  /** Why, where it is granted. */
  grantReason?: GrantReason;
  /** Which service says so. Plain text. */
  source?: string;
  /** What the prompt's sentence is made of: counts, dates, a gift. */
  data?: ReaderAccessData;
}

/** What a source knows besides. A field that is not known is absent. */
export interface ReaderAccessData {
  /** Whether the reader has signed in. */
  isLoggedIn?: boolean;
  /** How many the reader has read in this period, the open article among them. */
  articlesRead?: number;
  /** How many may still be read in this period, after the open article. */
  articlesLeft?: number;
  /** How many may be read in a period. */
  articleLimit?: number;
  /** What they are counted in. */
  period?: MeterPeriod;
  /** When the counts begin anew: ISO 8601 with an offset. */
  resetsAt?: string;
  /** Whether the open article was counted before in this period. */
  counted?: boolean;
  /** What an anonymous reader would have after registering. */
  registeredLimit?: number;
  /** The open article is a gift, from whom. */
  gift?: { from?: string };
  /** The subscription that the reader has, or had. */
  subscription?: {
    /** Where it stands; `grace` where a payment has failed and the reader may still read. */
    status: (typeof statuses)[number];
    /** When it ends or has ended: ISO 8601 with an offset, or `YYYY-MM-DD`. */
    until?: string;
  };
}

/**
 * A copy of what a source says that is sure to be a {@link ReaderAccess}: what cannot be read is left out. Never throws.
 *
 * @returns `undefined` where it does not say whether access is granted: then nothing is known
 */
export function parseReaderAccess(value: unknown): ReaderAccess | undefined {
  const granted = field(value, 'granted');
  if (typeof granted !== 'boolean') return undefined;
  const data = field(value, 'data');
  return withoutAbsent({
    granted,
    grantReason: oneOf(grantReasons, field(value, 'grantReason')),
    source: plainText(field(value, 'source')),
    data: isObject(data) ? readData(data) : undefined,
  });
}

/**
 * What an endpoint of AMP's subscriptions answers. Its reasons are in capitals, and its counts are as of before the open article: where
 * the meter grants that, it counts as one more.
 *
 * @returns as of {@link parseReaderAccess}
 */
export function parseAmpEntitlement(value: unknown): ReaderAccess | undefined {
  const reason = plainText(get(value, 'grantReason'))?.toLowerCase();
  const access = parseReaderAccess({
    granted: get(value, 'granted'),
    // What a publisher shows before it begins to charge.
    grantReason: reason === 'launch_preview' ? 'free' : reason,
    source: get(value, 'source'),
    data: get(value, 'data'),
  });
  const { data } = access ?? {};
  if (!access?.granted || access.grantReason !== 'metering' || !data || data.counted) return access;
  const { articlesLeft, articlesRead } = data;
  if (articlesLeft !== undefined) data.articlesLeft = Math.max(0, articlesLeft - 1);
  if (articlesRead !== undefined) data.articlesRead = articlesRead + 1;
  return access;
}

function readData(data: object): ReaderAccessData {
  const gift = field(data, 'gift');
  const subscription = field(data, 'subscription');
  const status = oneOf(statuses, field(subscription, 'status'));
  return withoutAbsent({
    isLoggedIn: flag(field(data, 'isLoggedIn')),
    articlesRead: count(field(data, 'articlesRead')),
    articlesLeft: count(field(data, 'articlesLeft')),
    articleLimit: count(field(data, 'articleLimit')),
    period: oneOf(meterPeriods, field(data, 'period')),
    resetsAt: machineDate(field(data, 'resetsAt')),
    counted: flag(field(data, 'counted')),
    registeredLimit: count(field(data, 'registeredLimit')),
    gift: gift === true || isObject(gift) ? withoutAbsent({ from: plainText(field(gift, 'from')) }) : undefined,
    subscription: status && withoutAbsent({ status, until: machineDate(field(subscription, 'until')) }),
  });
}

/** A field of an object's own, or a getter of its class, as a service's objects have. What else a prototype holds was not said. */
function field(value: unknown, key: string): unknown {
  try {
    for (let at = value; isObject(at); at = Object.getPrototypeOf(at)) {
      if (Object.getOwnPropertyDescriptor(at, key)?.get) return (value as Record<string, unknown>)[key];
    }
  } catch {
    // As if it were not there.
  }
  return get(value, key);
}

function oneOf<Word>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function count(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
