import type { Browser, Frame, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import { findViolations, isComplete } from './docs-page.js';
import type { Leg } from './run-visits.js';
import { searchFor } from './search-leg.js';
import { expectIn, openForNewReader, waitUntilSteady } from './watched-page.js';

const story = 'path=/story/widgets-byline--correspondents';
const isWaiting = { polling: 100, timeout: 20_000 };

/** Searches the docs from a story, as a reader does: with the shortcut and the keyboard, and with the button. */
export function sidebarSearchLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    name: 'the search of the docs in the sidebar',
    seconds: 20,
    async walk(tell) {
      const watched = await openForNewReader(browser, 1440, { isStory: false });
      const { page, problems } = watched;
      const expect = expectIn(watched, isWaiting.timeout);
      const report = (name: string): void => tell(`the search in the sidebar, ${name}`, problems.splice(0));
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(new URL(request.url()).pathname));

      for (const scheme of ['dark', 'light']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(`${origin}/?${story}`);
        await storyFrame(page);
        if (scheme === 'dark' && loaded.some((path) => path.startsWith('/pagefind/')))
          problems.push('the index is loaded before it is opened');
        await openByKeys(page);
        await expect('the shortcut opens it, and the field has the focus', isOpen);
        await searchFor(page.mainFrame(), 'dark');
        problems.push(...(await findViolations(page, 'dialog')));
        report(scheme);
      }

      await page.keyboard.press('Escape');
      await expect('Escape clears the field', isCleared);
      await page.keyboard.press('Escape');
      await expect('Escape closes it', isClosed);
      report('Escape');

      if (await page.evaluate(hasOtherSearch)) problems.push('Storybook’s own search is there too');
      report('one search');

      await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
      const inStory = await storyFrame(page);
      await page.mouse.click(900, 200);
      await expect('the focus is in the story', hasFocus, 'IFRAME');
      await openByKeys(page);
      await expect('the shortcut opens it from the story', isOpen);
      await searchFor(page.mainFrame(), 'dark');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(
        'the address is that of the result',
        isAt,
        '?path=/docs/designers-make-it-yours--docs#light-and-dark',
      );
      await expect('the page is there', isComplete, '', inStory);
      await waitUntilSteady(inStory);
      await expect('the section is at the top of the window', isAtTop, 'light-and-dark', inStory);
      await expect('the focus is in the page', hasFocus, 'IFRAME');
      report('a result by the keyboard');

      await page.mouse.move(900, 300);
      await page.mouse.wheel({ deltaY: 2_000 });
      await expect('the wheel scrolls the page', isElsewhere, 'light-and-dark', inStory);
      await inStory.evaluate(growPage);
      await expect('a reader who has scrolled stays there', isElsewhere, 'light-and-dark', inStory);
      await openByButton(page);
      await expect('the button opens it', isOpen);
      await choose(page, 'dark', 'designers-make-it-yours--docs#light-and-dark');
      await expect('the section is at the top of the window', isAtTop, 'light-and-dark', inStory);
      report('a section of the same page');

      await openByButton(page);
      await choose(page, 'correspondents', 'story/widgets-byline--correspondents');
      await expect('the story is there', hasByline, '', inStory);
      const isSame = await page.evaluate(() => 'isSamePage' in globalThis);
      if (!isSame) problems.push('Storybook was loaded anew');
      await openByButton(page);
      await page.keyboard.press('Escape');
      await expect('the focus is at the button again', hasFocus, 'BUTTON');
      report('a story');

      await page.close();
      tell('the search in the sidebar, without an index', await lookWithoutIndex(browser, origin));
    },
  };
}

/** Opens the search for a new reader, because a browser keeps the files of an index that it has loaded. */
async function lookWithoutIndex(browser: Browser, origin: string): Promise<string[]> {
  const { page, problems } = await openForNewReader(browser, 1440, { isStory: false });
  // The worker of the mock servers would answer from the server.
  await page.setBypassServiceWorker(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) void request.respond({ status: 404, body: '' });
    else void request.continue();
  });
  await page.goto(`${origin}/?${story}`);
  await storyFrame(page);
  await openByButton(page);
  const said = page.waitForFunction(isSaid, isWaiting, 'The search needs a built Storybook');
  await said.catch(() => problems.push('it does not say that it needs a built Storybook'));
  await page.close();
  return problems.filter((problem) => !problem.includes('/pagefind/'));
}

async function storyFrame(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame((frame) => frame.url().includes('/iframe.html'), { timeout: 60_000 });
  await frame.waitForSelector('news-byline', { timeout: 60_000 });
  await page.waitForSelector('#search-the-docs', { timeout: 60_000 });
  return frame;
}

async function openByKeys(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyK');
  await page.keyboard.up('Control');
}

async function openByButton(page: Page): Promise<void> {
  await page.click('#search-the-docs');
  await page.waitForSelector('dialog[open] input', { timeout: 20_000 });
}

/** Searches, and clicks the first result whose address has these words. */
async function choose(page: Page, words: string, address: string): Promise<void> {
  await searchFor(page.mainFrame(), words);
  await page.click(`dialog a[href*="${address}"]`);
  await page.waitForFunction(isAt, isWaiting, address).catch(() => undefined);
}

// In the page:

function hasOtherSearch(): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe');
  const fields = [document, frame!.contentDocument!].flatMap((page) => [...page.querySelectorAll('[type=search]')]);
  return fields.some((field) => field.checkVisibility());
}

function isOpen(): boolean {
  return (
    document.querySelector('dialog[open]')?.contains(document.activeElement) === true &&
    document.activeElement!.matches('input')
  );
}

function isCleared(): boolean {
  const input = document.querySelector<HTMLInputElement>('dialog[open] input');
  return input?.value === '' && document.activeElement === input;
}

function isClosed(): boolean {
  return document.querySelector('dialog') === null;
}

function isAt(address: string): boolean {
  return location.href.includes(address);
}

function isAtTop(id: string): boolean {
  const top = document.getElementById(id)?.getBoundingClientRect().top;
  return top !== undefined && Math.abs(top) < 50;
}

function isElsewhere(id: string): boolean {
  return Math.abs(document.getElementById(id)!.getBoundingClientRect().top) > 200;
}

/** Makes the page longer, as a story does that renders late, and waits until it is drawn. */
async function growPage(): Promise<void> {
  const late = document.createElement('div');
  late.style.blockSize = '100px';
  document.body.append(late);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

function hasFocus(tag: string): boolean {
  return document.activeElement?.tagName === tag;
}

function hasByline(): boolean {
  const root = document.getElementById('storybook-root');
  return root?.hidden === false && root.querySelector('news-byline') !== null;
}

function isSaid(text: string): boolean {
  return document.querySelector('dialog [role=status]')?.textContent?.startsWith(text) === true;
}
