import { fileURLToPath } from 'node:url';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import type { Leg } from './run-visits.js';
import { expectIn, findOverflow, openForNewReader, type Expect } from './watched-page.js';

const widths = [1280, 390];

/** The feed of an invented newspaper. */
const ownFeed = fileURLToPath(new URL('own-feed.xml', import.meta.url));

/** The themes that German is set in. Its long words are the widest of all the editions. */
const themes = ['No theme', 'Broadsheet', 'Salmon', 'Bold', 'Arabic', 'Japanese'];

/** A part of the code in each form. */
const codeOf = {
  'Single file': 'standfirst.js',
  npm: "import 'standfirst/define/byline'",
  React: 'export function',
  'Fallback markup': 'itemprop="author"',
  Loader: 'loader.js',
};

/**
 * Uses the first page as a reader does: changes the theme, scheme, language and width, and opens the code of each
 * widget.
 */
export function frontPageLeg(browser: Browser, storybook: BuiltStorybook): Leg {
  const ids = new Set(storybook.entries.map(({ id }) => id));
  return {
    name: 'the front page',
    seconds: widths.length * 6,
    async walk(tell) {
      for (const width of widths) {
        const watched = await openForNewReader(browser, width, { isStory: false });
        const { page, problems } = watched;
        const expect = expectIn(watched, 15_000);
        await page.goto(`${storybook.origin}/iframe.html?id=start-here--docs&viewMode=docs`);
        await expect('the newspaper has its widgets', hasWidgets);
        await press(page, 'Salmon');
        await expect('the newspaper is salmon', hasPaper, 'rgb(252, 235, 220)');
        await press(page, 'Dark');
        await expect('the newspaper is dark', isDark);
        await press(page, 'العربية');
        await expect('the newspaper is in Arabic', isArabic);
        await press(page, '390');
        await expect('the newspaper is as wide as a phone', isAsWide, '390');
        await press(page, 'Article');
        await expect('the page is an article', hasByline);
        problems.push(...(await findOverflow(page)));
        problems.push(...(await readGerman(page, expect)));

        await page.evaluate(clickByline);
        await expect('a click on the byline opens its code', hasCode, '<news-byline');
        for (const [form, code] of Object.entries(codeOf)) {
          await press(page, form);
          await expect(`there is code for ${form}`, hasCode, code);
        }
        await page.keyboard.press('Escape');
        await expect('Escape closes the code', isClosed);
        for (const name of ['Headline card', 'Share icons', 'Photo caption', 'Subscription prompt']) {
          await press(page, name);
          await expect(`the code of ${name} is open`, hasCode, `<news-${name.toLowerCase().replace(' ', '-')}`);
          const link = await page.$eval('dialog a', (each) => new URL(each.href).searchParams.get('path')!);
          if (!ids.has(link.replace('/docs/', ''))) problems.push(`the link of ${name} leads nowhere: ${link}`);
          await press(page, 'Close');
          await expect(`the code of ${name} is closed`, isClosed);
        }
        await showOwn(page, expect);
        problems.push(...(await findOverflow(page)));
        tell(`the front page, ${width} px`, problems);
        await page.close();
      }
    },
  };
}

/** Shows the German edition, on a phone, in every theme and on both pages. Returns what does not fit. */
async function readGerman(page: Page, expect: Expect): Promise<string[]> {
  const problems: string[] = [];
  for (const theme of themes) {
    await press(page, theme);
    // The themes that are for a language change it.
    await press(page, 'Deutsch');
    for (const [name, paper] of [
      ['Front page', 'auf einen Winterfahrplan'],
      ['Article', '„Niemand hat bekommen, was er wollte“'],
    ] as const) {
      await press(page, name);
      await expect(`the ${name.toLowerCase()} is in German, ${theme}`, isGerman, paper);
      const words = await page.evaluate(findBrokenWords);
      problems.push(...words.map((word) => `${word} does not fit on the German ${name.toLowerCase()}, ${theme}`));
    }
  }
  return problems;
}

/** Shows a newspaper from a file in place of the sample, and goes back. */
async function showOwn(page: Page, expect: Expect): Promise<void> {
  const file = await page.$('your-newspaper >>> newspaper-form >>> input[type=file]');
  await (file as ElementHandle<HTMLInputElement>).uploadFile(ownFeed);
  await expect('the newspaper is the visitor’s', hasHeadline, 'Tram line opens a year early');
  await expect('the code has the address of the feed', hasPasteCode, 'src="https://ferry.example/feed.xml"');
  await press(page, 'Article');
  await expect('an article of it has a byline', hasByline);
  await press(page, 'Headline card');
  await expect('the code of a card leads to the newspaper', hasCode, 'href="https://ferry.example/tram"');
  await press(page, 'Close');
  await press(page, 'Back to the sample');
  await press(page, 'Front page');
  await expect('the sample is back', hasWidgets);
}

