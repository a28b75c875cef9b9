import type { Article } from '../../src/article/article.js';
import { textDirection } from '../../src/article/direction.js';
import { en } from '../../src/locales/en.js';

/*
 * What the hand-written contenders say of an article, with the same results as the library. They know English alone.
 *
 * Formatters are made once, by the first card that needs them: made as the module loads, their time would be nobody's.
 */
const names = once(() => new Intl.ListFormat('en', { type: 'conjunction' }));
const relative = once(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }));
const longDate = once(() => new Intl.DateTimeFormat('en', { calendar: 'gregory', dateStyle: 'long' }));
const longDay = once(() => new Intl.DateTimeFormat('en', { calendar: 'gregory', dateStyle: 'long', timeZone: 'UTC' }));
const wholeDate = once(
  () =>
    new Intl.DateTimeFormat('en', {
      calendar: 'gregory',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
);

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** The words of the interface. */
export const words = { ...en, by: 'By ' };

/** Names as a list, in parts: `isName` tells a name from what stands between two. */
export function listNames(authors: Article['authors']): { text: string; isName: boolean }[] {
  return names()
    .formatToParts(authors.map(({ name }) => name))
    .map(({ type, value }) => ({ text: value, isName: type === 'element' }));
}

/** A time as a reader sees it, and the whole date. */
export function describe(value: string): { text: string; full: string } {
  const date = new Date(value);
  if (!value.includes('T')) {
    const day = longDay().format(date);
    return { text: day, full: day };
  }
  return { text: shortTime(date), full: wholeDate().format(date) };
}

function shortTime(date: Date): string {
  const minutes = Math.floor((Date.now() - date.getTime()) / 60_000);
  if (minutes >= 24 * 60) return longDate().format(date);
  if (minutes >= 60) return relative().format(-Math.floor(minutes / 60), 'hour');
  return minutes >= 1 ? relative().format(-minutes, 'minute') : relative().format(0, 'second');
}

/** The direction of a story's text, and what must mark the interface's English inside it. */
export interface Marks {
  lang?: string;
  dir?: string;
  textDir?: string;
  wordsLang?: string;
  wordsDir?: string;
}

/** The marks of a story in `language`. */
export function marksFor(language: string | undefined): Marks {
  const direction = textDirection(language);
  const isOther = language !== undefined && language !== 'en';
  return {
    lang: language,
    dir: direction === 'auto' ? undefined : direction,
    textDir: direction === 'auto' ? direction : undefined,
    wordsLang: isOther ? 'en' : undefined,
    wordsDir: isOther ? 'ltr' : undefined,
  };
}

/** The `sizes` of a picture that comes in several widths. */
export const pictureSizes = 'auto, (min-width: 40em) 40em, 100vw';
