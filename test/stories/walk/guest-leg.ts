import type { Browser, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import { isComplete } from './docs-page.js';
import type { Leg } from './run-visits.js';
import { goTo } from './story-page.js';
import { openWatched } from './watched-page.js';

const arabic = 'widgets-byline--on-an-arabic-page';
const english = 'widgets-byline--roles-and-agency';

/** Waits until a condition is true in the page, and records it if that does not happen. */
type Expect = (what: string, check: (id: string) => boolean, id?: string) => Promise<void>;

/**
 * Checks that docs pages are in English, in the colours of Storybook. A story on one has its usual language, theme and
 * contrast, or those of the toolbar. Stories with interactions are on no docs page.
 */
export function guestLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    name: 'stories on pages of text',
    seconds: 15,
    async walk(tell) {
      // Each visit needs a separate page: the worker of the mock servers ends with the last page that is left, even if
      // the next one is opening.
      const visit = async (
        name: string,
        address: string,
        look: (expectInPage: Expect, page: Page) => Promise<void>,
      ): Promise<void> => {
        const { page, problems } = await openWatched(browser, 1280, { isStory: false });
        await page.goto(`${origin}/iframe.html?${address}`);
        await look(async (what, check, id = '') => {
          const isSo = page.waitForFunction(check, { timeout: 60_000 }, id);
          await isSo.catch(() => problems.push(`it is not so: ${what}`));
        }, page);
        await page.close();
        tell(name, problems);
      };

      await visit('stories on a page of text', 'id=widgets-byline--docs&viewMode=docs', async (expectInPage) => {
        await expectInPage('all is there', isComplete);
        await expectInPage('an Arabic story is in Arabic', isArabic, arabic);
        await expectInPage('another is not', isEnglish, english);
        await expectInPage('the page is in English', isEnglishPage);
        await expectInPage('what is played is left out', isLeftOut, 'widgets-byline--many-authors-shown');
      });
      await visit(
        'stories on a page of text, with a language of the toolbar',
        'id=widgets-byline--docs&viewMode=docs&globals=language:ar',
        async (expectInPage) => {
          await expectInPage('all is there', isComplete);
          await expectInPage('every story is in Arabic', isArabic, english);
          await expectInPage('the page is in English', isEnglishPage);
        },
      );
      await visit('a page of text after an Arabic story', `id=${arabic}&viewMode=story`, async (expectInPage, page) => {
        await expectInPage('the story is from right to left', () => document.documentElement.dir === 'rtl');
        await goTo(page, 'start-here--docs', 'docs');
        await expectInPage('all is there', isComplete);
        await expectInPage('the page is in English', isEnglishPage);
      });
      await visit(
        'themes beside each other on a page of text',
        'id=designers-presets--docs&viewMode=docs',
        async (expectInPage) => {
          await expectInPage('all is there', isComplete);
          await expectInPage('Salmon has an accent', hasAccent, 'designers-presets--salmon');
          await expectInPage('Plain has none', hasNoAccent, 'designers-presets--plain');
        },
      );
      await visit(
        'a page of text for a reader who prefers dark',
        'id=widgets-headline-card--docs&viewMode=docs',
        async (expectInPage, page) => {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
          await page.reload();
          await expectInPage('all is there', isComplete);
          await expectInPage('a story is dark', isDark, 'widgets-headline-card--from-attributes');
          await expectInPage('its playground is dark', hasDarkPlayground);
        },
      );
      await visit(
        'forced colours on a page of text',
        'id=widgets-headline-card--docs&viewMode=docs&globals=contrast:forced',
        async (expectInPage) => {
          await expectInPage('all is there', isComplete);
          await expectInPage(
            'a story is white on black',
            isWhiteOnBlack,
            'widgets-headline-card--from-fallback-markup',
          );
        },
      );
    },
  };
}

/** In the page, as all functions below: whether a story's byline is in Arabic, and from right to left. */
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

function isLeftOut(id: string): boolean {
  return !document.querySelector(`#story--${id}`);
}

function hasAccent(id: string): boolean {
  const card = document.querySelector(`#story--${id} news-headline-card`);
  return !!card && getComputedStyle(card).getPropertyValue('--news-color-accent') !== '';
}

function hasNoAccent(id: string): boolean {
  const card = document.querySelector(`#story--${id} news-headline-card`);
  return !!card && getComputedStyle(card).getPropertyValue('--news-color-accent') === '';
}

function isDark(id: string): boolean {
  const story = document.querySelector(`#story--${id} news-headline-card`);
  const paper = story && getComputedStyle(story.closest('.docs-story')!).backgroundColor;
  return paper === 'rgb(18, 18, 18)' && getComputedStyle(story!).colorScheme === 'dark';
}

function hasDarkPlayground(): boolean {
  const link = document.querySelector<HTMLAnchorElement>('.playground-link a');
  return !!link && new URLSearchParams(new URL(link.href).hash.slice(1)).get('scheme') === 'dark';
}

function isWhiteOnBlack(id: string): boolean {
  const card = document.querySelector(`#story--${id} news-headline-card`);
  const paper = card && getComputedStyle(card.closest('.docs-story')!).backgroundColor;
  return paper === 'rgb(0, 0, 0)' && getComputedStyle(card!).getPropertyValue('--news-color-text') === '#ffffff';
}
