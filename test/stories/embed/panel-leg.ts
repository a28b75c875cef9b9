import type { Browser, Page } from 'puppeteer-core';
import type { BuiltStorybook } from '../walk/built-storybook.js';
import { findViolations } from '../walk/docs-page.js';
import type { Leg } from '../walk/run-visits.js';
import { openForNewReader } from '../walk/watched-page.js';

/** The code of each form for a card whose headline was changed, on a dark Arabic page with a theme. */
const expected: Readonly<Record<string, readonly RegExp[]>> = {
  Loader: [
    /cdn\/themes\/salmon\.css/,
    /src="http[^"]+\/cdn\/loader\.js"/,
    /<div lang="ar" dir="rtl" style="color-scheme: dark/,
  ],
  'Single file': [/standfirst\.js" integrity="sha384-/, /headline="Other words"/],
  npm: [/import 'standfirst\/define\/headline-card'/, /import 'standfirst\/theme\/presets\/salmon\.css'/],
  React: [/export function Story\(\)/, /headline="Other words"/],
  'Fallback markup': [/<a href="https:\/\/news\.example\/night-train">Other words<\/a>/],
};

/** Opens Storybook as a person does, and checks that the embed panel follows the controls and toolbars of a story. */
export function panelLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    name: 'the embed panel',
    seconds: 10,
    async walk(tell) {
      const { page, problems } = await openForNewReader(browser, 1280);
      await page.goto(
        `${origin}/?path=/story/widgets-headline-card--default&args=headline:Other+words&globals=language:ar;scheme:dark;preset:salmon`,
      );
      await press(page, 'Embed');
      for (const [form, patterns] of Object.entries(expected)) {
        await press(page, form);
        const isShown = await page
          .waitForFunction(
            (sources) => {
              const code = [...document.querySelectorAll('pre')].map(({ textContent }) => textContent).join('\n');
              return sources.every((source) => new RegExp(source).test(code));
            },
            { polling: 100, timeout: 10_000 },
            patterns.map(({ source }) => source),
          )
          .catch(() => undefined);
        tell(`the embed panel, ${form}`, [
          ...problems.splice(0),
          ...(isShown ? [] : ['does not say what is shown']),
          ...(await findViolations(page, '[role=tabpanel]')),
        ]);
      }
      await page.close();
    },
  };
}

/** Waits for a button or a tab with these words, and presses it. */
async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForFunction(
    (words) => [...document.querySelectorAll('button, [role=tab]')].find((each) => each.textContent!.trim() === words),
    { polling: 100, timeout: 15_000 },
    words,
  );
  await (button as { evaluate(press: (button: HTMLElement) => void): Promise<void> }).evaluate((each) => each.click());
}
