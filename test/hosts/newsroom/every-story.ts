import { arabicStories } from './editions/arabic.js';
import { englishStories } from './editions/english.js';
import { germanStories } from './editions/german.js';
import { japaneseStories } from './editions/japanese.js';
import { stories } from './stories.js';
import type { Story } from './story.js';

/** The stories of all editions. The six that tests and docs name come first. */
export const everyStory: readonly Story[] = [
  ...stories,
  ...englishStories,
  ...germanStories,
  ...arabicStories,
  ...japaneseStories,
];

/** Returns the stories of one edition, the most important first. */
export function storiesIn(language: string): Story[] {
  return everyStory.filter((story) => story.language === language);
}
