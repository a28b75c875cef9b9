import { formatRelative, formatTime } from './intl.js';

/** A time as a reader sees it. */
export interface TimeText {
  /** "3 hours ago", a clock time or a date, by the page's policy. */
  text: string;
  /** The whole date, with clock time and zone if the value has them. */
  full: string;
  /** When {@link text} stops being true, in milliseconds since the epoch; absent if it stays true. */
  changesAt?: number;
}

/** How a page shows the times of its stories. Durations are in milliseconds. */
export interface TimePolicy {
  /** The age up to which a time is shown as an age: "3 hours ago". */
  relative: number;
  /** How far a server's clock may be ahead of the reader's before a time counts as future. */
  grace: number;
  /** How long after the publication a change is minor, and is not shown. */
  minor: number;
  /** How long after the publication a change is shown instead of it. A later change is shown beside it. */
  replace: number;
  /** Whether clocks have 12 or 24 hours. Default: as the language has. */
  clock?: 'h12' | 'h23';
  /** The reader's time zone, for a server that knows it. Default: the zone of the machine. */
  readerZone?: string;
  /**
   * The zone that an instant is shown in; `undefined` for the reader's own.
   *
   * @param value ISO 8601, with its offset
   */
  zoneOf(value: string): string | undefined;
  /** Describes an instant that is not shown as an age; the parameters are as in {@link describeTime}. */
  tell(value: string, tag: string, now?: number): Pick<TimeText, 'text' | 'changesAt'>;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The fields of a date. */
export const dateForm = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** The fields of a clock time. */
export const clockForm = { hour: 'numeric', minute: '2-digit' } as const;

const wholeForm = { weekday: 'long', ...dateForm, ...clockForm, timeZoneName: 'short' } as const;

/**
 * The default policy: shows the age of a story for a day, then its date, in the reader's zone, and a change beside the
 * publication.
 */
export const standardPolicy: TimePolicy = {
  relative: day,
  grace: 5 * minute,
  minor: minute,
  replace: 0,
  zoneOf: () => undefined,
  tell(value, tag, now) {
    // Without `now`, this is a server, which does not know the reader's zone. It shows the date as written.
    const text =
      now === undefined
        ? formatTime(dateForm, tag, Date.parse(value.slice(0, 10)), 'UTC')
        : formatTime(dateForm, tag, Date.parse(value), this.readerZone);
    return { text };
  },
};

/**
 * Describes a time by a time policy.
 *
 * A date without a time is shown as it was written, in no zone. Hours and digits are the language's own, or those that
 * its tag asks for (`ar-u-nu-latn`, `en-u-hc-h23`); the calendar is the Gregorian one, unless the tag asks for another
 * (`fa-u-ca-persian`).
 *
 * @param value ISO 8601: an instant with its offset, or `YYYY-MM-DD`
 * @param tag the language, for `Intl`
 * @param now milliseconds since the epoch; without it (on a server, whose page is read later) a time is never relative
 * @returns `undefined` if `value` is not a date
 */
export function describeTime(
  value: string,
  tag: string,
  now?: number,
  policy: TimePolicy = standardPolicy,
): TimeText | undefined {
  const at = Date.parse(value);
  // Browsers read other forms than ISO 8601 too, each in its own way.
  if (Number.isNaN(at) || !/^\d{4}-\d\d-\d\d(T|$)/.test(value)) return undefined;
  if (!value.includes('T')) {
    const text = formatTime(dateForm, tag, at, 'UTC');
    return { text, full: text };
  }
  const full = formatTime(wholeForm, tag, at, policy.zoneOf(value) ?? policy.readerZone, policy.clock);
  const comesAt = at - policy.grace;
  const age = now === undefined || now < comesAt ? Infinity : Math.max(0, now - at);
  if (age >= policy.relative) {
    const { text, changesAt = Infinity } = policy.tell(value, tag, now);
    const next = Math.min(changesAt, now! < comesAt ? comesAt : Infinity);
    // Without `now`, the whole date could be in the server's zone, which is neither the reader's nor the publisher's.
    return { text, full: now === undefined ? text : full, changesAt: next < Infinity ? next : undefined };
  }
  const [unit, length]: [Intl.RelativeTimeFormatUnit, number] =
    age < minute ? ['second', minute] : age < hour ? ['minute', minute] : age < day ? ['hour', hour] : ['day', day];
  const amount = Math.floor(age / length);
  return {
    text: formatRelative(tag, -amount, unit),
    full,
    changesAt: at + Math.min(policy.relative, (amount + 1) * length),
  };
}

/**
 * Describes the two times of a story by a time policy: one of them, or both if their texts differ. A widget with room
 * for one shows `updated`, or else `published`.
 */
export function describeTimes(
  { published, updated }: { published?: string; updated?: string },
  tag: string,
  now?: number,
  policy: TimePolicy = standardPolicy,
): { published?: TimeText; updated?: TimeText } {
  const [first, last] = [published, updated].map((value) => value && describeTime(value, tag, now, policy));
  const gap = Date.parse(updated!) - Date.parse(published!);
  // Without a time of publication, a change is never minor.
  const isTold = last && !(gap < policy.minor);
  // The same text twice ("March 2, 2026") does not help a reader.
  const change = isTold && (gap < policy.replace || (first || undefined)?.text !== last.text) ? last : undefined;
  return {
    published: first && !(change && gap < policy.replace) ? first : undefined,
    updated: change || undefined,
  };
}
