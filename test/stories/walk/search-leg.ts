import type { Browser, Frame, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import { findViolations } from './docs-page.js';
import type { Leg } from './run-visits.js';
import { openForNewReader } from './watched-page.js';

/** For each query, results that must be among the first ten: the title, the kind, and the page. */
const expected: Readonly<Record<string, readonly (readonly [title: string, kind: string, page: RegExp])[]>> = {
  dark: [
    ['Light and dark', 'Page', /make-it-yours--docs#light-and-dark$/],
    ['scheme', 'Attribute', /#attribute-news-headline-card-scheme$/],
    ['Salmon', 'Preset', /presets--docs/],
  ],
  consent: [
    ['Consent tools', 'Page', /consent-tools--docs$/],
    ['consent', 'Attribute', /#attribute-news-access-consent$/],
  ],
  '--news-color-accent': [['--news-color-accent', 'Token', /tokens--docs#token-color-accent$/]],
  'news-open': [['news-open', 'Event', /#event-news-open$/]],
  paywall: [['Join your paywall service', 'Page', /paywall-service--docs$/]],
  wordpres: [['WordPress, Drupal, Ghost, AMP', 'Page', /wordpress/]],
  'image-srcset': [['image-srcset', 'Attribute', /#attribute-news-headline-card-image-srcset$/]],
  'news-byline': [['<news-byline>', 'Element', /byline--docs/]],
};

/** Searches the docs as a reader does: types, reads the results, follows one with the keyboard. */
export function searchLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    name: 'the search of the docs',
    seconds: 20,
    async walk(tell) {
      const { page, problems } = await openForNewReader(browser, 1280, { isStory: false });
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await page.goto(`${origin}/?path=/docs/start-here--docs`);
      const frame = await page.waitForFrame((frame) => frame.url().includes('/iframe.html'), { timeout: 60_000 });
      await frame.waitForSelector('.search-docs input', { timeout: 60_000 });
      const isEarly = loaded.some((url) => url.includes('/pagefind/'));
      tell('the search is loaded when somebody searches', isEarly ? ['it is loaded before'] : []);
      for (const [words, results] of Object.entries(expected)) {
        const found = await searchFor(frame, words);
        const missing = results.filter(
          ([title, kind, path]) =>
            !found.slice(0, 10).some((each) => each.title === title && each.kind === kind && path.test(each.href)),
        );
        tell(`the search for “${words}”`, [
          ...problems.splice(0),
          ...missing.map(
            ([title, kind]) => `has no ${kind} ${title} among ${found.map((each) => each.title).join(', ')}`,
          ),
        ]);
      }
      tell('a search without results', await lookAtNothing(frame));
      await searchFor(frame, 'dark');
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        // The colours of Storybook change a moment after those of the style sheet.
        await frame.waitForFunction(
          (scheme) => {
            const { backgroundColor } = getComputedStyle(document.querySelector('.sbdocs-wrapper')!);
            return (backgroundColor === 'rgb(255, 255, 255)') === (scheme === 'light');
          },
          { polling: 50, timeout: 10_000 },
          scheme,
        );
        tell(`the results, ${scheme}`, await findViolations(frame as unknown as Page, '.search-docs'));
      }
      tell('a result by the keyboard', [...(await followByKeyboard(page, frame)), ...problems.splice(0)]);
      await page.close();
    },
  };
}

export interface Found {
  title: string;
  kind: string;
  href: string;
}

/** Types words into the search of a page and returns the results. */
export async function searchFor(frame: Frame, words: string): Promise<Found[]> {
  await type(frame, words);
  await frame.waitForFunction(
    (words) => document.querySelector('.search-docs [role=status]')?.textContent?.includes(`results for “${words}”`),
    { polling: 100, timeout: 20_000 },
    words,
  );
  return frame.$$eval('.search-docs a', (links) =>
    links.map((link) => ({
      title: link.querySelector('.title')!.textContent!,
      kind: link.querySelector('.kind')!.textContent!,
      href: link.href,
    })),
  );
}

async function type(frame: Frame, words: string): Promise<void> {
  const input = (await frame.$('.search-docs input'))!;
  await input.focus();
  await input.evaluate((input) => input.select());
  await input.type(words);
}

async function lookAtNothing(frame: Frame): Promise<string[]> {
  await type(frame, 'ξξξ');
  const isSaid = frame.waitForFunction(
    () => document.querySelector('.search-docs [role=status]')?.textContent === 'Nothing found for “ξξξ”.',
    { polling: 100, timeout: 10_000 },
  );
  return isSaid.then(
    () => [],
    () => ['does not say so'],
  );
}

/**
 * Goes from the field to the first result and opens it. Storybook is not loaded anew, and the section is in the window.
 */
async function followByKeyboard(page: Page, frame: Frame): Promise<string[]> {
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  await frame.focus('.search-docs input');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const isThere = await frame
    .waitForFunction(
      () => {
        const top = document.getElementById('light-and-dark')?.getBoundingClientRect().top;
        return top !== undefined && top > -100 && top < innerHeight / 2;
      },
      { polling: 100, timeout: 20_000 },
    )
    .catch(() => undefined);
  const isSame = await page.evaluate(() => 'isSamePage' in globalThis);
  return [
    ...(isThere ? [] : ['does not show the section']),
    ...(isSame ? [] : ['loads Storybook anew']),
    ...(page.url().endsWith('?path=/docs/designers-make-it-yours--docs#light-and-dark') ? [] : [`is at ${page.url()}`]),
  ];
}
