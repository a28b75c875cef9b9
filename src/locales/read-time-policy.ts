import { cached, formatTime } from './intl.js';
import { clockForm, dateForm, type TimePolicy } from './time-policy.js';

/**
 * The named policies, as settings. A setting that one leaves out is that of `standard`, the default.
 *
 * - `standard`: the age of a story for a day, then its date, in the reader's zone; a change beside the publication.
 * - `live`: for a story under way: its age for an hour, then clock time and date; a change instead of the publication.
 * - `daily`: a newspaper's: no ages; the clock time on the day, then the date; a change within a day instead of the publication, a later
 *   one beside it, and none within a quarter of an hour.
 * - `wire`: an agency's: no ages; clock time and date in the publisher's zone; a change instead of the publication.
 * - `magazine`: only dates, in the publisher's zone; a change only after a day or more, then beside the publication.
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
 * Reads a time policy as a page writes it in `data-news-time`: the name of one of the {@link timePresets}, then settings, by semicolons
 * (`wire; zone: Asia/Singapore; clock: 24`). A later setting wins; for an unknown one, the default stays. Never throws.
 *
 * | setting | value |
 * | --- | --- |
 * | `relative` | up to which age a time is shown as an age ("3 hours ago"): `90s`, `15m`, `24h`, `7d`, `0`, `always` |
 * | `time` | whether an older time has its clock time: `never`; `today`, only on the day itself; `always`, later with
 * the date |
 * | `zone` | the zone of the times: the `reader`'s, the `publisher`'s (by the offset that the time is written with), or
 * a zone (`Asia/Singapore`) |
 * | `clock` | `12` or `24` hours, or the usual clock of the `language` |
 * | `minor` | until how long after the publication a change is not shown, as for `relative` |
 * | `replace` | until how long after the publication a change is shown instead of it, as for `relative`; a later one is shown beside it |
 * | `grace` | how far a server's clock may be ahead before a time counts as future, as for `relative` |
 *
 * A clock time that is not by the reader's own clock has its zone with it.
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
      // A server does not know the reader's zone.
      const timeZone = zoneOf(value) ?? (now === undefined ? writtenZone(value) : this.readerZone);
      const show = (form: Intl.DateTimeFormatOptions, when = at): string =>
        formatTime(form, tag, when, timeZone, clock);
      const time = valueOf('time');
      const isToday = now !== undefined && show(dateForm) === show(dateForm, now);
      // A time in the future has another text on its day.
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
  // Node 20 knows no zone by its offset.
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

/** Returns the first instant of the day after `now` in a zone; a day may have an hour more or less. */
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
