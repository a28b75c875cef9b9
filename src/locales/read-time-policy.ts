import { cached, formatTime } from './intl.js';
import { clockForm, dateForm, type TimePolicy } from './time-policy.js';

/**
 * The named policies, as settings. `standard` is the default. A setting that another policy leaves out is the same as
 * in `standard`. In this list, “change” means the time of the last change, and “publication” the time of publication.
 *
 * - `standard`: the age of a story for a day, then its date, in the reader's zone; a change is shown beside the
 *   publication.
 * - `live`, for stories that go on: the age for an hour, then clock time and date; a change is shown instead of the
 *   publication.
 * - `daily`, for newspapers: no ages; the clock time on the same day, then the date. A change within a quarter of an
 *   hour is not shown, one within a day is shown instead of the publication, and a later one beside it.
 * - `wire`, for agencies: no ages; clock time and date in the publisher's zone; a change is shown instead of the
 *   publication.
 * - `magazine`: only dates, in the publisher's zone; a change is shown only if it was a day or more after the
 *   publication, and beside it.
 */
export const timePresets = {
  standard: 'relative:24h;time:never;zone:reader;clock:language;minor:1m;replace:0;grace:5m',
  live: 'relative:1h;time:always;replace:always',
  daily: 'relative:0;time:today;minor:15m;replace:24h',
  wire: 'relative:0;time:always;zone:publisher;replace:always',
  magazine: 'relative:0;zone:publisher;minor:24h',
} as const;

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
const hour = 3_600_000;

/** A policy as it was read, and the parts of its text that are neither a preset nor a valid setting. */
export interface ReadPolicy {
  policy: TimePolicy;
  unknown: readonly string[];
}

/**
 * Reads a time policy as a page writes it in `data-news-time`: the name of one of the {@link timePresets}, then
 * settings, separated by semicolons (`wire; zone: Asia/Singapore; clock: 24`). A later setting wins. An unknown setting
 * is ignored. Never throws.
 *
 * | setting | value |
 * | --- | --- |
 * | `relative` | the age up to which a time is shown as an age ("3 hours ago"): `90s`, `15m`, `24h`, `7d`, `0`, `always` |
 * | `time` | whether an older time has its clock time: `never`; `today`, only on the same day; `always`, on later days with the date |
 * | `zone` | the zone of the times: the `reader`'s, the `publisher`'s (by the offset that the time is written with), or a zone (`Asia/Singapore`) |
 * | `clock` | `12` or `24` hours, or the usual clock of the `language` |
 * | `minor` | how long after the publication a change is not shown yet; values as for `relative` |
 * | `replace` | how long after the publication a change is shown instead of it; a later change is shown beside it; values as for `relative` |
 * | `grace` | how far a server's clock may be ahead before a time counts as future; values as for `relative` |
 *
 * If a clock time differs from the reader's own, its zone is shown with it.
 */
export function readTimePolicy(text: string): ReadPolicy {
  return cached(`policy ${text}`, () => {
    const settings = new Map<string, string>();
    const unknown: string[] = [];
    read(timePresets.standard, settings, unknown);
    read(text, settings, unknown);
    return { policy: policyOf((name) => settings.get(name)!), unknown };
  });
}

const validSetting =
  /^(?:(?:relative|minor|replace|grace):(?:0|always|\d+[smhd])|time:(?:never|today|always)|zone:.+|clock:(?:12|24|language))$/;

function read(text: string, settings: Map<string, string>, unknown: string[]): void {
  for (const written of text.split(';')) {
    const item = written.toLowerCase().replace(/\s/g, '');
    const [name = '', value = ''] = item.split(/:(.*)/);
    if (Object.hasOwn(timePresets, item)) read(timePresets[item as keyof typeof timePresets], settings, unknown);
    else if (validSetting.test(item) && (name !== 'zone' || /^(?:reader|publisher)$/.test(value) || isZone(value)))
      settings.set(name, value);
    else if (item) unknown.push(written.trim());
  }
}

function policyOf(valueOf: (name: string) => string): TimePolicy {
  const [relative, grace, minor, replace] = ['relative', 'grace', 'minor', 'replace'].map((name) => {
    const value = valueOf(name);
    return value === 'always' ? Infinity : parseInt(value) * (seconds[value.at(-1)!] ?? 0) * 1000;
  }) as [number, number, number, number];
  const zone = valueOf('zone');
  const clock = ({ 12: 'h12', 24: 'h23' } as const)[valueOf('clock')];
  const zoneOf = (value: string): string | undefined =>
    zone === 'reader' ? undefined : zone === 'publisher' ? writtenZone(value) : zone;
  return {
    relative,
    grace,
    minor,
    replace,
    clock,
    zoneOf,
    tell(value, tag, now) {
      const at = Date.parse(value);
      // Without `now`, this is a server, which does not know the reader's zone.
      const timeZone = zoneOf(value) ?? (now === undefined ? writtenZone(value) : this.readerZone);
      const show = (form: Intl.DateTimeFormatOptions, when = at): string =>
        formatTime(form, tag, when, timeZone, clock);
      const time = valueOf('time');
      const isToday = now !== undefined && show(dateForm) === show(dateForm, now);
      // The text of a time today changes at midnight, when it gets a date. The text of a future time may change at any
      // midnight: on its day, it loses the date.
      const changesAt = time !== 'never' && (isToday || now! < at) ? endOfDay(now!, timeZone) : undefined;
      if (time === 'never' || (time === 'today' && !isToday)) return { text: show(dateForm), changesAt };
      const moment = { ...dateForm, ...clockForm };
      const isReaders = now !== undefined && show(moment) === formatTime(moment, tag, at, this.readerZone, clock);
      const form = isToday ? clockForm : moment;
      return { text: show(isReaders ? form : { ...form, timeZoneName: 'short' }), changesAt };
    },
  };
}

/** Returns the zone of the offset that a time is written with. */
function writtenZone(value: string): string {
  const offset = value.slice(-6);
  // Node 20 does not accept an offset as a time zone.
  return isZone(offset) ? offset : 'UTC';
}

function isZone(timeZone: string): boolean {
  return cached(`zone ${timeZone}`, () => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
    } catch {
      return false;
    }
  });
}

/**
 * Returns the first instant of the day after `now` in a zone. Searches for it, because a day may be an hour longer or
 * shorter.
 */
function endOfDay(now: number, zone: string | undefined): number {
  const dateAt = (at: number): string => formatTime(dateForm, 'en', at, zone);
  return cached(`end of ${dateAt(now)} ${zone}`, () => {
    let last = now;
    let next = now + 26 * hour;
    while (next - last > 1) {
      const between = Math.floor((last + next) / 2);
      if (dateAt(between) === dateAt(now)) last = between;
      else next = between;
    }
    return next;
  });
}
