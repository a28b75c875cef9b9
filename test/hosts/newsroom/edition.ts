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

/** Returns the time `minutesAgo` as ISO 8601, on the clock of the story's newsroom. */
export function timestamp(minutesAgo: number, story: Story, { openedAt }: Edition): string {
  return `${clockTime(minutesAgo, story, openedAt).toISOString().slice(0, 19)}${story.utcOffset}`;
}

/** Returns the same time for readers of the story. */
export function readableTime(minutesAgo: number, story: Story, { openedAt }: Edition): string {
  // The newspaper uses British spelling, and its Arabic uses Western digits. Its times must do the same.
  const locale = story.language === 'en' ? 'en-GB' : `${story.language}-u-nu-latn`;
  return new Intl.DateTimeFormat(locale, {
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
