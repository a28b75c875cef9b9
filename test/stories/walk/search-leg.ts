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
  paywall: [
    ['Join your paywall service', 'Page', /paywall-service--docs$/],
    ['Try your rules in the paywall studio', 'Page', /search-engines--docs#try-your-rules-in-the-paywall-studio$/],
  ],
  wordpres: [['WordPress, Drupal, Ghost, AMP', 'Page', /wordpress/]],
  'image-srcset': [['image-srcset', 'Attribute', /#attribute-news-headline-card-image-srcset$/]],
  'news-byline': [['<news-byline>', 'Element', /byline--docs/]],
};

/** The results that answer a query, by the end of their address. */
const answers = {
  dark: 'designers-make-it-yours--docs#light-and-dark',
  color: 'designers-tokens--docs#token-color-accent',
  font: 'designers-tokens--docs#token-font-headline',
  radius: 'designers-tokens--docs#token-radius',
  kickerCase: 'designers-tokens--docs#token-kicker-transform',
  words: 'newsrooms-change-the-words--docs',
  language: 'designers-languages-how-it-is-chosen--docs',
  rightToLeft: 'designers-languages-how-it-is-chosen--docs#right-to-left',
  privacy: 'newsrooms-privacy--docs',
  consent: 'newsrooms-privacy--docs#cookies-and-consent',
  events: 'reference-events--docs',
  prompt: 'newsrooms-change-the-words--docs#in-one-prompt',
  paid: 'for-editors--docs#how-do-i-mark-paid-content',
  paidCard: 'widgets-headline-card--docs#paid-content',
  paywall: 'newsrooms-meters-gates-and-search-engines--docs#try-your-rules-in-the-paywall-studio',
  correction: 'for-editors--docs#how-do-i-correct-a-story',
  label: 'for-editors--docs#which-label-do-i-give-a-story',
  captionLength: 'for-editors--docs#how-long-should-a-caption-be',
  frame: 'partner-sites-embed-without-a-script--docs',
  code: 'partner-sites-embed-without-a-script--docs#get-the-code',
  amp: 'partner-sites-wordpress-drupal-ghost-amp--docs#amp',
  wordPress: 'partner-sites-the-wordpress-plugin--docs',
  next: 'developers-frameworks-next--docs',
  subscribe: 'reference-events--docs#event-news-subscribe',
  register: 'widgets-subscription-prompt--api#attribute-news-subscription-prompt-register-href',
};

/** For each query in a reader’s own words, the result that must be the first. */
const firstResults: Readonly<Record<string, string>> = {
  'dark mode': answers.dark,
  'night mode': answers.dark,
  color: answers.color,
  colour: answers.color,
  font: answers.font,
  'rounded corners': answers.radius,
  'rounded pictures': answers.radius,
  'uppercase kicker': answers.kickerCase,
  'change the words': answers.words,
  translation: answers.language,
  RTL: answers.rightToLeft,
  GDPR: answers.privacy,
  cookies: answers.privacy,
  'cookies consent': answers.consent,
  'image border-radius': answers.radius,
  'next ssr': answers.next,
  'next server rendering': answers.next,
  'next.js server rendering': answers.next,
  'subscribe click analytics': answers.events,
  'subscribe click event': answers.events,
  'kicker uppercase': answers.kickerCase,
  'change text subscribe button': answers.prompt,
  'paid post': answers.paid,
  'paid content': answers.paidCard,
  sponsored: answers.paid,
  advertorial: answers.paid,
  'native advertising': answers.paid,
  correction: answers.correction,
  'paywall simulator': answers.paywall,
  'which label': answers.label,
  'how long is a caption?': answers.captionLength,
  iframe: answers.frame,
  'embed code': answers.code,
  AMP: answers.amp,
  WordPress: answers.wordPress,
  'next server': answers.next,
  'Next on a server': answers.next,
  'subscribe event': answers.subscribe,
  'sign up': answers.register,
};

/** Searches the docs as a reader does: types, reads the results, follows one with the keyboard. */
export function searchLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    name: 'the search of the docs',
    seconds: 25,
    async walk(tell) {
      // Beside the sidebar, a page has no search.
      const { page, problems } = await openForNewReader(browser, 390, { isStory: false });
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
      for (const [words, end] of Object.entries(firstResults)) {
        const [first] = await searchFor(frame, words, { isPasted: true });
        tell(`the first result for “${words}”`, [
          ...problems.splice(0),
          ...(first?.href.endsWith(`/${end}`) ? [] : [`is ${first?.title ?? 'none'}, at ${first?.href}`]),
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
      tell('a result by the keyboard', [...(await followByKeyboard(page, frame, answers.dark)), ...problems.splice(0)]);
      await frame.waitForSelector('.search-docs input');
      await searchFor(frame, 'rounded pictures');
      tell('a token by the keyboard', [
        ...(await followByKeyboard(page, frame, answers.radius)),
        ...problems.splice(0),
      ]);
      await page.close();
    },
  };
}

export interface Found {
  title: string;
  kind: string;
  href: string;
}

/**
 * Types words into the search of a page and returns the results. With `isPasted` the words come at once, without the
 * results after each letter.
 */
export async function searchFor(frame: Frame, words: string, { isPasted = false } = {}): Promise<Found[]> {
  await type(frame, words, isPasted);
  await frame.waitForFunction(
    (words) => {
      const status = document.querySelector('.search-docs [role=status]')?.textContent ?? '';
      return /^\d+ results? for /.test(status)
        ? status.includes(` for “${words}”.`)
        : status.includes(`Nothing found for “${words}”.`);
    },
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

async function type(frame: Frame, words: string, isPasted = false): Promise<void> {
  const input = (await frame.$('.search-docs input'))!;
  await input.focus();
  await input.evaluate((input) => input.select());
  if (isPasted) await frame.page().keyboard.sendCharacter(words);
  else await input.type(words);
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
async function followByKeyboard(page: Page, frame: Frame, end: string): Promise<string[]> {
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  await frame.focus('.search-docs input');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const isThere = await frame
    .waitForFunction(
      (id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top > -100 && top < innerHeight / 2;
      },
      { polling: 100, timeout: 20_000 },
      end.split('#')[1]!,
    )
    .catch(() => undefined);
  const isSame = await page.evaluate(() => 'isSamePage' in globalThis);
  return [
    ...(isThere ? [] : ['does not show the section']),
    ...(isSame ? [] : ['loads Storybook anew']),
    ...(page.url().endsWith(`?path=/docs/${end}`) ? [] : [`is at ${page.url()}`]),
  ];
}
