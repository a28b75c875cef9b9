import { withoutAbsent, get, isObject } from '../article/untrusted-values.js';
import { machineDate } from '../article/iso-8601.js';
import { plainText } from '../article/text.js';

/** Why a reader may read an article. */
export const grantReasons = ['subscriber', 'trial', 'grace', 'metering', 'gift', 'free'] as const;

/** One of {@link grantReasons}. */
export type GrantReason = (typeof grantReasons)[number];

const statuses = ['trial', 'active', 'grace', 'trial-expired', 'expired'] as const;

/** The periods in which free articles are counted. */
export const meterPeriods = ['day', 'week', 'month'] as const;

/** One of {@link meterPeriods}. */
export type MeterPeriod = (typeof meterPeriods)[number];

/**
 * The answer of an access source: whether a reader may read an article, and why. It follows the open AMP entitlement.
 * Counts are whole numbers of 0 or more, and include the open article.
 *
 * @see
 *   {@link https://github.com/ampproject/amphtml/blob/main/extensions/amp-subscriptions/amp-subscriptions.md | amp-subscriptions, entitlement response}
 */
export interface ReaderAccess {
  /** Whether the reader may read the whole article. */
  granted: boolean;
  /** Why access is granted. */
  grantReason?: GrantReason;
  /** The service that answered. Plain text. */
  source?: string;
  /** Details for the prompt's text: counts, dates, a gift. */
  data?: ReaderAccessData;
}

/** More that a source may know. Fields that are not known are absent. */
export interface ReaderAccessData {
  /** Whether the reader has signed in. */
  isLoggedIn?: boolean;
  /** How many articles the reader has read in this period, including the open one. */
  articlesRead?: number;
  /** How many articles are left in this period, after the open one. */
  articlesLeft?: number;
  /** How many articles are free in a period. */
  articleLimit?: number;
  /** The period in which articles are counted. */
  period?: MeterPeriod;
  /** When the next period begins: ISO 8601 with an offset. */
  resetsAt?: string;
  /** Whether the open article was already counted in this period. */
  counted?: boolean;
  /** How many articles an anonymous reader would have in a period after registering. */
  registeredLimit?: number;
  /** Present if the open article is a gift. `from` is the person who gave it. */
  gift?: { from?: string };
  /** The subscription that the reader has, or had. */
  subscription?: {
    /** Its status. `grace` means that a payment has failed but the reader may still read. */
    status: (typeof statuses)[number];
    /** When it ends or ended: ISO 8601 with an offset, or `YYYY-MM-DD`. */
    until?: string;
    /** The name of the plan, such as "Digital". Plain text. */
    plan?: string;
  };
}

/**
 * Reads a source's answer into a valid {@link ReaderAccess}. Leaves out what cannot be read. Never throws.
 *
 * @returns `undefined` if the answer does not say whether access is granted
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
 * Reads the answer of an endpoint of AMP's subscriptions. Its reasons are in capitals. Its counts do not include the
 * open article, so that article is added if the meter grants it.
 *
 * @returns as {@link parseReaderAccess}
 */
export function parseAmpEntitlement(value: unknown): ReaderAccess | undefined {
  const reason = plainText(get(value, 'grantReason'))?.toLowerCase();
  const access = parseReaderAccess({
    granted: get(value, 'granted'),
    // AMP's reason for articles that are free until the publisher begins to charge.
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
    subscription:
      status &&
      withoutAbsent({
        status,
        until: machineDate(field(subscription, 'until')),
        plan: plainText(field(subscription, 'plan')),
      }),
  });
}

/**
 * Returns an own field of an object, or the value of a getter of its class, as a service's objects have. Ignores other
 * inherited values.
 */
function field(value: unknown, key: string): unknown {
  try {
    for (let at = value; isObject(at); at = Object.getPrototypeOf(at)) {
      if (Object.getOwnPropertyDescriptor(at, key)?.get) return (value as Record<string, unknown>)[key];
    }
  } catch {
    // A field that throws counts as absent.
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
