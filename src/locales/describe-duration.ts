import { cached } from './intl.js';

const units = [
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * Describes the length of a film or a recording: as a player shows it ("3:12"), and in words, rounded ("3 minutes").
 *
 * @param tag the language, for `Intl`
 * @param seconds more than 0
 */
export function describeDuration(tag: string, seconds: number): { clock: string; words: string } {
  const whole = Math.max(1, Math.round(seconds));
  const [first, ...rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60].slice(
    whole < 3_600 ? 1 : 0,
  );
  const digits = (value: number, least: number): string =>
    cached(`digits ${least} ${tag}`, () => new Intl.NumberFormat(tag, { minimumIntegerDigits: least })).format(value);
  // Round to minutes, but keep the seconds of a length below a minute.
  const rounded = whole < 60 ? whole : Math.round(whole / 60) * 60;
  let left = rounded;
  const words: string[] = [];
  for (const [unit, length] of units) {
    const amount = Math.floor(left / length);
    left -= amount * length;
    if (amount === 0) continue;
    const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
    words.push(cached(`${unit} ${tag}`, () => new Intl.NumberFormat(tag, style)).format(amount));
  }
  return {
    clock: [digits(first!, 1), ...rest.map((value) => digits(value, 2))].join(':'),
    words: cached(`units ${tag}`, () => new Intl.ListFormat(tag, { type: 'unit', style: 'short' })).format(words),
  };
}
