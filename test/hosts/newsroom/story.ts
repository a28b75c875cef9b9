import type { ArticleAccess, ArticleLabel } from '../../../src/article/article.js';

/** One story as the newsroom stores it. Every format and page of this server is made from it. */
export interface Story {
  /** The last part of the story's address. */
  slug: string;
  kicker: string;
  headline: string;
  /** A shorter headline for cards, if the story's own is too long for them. */
  cardHeadline?: string;
  standfirst: string;
  labels: ArticleLabel[];
  access: ArticleAccess;
  /** BCP 47. */
  language: string;
  /** In the order of the byline; empty if only an agency is named. */
  authors: StoryAuthor[];
  agency?: string;
  /** The place the report was filed from, as it is written before the text. */
  dateline?: string;
  places: string[];
  /** Minutes before the server's start, so that the story is always recent. */
  publishedMinutesAgo: number;
  updatedMinutesAgo?: number;
  /** The offset of the newsroom's clock for this story, as ISO 8601 writes it: `+08:00`. */
  utcOffset: string;
  picture?: StoryPicture;
  /** Plain text, one entry for each paragraph. */
  body: string[];
  /** Whether the front page shows only its headline, under "In brief". */
  isBrief?: boolean;
  /** A live story's entries, newest first. */
  updates?: LiveUpdate[];
  /** Slugs of other stories. */
  related: string[];
}

export interface StoryAuthor {
  name: string;
  role: string;
  location?: string;
  /** The name of a square picture in `pictures/`. */
  portrait?: string;
}

export interface StoryPicture {
  /** The first part of its file names in `pictures/`. */
  name: string;
  alt: string;
  caption: string;
  /** As it is printed: "© Halyard Press". */
  credit: string;
  photographer: string;
  /** The point a crop must keep, from 0 (left, top) to 1 (right, bottom). */
  focalPoint: { x: number; y: number };
}

export interface LiveUpdate {
  minutesAgo: number;
  headline: string;
  text: string;
}

/** The newspaper of all these stories. */
export const publication = {
  name: 'The Meridian',
} as const;

/** The languages in which the newspaper has an edition, each with its name. The first is at the address `/`. */
export const editionNames: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  ar: 'العربية',
  ja: '日本語',
};

/** The text direction of a language that this newspaper prints. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return language.startsWith('ar') ? 'rtl' : 'ltr';
}

/** Returns the paragraphs that all readers may read. A story for subscribers shows only its opening. */
export function openParagraphs(story: Story): string[] {
  return story.access === 'free' ? story.body : story.body.slice(0, 2);
}
