import type { Browser, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import { isComplete } from './docs-page.js';
import type { Leg } from './run-visits.js';
import { openWatched } from './watched-page.js';

const arabic = 'widgets-byline--arabic';
const english = 'widgets-byline--agency-and-dateline';

/**
 * Pages of text are in English, in the colours of Storybook; a story on one is in the language, the theme and the contrast that it has alone,
 * or that the toolbar says. What is played stands on none.
 */
export function guestLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    seconds: 15,
    async walk(tell) {
      const { page, problems } = await openWatched(browser, 1280);
      const open = async (id: string, globals = ''): Promise<void> => {
        await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs&globals=${globals}`);
        await page.waitForFunction(isComplete, { timeout: 20_000 });
      };
      const expectInPage = async (what: string, check: (id: string) => boolean, id = ''): Promise<void> => {
        const isSo = page.waitForFunction(check, { timeout: 10_000 }, id);
        await isSo.catch(() => problems.push(`it is not so: ${what}`));
      };
      const told = (name: string): void => tell(name, problems.splice(0));

      await open('widgets-byline--docs');
      await expectInPage('an Arabic story is in Arabic', isArabic, arabic);
      await expectInPage('another is not', isEnglish, english);
      await expectInPage('the page is in English', isEnglishPage);
      if (await page.$('#story--widgets-byline--many-authors-shown')) problems.push('what is played stands unplayed');
      told('stories on a page of text');

      await open('widgets-byline--docs', 'language:ar');
      await expectInPage('every story is in Arabic', isArabic, english);
      await expectInPage('the page is in English', isEnglishPage);
      told('stories on a page of text, with a language of the toolbar');

      await page.goto(`${origin}/iframe.html?id=${arabic}&viewMode=story`);
      await page.waitForFunction(() => document.documentElement.dir === 'rtl', { timeout: 20_000 });
      await goTo(page, 'start-here--docs');
      await page.waitForFunction(isComplete, { timeout: 20_000 });
      await expectInPage('the page is in English', isEnglishPage);
      told('a page of text after an Arabic story');

      await open('theming-presets--docs');
      await expectInPage('Salmon has an accent', hasAccent, 'theming-presets--salmon');
      if (await page.evaluate(hasAccent, 'theming-presets--plain')) problems.push('Plain has an accent');
      told('themes beside each other on a page of text');

      await open('widgets-headline-card--docs', 'contrast:forced');
      await expectInPage('a story is white on black', isWhiteOnBlack, 'widgets-headline-card--compact');
      told('forced colours on a page of text');
      await page.close();
    },
  };
}

/** Chooses another page of Storybook, as its sidebar does. */
async function goTo(page: Page, storyId: string): Promise<void> {
  await page.evaluate((storyId) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
      __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, payload: unknown): void };
    };
    channel.emit('setCurrentStory', { storyId, viewMode: 'docs' });
  }, storyId);
}

/** In the page, as all that follow: whether a story's byline is in Arabic, and from right to left. */
function isArabic(id: string): boolean {
  const byline = document.querySelector(`#story--${id} news-byline`);
  const text = byline?.shadowRoot?.querySelector('[part="published"]')?.textContent ?? '';
  return !!byline?.matches(':dir(rtl)') && /[\u0600-\u06ff]/.test(text);
}

function isEnglish(id: string): boolean {
  const byline = document.querySelector(`#story--${id} news-byline`);
  const text = byline?.shadowRoot?.querySelector('[part="published"]')?.textContent ?? '';
  return !!byline?.matches(':dir(ltr)') && text.startsWith('Published');
}

function isEnglishPage(): boolean {
  return document.documentElement.lang === 'en' && document.documentElement.dir === 'ltr';
}

function hasAccent(id: string): boolean {
  const card = document.querySelector(`#story--${id} news-headline-card`)!;
  return getComputedStyle(card).getPropertyValue('--news-color-accent') !== '';
}

function isWhiteOnBlack(id: string): boolean {
  const card = document.querySelector(`#story--${id} news-headline-card`);
  const paper = card && getComputedStyle(card.closest('.docs-story')!).backgroundColor;
  return paper === 'rgb(0, 0, 0)' && getComputedStyle(card!).getPropertyValue('--news-color-text') === '#ffffff';
}
