import type { Story } from './story.js';

/** The address and the time from which the stories' addresses and times are made. */
export interface Edition {
  /** The address of this server, without a final slash. */
  origin: string;
  /** The time from which the ages of the stories count. */
  openedAt: Date;
}

export function storyAddress(slug: string, { origin }: Edition): string {
  return `${origin}/stories/${slug}`;
}

/** Returns the path of the front page in a language: `/` in English, else `/de`. */
export function frontPath(language: string): string {
  return language === 'en' ? '/' : `/${language}`;
}

/** Returns the day of the edition for its readers. */
export function readableDay(language: string, { openedAt }: Edition): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' }).format(openedAt);
}

/** Returns the time `minutesAgo` as ISO 8601, on the clock of the story's newsroom. */
export function timestamp(minutesAgo: number, story: Story, { openedAt }: Edition): string {
  return `${clockTime(minutesAgo, story, openedAt).toISOString().slice(0, 19)}${story.utcOffset}`;
}

/** Returns the same time for readers of the story. */
export function readableTime(minutesAgo: number, story: Story, { openedAt }: Edition): string {
  return new Intl.DateTimeFormat(localeOf(story.language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(clockTime(minutesAgo, story, openedAt));
}

/**
 * Returns a date whose UTC fields show the newsroom's clock, because `Intl` in Node 20 does not accept an offset as a
 * time zone.
 */
function clockTime(minutesAgo: number, { utcOffset }: Story, openedAt: Date): Date {
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(':').map(Number);
  const ahead = (utcOffset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
  const wholeMinutes = Math.floor(openedAt.getTime() / 60_000);
  return new Date((wholeMinutes - minutesAgo + ahead) * 60_000);
}

/** The newspaper uses British spelling, and its Arabic uses Western digits. Its times must do the same. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : `${language}-u-nu-latn`;
}
