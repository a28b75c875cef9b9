import { machineDate } from '../iso-8601.js';

interface Moment {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM:SS`; absent if the source gives none. */
  time?: string;
  /** The date and time as written, as if the zone were UTC: milliseconds since 1970. */
  clock: number;
  /** Minutes east of UTC; absent if the source names no zone, or a name that several zones share. */
  offset?: number;
}

/** A time, then an offset or the name of a zone, then a remark in brackets as in JavaScript's own dates. */
const time = String.raw`(?<hour>\d\d?):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,]\d+)?)? ?(?<half>[ap]\.?m\.?)? ?(?<zone>[a-z]{0,4}(?:[+-]\d\d?:?(?:\d\d)?)?)(?: ?\(.*\))?`;
const weekday = String.raw`(?:[a-z]{3,9}\.?(?:, ?| ))?`;

const patterns = [
  String.raw`(?<year>\d{4})([-/.])(?<month>\d\d?)\2(?<day>\d\d?)(?:[t ] ?${time})?`,
  String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:[t ] ?${time})?`,
  String.raw`(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})(?:,? ${time})?`,
  String.raw`${weekday}(?<day>\d\d?)(?:st|nd|rd|th)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4}|\d\d)(?:,? (?:at )?${time})?`,
  String.raw`${weekday}(?<month>[a-z]{3,9})\.? (?<day>\d\d?)(?:st|nd|rd|th)?,? (?<year>\d{4})(?:,? (?:at )?${time})?`,
  // C's asctime, the command `date` and Twitter write the time before the year.
  String.raw`${weekday}(?<month>[a-z]{3}) (?<day>\d\d?) ${time} (?<year>\d{4})`,
].map((pattern) => new RegExp(`^${pattern}$`, 'i'));

/** ISO 8601 begins in 1583. */
const firstMoment = Date.UTC(1583, 0);

const months = 'january february march april may june july august september october november december'.split(' ');

/**
 * Reads a date as any source may write it, into ISO 8601: `YYYY-MM-DDTHH:MM:SS` with the source's own offset (`Z` for
 * UTC), or `YYYY-MM-DD` if there is no time.
 *
 * Reads ISO 8601 (extended and basic), RFC 822 and 2822, the common English spellings ("June 21, 2017"), `DD.MM.YYYY`,
 * and numbers of seconds or milliseconds since 1970. A time without an offset keeps only its date, because its zone is
 * not known. These do not count as dates: a text that could be two dates (`05/06/2024`), a date that does not exist (31
 * February), and one before 1583, the first year of ISO 8601, which programs write for "no date".
 *
 * @returns `undefined` if it cannot be read
 * @see {@link https://www.rfc-editor.org/rfc/rfc3339 | RFC 3339}
 * @see {@link https://www.rfc-editor.org/rfc/rfc2822#section-4.3 | RFC 2822, obsolete date and time}
 */
export function isoDate(value: unknown): string | undefined {
  // Programs write most dates, and `machineDate` reads those in a fraction of the time.
  return machineDate(value) ?? dateOfMoment(readMoment(value));
}

function dateOfMoment(moment: Moment | undefined): string | undefined {
  if (!moment?.time || moment.offset === undefined) return moment?.date;
  const minutes = Math.abs(moment.offset);
  const offset = minutes
    ? `${moment.offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`
    : 'Z';
  return `${moment.date}T${moment.time}${offset}`;
}

/**
 * Returns the earliest and the latest instant that a date may mean, in milliseconds since 1970. With an offset, they
 * are the same; without one, they are that time (or the start of that day) in the easternmost and the westernmost zone.
 * An embargo ends at the latest, and an item expires at the earliest, so that neither rule is broken anywhere.
 *
 * @returns `undefined` like {@link isoDate}
 */
export function instantSpan(value: unknown): { earliest: number; latest: number } | undefined {
  const moment = readMoment(value);
  if (!moment) return undefined;
  const at = (offset: number) => moment.clock - (moment.offset ?? offset) * 60_000;
  return { earliest: at(14 * 60), latest: at(-12 * 60) };
}

function readMoment(value: unknown): Moment | undefined {
  // No date is longer, so the patterns never read a hostile text.
  if (typeof value === 'number') value = value < 1e9 ? String(value) : epochText(value);
  if (typeof value !== 'string' || value.length > 100) return undefined;
  // `Etc/` is a part of UTC's name in the database of zones.
  const text = value.trim().replace(/\s+(etc\/(?=\w+$))?/gi, ' ');
  const parts = partsOf(text);
  if (!parts) return undefined;
  const { year = '', month = '', day, hour, minute = 0, second = 0, half, zone = '' } = parts;
  const date = `${fullYear(year)}-${padded(monthNumber(month))}-${padded(Number(day))}`;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour ?? 0);
  // `Date` has no leap seconds.
  const time = [hours, Number(minute), Number(second) === 60 ? 59 : Number(second)].map(padded).join(':');
  const clock = Date.parse(`${date}T${time}Z`);
  // A moment that does not exist is refused, or becomes another one, as 31 February does.
  const isSure = Number(day) <= 28 && hours < 24;
  const exists = clock >= firstMoment && (isSure || new Date(clock).toISOString().startsWith(`${date}T${time}`));
  const offset = readOffset(zone);
  if (!exists || Number.isNaN(offset)) return undefined;
  return hour === undefined ? { date, clock } : { date, time, clock, offset };
}

function partsOf(text: string): Record<string, string | undefined> | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found.groups;
  }
  return undefined;
}

function epochText(value: number): string {
  const milliseconds = value < 1e11 ? value * 1000 : value;
  return milliseconds < 8e15 ? new Date(milliseconds).toISOString() : '';
}

/** RFC 2822: two digits up to 49 are of this century. */
function fullYear(year: string): string {
  return year.length > 2 ? year : (year < '50' ? '20' : '19') + year;
}

function monthNumber(month: string): number {
  if (Number(month)) return Number(month);
  const start = month.toLowerCase().replace('sept', 'sep');
  return months.findIndex((name) => name.startsWith(start)) + 1;
}

/**
 * Hours east of UTC of zones that feeds name, but RFC 822 does not, if only one zone, or one that matters, has the
 * name.
 */
const hoursEast: ReadonlyMap<string, number> = new Map(
  'wet0 west1 bst1 cet1 cest2 eet2 eest3 msk3 hkt8 sgt8 jst9 kst9 aest10 aedt11 nzst12 nzdt13'
    .split(' ')
    .map((zone): [string, number] => [zone.replace(/\d+/, ''), Number(zone.replace(/\D+/, ''))]),
);

/**
 * Reads an offset in minutes; `undefined` without a zone, or if several zones share its name (IST is three); `NaN` if
 * it is not possible.
 */
function readOffset(zone: string): number | undefined {
  const [, sign, hours, minutes = 0] = /([+-])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  if (sign) {
    const offset = Number(hours) * 60 + Number(minutes);
    return offset > 14 * 60 || Number(minutes) > 59 ? NaN : Number(sign + offset);
  }
  if (/^(?:z|ut|utc|gmt)$/i.test(zone)) return 0;
  const hoursNamed = hoursEast.get(zone.toLowerCase());
  if (hoursNamed !== undefined) return hoursNamed * 60;
  const [, region = '', season] = /^([ECMP])([SD])T$/i.exec(zone) ?? [];
  return season ? -60 * (5 + 'ecmp'.indexOf(region.toLowerCase()) - Number(/d/i.test(season))) : undefined;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
