import type { Story } from './story.js';

/** What the stories' addresses and times are made against. */
export interface Edition {
  /** Where this server answers, without a final slash. */
  origin: string;
  /** The moment that the stories' ages count from. */
  openedAt: Date;
}

export function storyAddress(slug: string, { origin }: Edition): string {
  return `${origin}/stories/${slug}`;
}

/** The moment `minutesAgo`, as ISO 8601 on the clock of the story's newsroom. */
export function timestamp(minutesAgo: number, story: Story, { openedAt }: Edition): string {
  return `${clockTime(minutesAgo, story, openedAt).toISOString().slice(0, 19)}${story.utcOffset}`;
}

/** The same moment as a reader of the story writes it. */
export function readableTime(minutesAgo: number, story: Story, { openedAt }: Edition): string {
  // The newspaper spells as the British do, and its Arabic counts in Western digits; so must its times.
  const locale = story.language === 'en' ? 'en-GB' : `${story.language}-u-nu-latn`;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(clockTime(minutesAgo, story, openedAt));
}

/** A date whose UTC fields show the newsroom's own clock, because Node 20's `Intl` takes no offset as a time zone. */
function clockTime(minutesAgo: number, { utcOffset }: Story, openedAt: Date): Date {
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(':').map(Number);
  const ahead = (utcOffset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
  const wholeMinutes = Math.floor(openedAt.getTime() / 60_000);
  return new Date((wholeMinutes - minutesAgo + ahead) * 60_000);
}