/** Presses a button, or chooses a value of a switch, by its text. */
async function press(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (name) => {
      const place = document.querySelector('dialog[open]') ?? document.querySelector('your-newspaper')?.shadowRoot;
      const controls = place?.querySelectorAll<HTMLElement>('button, .face') ?? [];
      const control = [...controls].find(({ textContent }) => textContent.trim() === name);
      control?.click();
      return control !== undefined;
    },
    { polling: 100, timeout: 15_000 },
    name,
  );
}

// In the page:

function hasWidgets(): boolean {
  const frame = document
    .querySelector('your-newspaper')
    ?.shadowRoot?.querySelector('theme-preview')
    ?.shadowRoot?.querySelector('iframe')?.contentDocument;
  return Boolean(frame?.querySelector('news-subscription-prompt')?.shadowRoot?.querySelector('.root'));
}

function hasPaper(color: string): boolean {
  const frame = document
    .querySelector('your-newspaper')!
    .shadowRoot!.querySelector('theme-preview')!
    .shadowRoot!.querySelector('iframe')!.contentDocument!;
  return getComputedStyle(frame.body).backgroundColor === color;
}

function hasHeadline(headline: string): boolean {
  const frame = document
    .querySelector('your-newspaper')!
    .shadowRoot!.querySelector('theme-preview')!
    .shadowRoot!.querySelector('iframe')!.contentDocument!;
  return frame.querySelector(`news-headline-card[headline="${headline}"]`) !== null;
}

function hasPasteCode(text: string): boolean {
  return (
    document.querySelector('your-newspaper')?.shadowRoot?.querySelector('.paste pre')?.textContent.includes(text) ??
    false
  );
}

function isDark(): boolean {
  const frame = document
    .querySelector('your-newspaper')!
    .shadowRoot!.querySelector('theme-preview')!
    .shadowRoot!.querySelector('iframe')!.contentDocument!;
  return getComputedStyle(frame.documentElement).colorScheme === 'dark';
}

function isArabic(): boolean {
  const frame = document
    .querySelector('your-newspaper')!
    .shadowRoot!.querySelector('theme-preview')!
    .shadowRoot!.querySelector('iframe')!.contentDocument!;
  const headline = frame.querySelector('news-headline-card')?.getAttribute('headline');
  return frame.documentElement.dir === 'rtl' && /\p{Script=Arabic}/u.test(headline ?? '');
}

function isGerman(text: string): boolean {
  const frame = document
    .querySelector('your-newspaper')!
    .shadowRoot!.querySelector('theme-preview')!
    .shadowRoot!.querySelector('iframe')!.contentDocument!;
  const headline = frame.querySelector('news-headline-card')?.getAttribute('headline') ?? '';
  const card = frame.querySelector('news-headline-card')?.shadowRoot?.querySelector('.root');
  const isAll = `${headline} ${frame.body.textContent}`.includes(text);
  return frame.documentElement.lang === 'de' && frame.documentElement.dir === 'ltr' && isAll && Boolean(card);
}

/**
 * Returns the words of headlines that are broken over two lines, and the width of a page that is wider than its window.
 */
function findBrokenWords(): string[] {
  const frame = document
    .querySelector('your-newspaper')!
    .shadowRoot!.querySelector('theme-preview')!
    .shadowRoot!.querySelector('iframe')!.contentDocument!;
  const { scrollWidth, clientWidth } = frame.documentElement;
  const broken = scrollWidth > clientWidth ? [`a page of ${scrollWidth} px in ${clientWidth} px`] : [];
  const roots = [...frame.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? []);
  for (const heading of [frame, ...roots].flatMap((root) => [
    ...root.querySelectorAll('.paper, [part~=headline], [part~=heading]'),
  ])) {
    const texts = frame.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const { 0: word, index } of texts.currentNode.nodeValue!.matchAll(/\p{L}+/gu)) {
        const range = frame.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(`“${word}”`);
      }
    }
  }
  return broken;
}

function isAsWide(width: string): boolean {
  const frame = document
    .querySelector('your-newspaper')!
    .shadowRoot!.querySelector('theme-preview')!
    .shadowRoot!.querySelector('iframe')!;
  return frame.clientWidth === Number(width);
}

function hasByline(): boolean {
  const frame = document
    .querySelector('your-newspaper')!
    .shadowRoot!.querySelector('theme-preview')!
    .shadowRoot!.querySelector('iframe')!.contentDocument!;
  return Boolean(frame.querySelector('news-byline')?.shadowRoot?.querySelector('.root'));
}

function clickByline(): void {
  const frame = document
    .querySelector('your-newspaper')!
    .shadowRoot!.querySelector('theme-preview')!
    .shadowRoot!.querySelector('iframe')!.contentDocument!;
  frame.querySelector<HTMLElement>('news-byline')!.click();
}

function hasCode(text: string): boolean {
  return document.querySelector('dialog[open] pre')?.textContent.includes(text) ?? false;
}

function isClosed(): boolean {
  return document.querySelector('dialog') === null;
}
