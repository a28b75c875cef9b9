import { decidePrompt } from '../access/decide-prompt.js';
import type { ArticleAccess } from '../article/article.js';
import { cached, forgetFormatters } from '../locales/intl.js';
import { forgetLocales } from '../locales/locale.js';
import type { RenderOptions } from './options.js';
import type { ParsedPage } from './parse-page.js';
import { version } from '../version.js';
import { unknownPage } from '../widget/page/unknown-page.js';

/**
 * Sets the facts about a page that the caller knows and its text does not contain: the address, the time, the time
 * zone, the language and the reader's access.
 *
 * @throws {TypeError} if one of these options is not valid
 */
export function setPageFacts({ document }: ParsedPage, options: RenderOptions): void {
  const { lang, url, now, timeZone, access } = options;
  limitMemory();
  if (options.styles === 'link') checkBase(options.base);
  document.location = url ? addressOf(url) : undefined;
  document.now = now === undefined ? undefined : timeOf(now);
  document.timeZone = timeZone && zoneOf(timeZone);
  if (access) {
    document.answerAccess = (article) => ({
      state: decidePrompt({ access, article: article?.access as ArticleAccess, now: document.now ?? Date.now() }),
      access,
    });
  }
  const [root] = document.children;
  if (lang && root && !root.hasAttribute('lang')) root.setAttribute('lang', lang);
}

function addressOf(url: string): URL {
  try {
    return new URL(url);
  } catch (cause) {
    throw new TypeError(`The url is “${url}”. Give the whole address of the page: https://news.example/page`, {
      cause,
    });
  }
}

/** Checks that a page can link the style sheets in the folder `base`, which may be a relative address. */
function checkBase(base: unknown): void {
  const isText = typeof base === 'string';
  if (isText && base !== '' && URL.canParse(base, unknownPage) && /^https?:/.test(new URL(base, unknownPage).protocol))
    return;
  throw new TypeError(
    `base is ${isText ? `“${base}”` : String(base)}. Give the address of the library's files, with a slash at its end: https://news.example/standfirst/${version}/`,
  );
}

function timeOf(now: Date): number {
  const time = new Date(now).getTime();
  if (Number.isNaN(time)) throw new TypeError('now is not a valid time. Give a Date.');
  return time;
}

function zoneOf(timeZone: string): string {
  try {
    cached(`zone ${timeZone}`, () => new Intl.DateTimeFormat('en', { timeZone }));
    return timeZone;
  } catch (cause) {
    throw new TypeError(`The timeZone is “${timeZone}”. Give a name such as Europe/Berlin.`, { cause });
  }
}

/** The number of pages that have been rendered since {@link limitMemory} last emptied the caches. */
let pages = 0;

/**
 * Empties the caches of languages after every 1,000 pages. A service runs for months, and its pages may have any number
 * of languages.
 */
function limitMemory(): void {
  if (++pages < 1_000) return;
  pages = 0;
  forgetLocales();
  forgetFormatters();
}
