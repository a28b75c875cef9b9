import type { MeterPeriod } from './reader-access.js';

/** In milliseconds, on a day without a clock change. */
export const day = 86_400_000;

/** The start of a period and of the next one, in milliseconds since the epoch. */
export interface PeriodBounds {
  start: number;
  end: number;
}

/**
 * Returns the day, week or month around an instant, in a time zone. Weeks begin on Monday, as in ISO 8601.
 *
 * A day on which the clocks change has 23 or 25 hours.
 *
 * @param timeZone from the IANA database (`Asia/Singapore`). If it is absent or unknown, the local time zone is used.
 */
export function periodAround(period: MeterPeriod, at: number, timeZone?: string): PeriodBounds {
  const { year, month, date } = calendarDate(at, timeZone);
  // 1 January 1970 was a Thursday.
  const weekday = (new Date(Date.UTC(year, month, date)).getUTCDay() + 6) % 7;
  const first = period === 'month' ? 1 : period === 'week' ? date - weekday : date;
  const [months, days] = period === 'month' ? [1, 0] : [0, period === 'week' ? 7 : 1];
  return {
    start: dayStart(year, month, first, timeZone),
    end: dayStart(year, month + months, first + days, timeZone),
  };
}

/** Whether this machine knows a time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/**
 * Returns the start of a date in a zone: midnight, or the next instant if the clocks skip midnight. Months count from 0
 * and may exceed 11.
 */
function dayStart(year: number, month: number, date: number, timeZone: string | undefined): number {
  const asUtc = Date.UTC(year, month, date);
  const offsets = [asUtc - day, asUtc, asUtc + day].map((at) => zoneOffset(at, timeZone));
  const candidates = offsets.map((offset) => asUtc - offset).sort((one, other) => one - other);
  const isOnDate = (at: number): boolean => {
    const found = calendarDate(at, timeZone);
    return Date.UTC(found.year, found.month, found.date) === asUtc;
  };
  return candidates.find(isOnDate) ?? asUtc;
}

/** Returns the offset of a zone from UTC at an instant, in milliseconds. */
function zoneOffset(at: number, timeZone: string | undefined): number {
  const { year, month, date, hour, minute, second } = calendarDate(at, timeZone);
  return Date.UTC(year, month, date, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

interface CalendarDate {
  year: number;
  /** From 0. */
  month: number;
  date: number;
  hour: number;
  minute: number;
  second: number;
}

function calendarDate(at: number, timeZone: string | undefined): CalendarDate {
  const parts = Object.fromEntries(
    calendarOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month: month - 1, date, hour, minute, second };
}

const calendars = new Map<string | undefined, Intl.DateTimeFormat>();

function calendarOf(timeZone: string | undefined): Intl.DateTimeFormat {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: timeZone && isTimeZone(timeZone) ? timeZone : undefined,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    calendars.set(timeZone, calendar);
  }
  return calendar;
}
