import { arabic } from './arabic.js';
import { articlePage } from './article-page.js';
import { english } from './english.js';
import { frontPage } from './front-page.js';
import { german } from './german.js';
import { japanese } from './japanese.js';
import type { SampleWords } from './words.js';

const words: Readonly<Record<string, SampleWords>> = { en: english, de: german, ar: arabic, ja: japanese };
const pages: Readonly<Record<string, typeof frontPage>> = { front: frontPage, article: articlePage };

/** A page of the sample newspaper. */
export interface SamplePage {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** The markup inside the body. */
  body: string;
}

/** Returns the words of the sample pages in a language, or in the language of a region of it. */
export function wordsIn(language: string): SampleWords | undefined {
  return words[language.replace(/-.*/, '')];
}

/**
 * Returns a page of the sample newspaper.
 *
 * @param base the folder that has `pictures/`, with its slash
 */
export function samplePage(page: string, language: string, base: string): SamplePage {
  const spoken = words[language] ?? english;
  return {
    language: spoken.edition.language,
    direction: spoken.edition.direction,
    title: spoken.paper,
    body: (pages[page] ?? frontPage)(spoken, base),
  };
}
