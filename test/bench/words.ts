import type { Article, MediaKind } from '../../src/article/article.js';
import { textDirection } from '../../src/article/language.js';
import { longWord } from '../../src/components/headline-card/card-view.js';
import { splitPhrases } from '../../src/components/headline-card/hold-together.js';
import { en } from '../../src/locales/en.js';
import { once } from './times.js';

/*
 * The words that the hand-written contenders write about an article. The results are the same as the library's, but
 * only in English.
 *
 * The first card that needs a formatter makes it. If the module made it while it loads, no contender's time would
 * include it.
 */
const names = once(() => new Intl.ListFormat('en', { type: 'conjunction' }));
/** The words of the interface. */
export const words = en;

/** A name in the sentence that names the authors, with the words that stay on one line with it. */
export interface SignedName {
  before: string;
  name: string;
  after: string;
}

/** Returns the authors' names with the words around them: "By A", or "By A," "B," "and C", with spaces between. */
export function signedNames(authors: Article['authors']): SignedName[] {
  const signed: SignedName[] = [];
  let before = 'By ';
  for (const { type, value } of names().formatToParts(authors.map(({ name }) => name))) {
    if (type === 'element') signed.push({ before, name: value, after: '' });
    else {
      signed.at(-1)!.after = value.startsWith(',') ? ',' : '';
      before = value.replace(/^,? /, '');
    }
  }
  return signed;
}

/** Whether the story is paid content. */
export function isPaid({ labels, sponsor }: Article): boolean {
  return labels.includes('sponsored') || sponsor !== undefined;
}

/** Returns the kicker, unless a label is the same word. */
export function kickerOf({ kicker, labels }: Article): string | undefined {
  const isSaid = labels.some((label) => kicker?.localeCompare(en[label], 'en', { sensitivity: 'base' }) === 0);
  return isSaid ? undefined : kicker;
}

/** Returns the names of a card's classes. */
export function classesOf(article: Article): string {
  const { image, labels, headline } = article;
  const point = image?.focalPoint;
  const names = [
    image && 'pictured',
    longWord(headline).trim(),
    labels.includes('opinion') && 'comment',
    point && `focal x-${Math.round(point.x * 20) * 5} y-${Math.round(point.y * 20) * 5}`,
  ];
  return ['card auto', ...names.filter(Boolean)].join(' ');
}

/** Returns the parts of a text, and whether each stays on one line. */
export function phrasesOf(text: string): { text: string; isHeld: boolean }[] {
  return splitPhrases(text).map((part, at) => ({ text: part, isHeld: at % 2 === 1 }));
}

/** The lock of a story for subscribers. */
export const lock =
  '<svg viewBox="0 0 12 16" aria-hidden="true"> <path d="M3 7V5a3 3 0 0 1 6 0v2h2v8H1V7zm1.5 0h3V5a1.5 1.5 0 0 0-3 0z"></path></svg>';

/** The icons for a film, a recording and a gallery. */
export const mediaDrawings: Readonly<Record<MediaKind, string>> = {
  video: '<path d="M4 2.5v11L13 8z"></path>',
  audio:
    '<path d="M2 9V8a6 6 0 0 1 12 0v1m0 1v3h-2.5V9H14M2 10v3h2.5V9H2" fill="none" stroke="currentcolor" stroke-width="1.5"></path>',
  gallery: '<path d="M2 5h9v8.5H2zM5 5V2.5h9V11h-3" fill="none" stroke="currentcolor" stroke-width="1.5"></path>',
};

const minutes = once(() => new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', unitDisplay: 'long' }));
const digits = once(() => new Intl.NumberFormat('en', { minimumIntegerDigits: 2 }));

/** Describes a story's media: the text that is shown, and the text for screen readers. */
export function describeMedia({ kind, duration = 0, count = 0 }: NonNullable<Article['media']>): {
  shown: string;
  spoken: string;
} {
  if (kind === 'gallery') return { shown: String(count), spoken: `Gallery, ${count}\u00a0photos` };
  const shown = `${Math.floor(duration / 60)}:${digits().format(duration % 60)}`;
  const name = kind === 'video' ? 'Video' : 'Audio';
  return { shown, spoken: `${name}, ${minutes().format(Math.round(duration / 60))}` };
}

/** Returns the parts of the name of a card's link, if it is more than the headline. */
export function nameParts({ labels, media, access }: Article): string | undefined {
  const ids = labels.map((label) => `label-${label}`);
  const parts = [...ids, 'link', media && 'media', access === 'subscriber' && 'access'].filter(Boolean);
  return parts.length > 1 ? parts.join(' ') : undefined;
}

/** Returns the columnist's portrait, for an opinion. */
export function portraitOf({ labels, authors }: Article): string | undefined {
  return labels.includes('opinion') ? authors[0]?.avatar : undefined;
}

/** The direction of a story's text, and the attributes that the interface's English needs inside it. */
export interface Marks {
  lang?: string;
  dir?: string;
  textDir?: string;
  wordsLang?: string;
  wordsDir?: string;
  /** The language of the story's names among those words. */
  namesLang?: string;
}

/** Returns the attributes for a story in `language`. */
export function marksFor(language: string | undefined): Marks {
  const direction = textDirection(language);
  const isOther = language !== undefined && language !== 'en';
  return {
    lang: language,
    dir: direction === 'auto' ? undefined : direction,
    textDir: direction === 'auto' ? direction : undefined,
    wordsLang: isOther ? 'en' : undefined,
    wordsDir: isOther ? 'ltr' : undefined,
    namesLang: isOther ? language : undefined,
  };
}

/** The `sizes` of a picture that has several widths. */
export const pictureSizes = 'auto, (min-width: 40em) 40em, 100vw';
