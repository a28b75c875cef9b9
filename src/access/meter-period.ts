import type { MeterPeriod } from './reader-access.js';

/** In milliseconds, where the clocks do not change. */
export const day = 86_400_000;

/** When a period begins and the next one does, in milliseconds since the epoch. */
export interface PeriodBounds {
  start: number;
  end: number;
}

/**
 * The day, week or month that an instant falls in, by the calendar of a zone. Weeks begin on Monday, as in ISO 8601.
 *
 * A day is as long as the zone has it: one on which clocks change has 23 or 25 hours.
 *
 * @param timeZone of the IANA database (`Asia/Singapore`); one that is not known, or none, is the zone of whoever runs this
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

/** Whether this machine knows a zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/** When a date begins in a zone: at midnight, or where the clocks skip that as they pass it. Months count from 0, and may be beyond the year. */
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

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
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
