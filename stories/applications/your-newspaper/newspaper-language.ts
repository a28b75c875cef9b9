import type { Article } from '../../../src/article/article.js';
import { textDirection } from '../../../src/article/language.js';
import type { Newspaper } from './newspaper.js';

/** The scripts that show a language, or that at least need its direction and fonts. The first that occurs decides. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
];

/** Returns the language of stories that do not name theirs: by the script of the headlines, else English. */
export function guessLanguage(articles: readonly Article[]): string {
  const text = articles.map(({ headline }) => headline).join(' ');
  return scripts.find(([script]) => script.test(text))?.[1] ?? 'en';
}

/** Returns the language of a newspaper, and its direction. */
export function inLanguage(language: string): Pick<Newspaper, 'language' | 'direction'> {
  return { language, direction: textDirection(language) === 'rtl' ? 'rtl' : 'ltr' };
}
