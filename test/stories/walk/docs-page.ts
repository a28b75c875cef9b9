import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import { deal, type Leg } from './run-visits.js';
import { findOverflow, openWatched, type WatchedPage } from './watched-page.js';
import { setSize } from '../../support/browsers/set-size.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The way a docs page is opened. */
export interface DocsMode {
  /** The width of the window, in CSS pixels. */
  width: number;
  /** The colour scheme that the reader prefers. */
  scheme: 'light' | 'dark';
}

/** A wide window, and a phone in the dark scheme. */
const modes: readonly DocsMode[] = [
  { width: 1280, scheme: 'light' },
  { width: 390, scheme: 'dark' },
];

/** Blocks that Storybook makes: stories, which other legs check, and tables of controls. */
const blocks = ['.docs-story', '.sb-story', '.docblock-argstable'];

/** The number of walkers that can check docs pages at the same time. */
const shares = 6;

/** Returns the legs for every docs page, in a wide window and on a phone in the dark scheme. */
export function docsLegs(browser: Browser, { origin, entries }: BuiltStorybook): Leg[] {
  const ids = new Set(entries.map(({ id }) => id));
  const docs = entries.filter(({ type }) => type === 'docs');
  return deal(docs, shares).map((own, share) => ({
    name: `pages of text, ${share + 1} of ${shares}`,
    seconds: own.length * 4,
    async walk(tell) {
      const watched = await openWatched(browser, modes[0]!.width, { isStory: false });
      for (const { id } of own) {
        const found = await visitDocs(watched, origin, id, modes, ids);
        for (const [index, { width, scheme }] of modes.entries()) tell(`${id}, ${width} px, ${scheme}`, found[index]!);
      }
      await watched.page.close();
    },
  }));
}

/**
 * Opens a docs page in a window, and returns its problems in each mode. The page is drawn in the first mode, and then
 * changes to the next.
 *
 * @param ids the other pages of Storybook, to check links
 */
export async function visitDocs(
  { page, problems }: WatchedPage,
  origin: string,
  id: string,
  modes: readonly DocsMode[],
  ids: ReadonlySet<string>,
): Promise<string[][]> {
  const found: string[][] = modes.map(() => []);
  try {
    await setMode(page, modes[0]!);
    await openDocs(page, origin, id);
    found[0]!.push(...(await findLostPictures(page)), ...(await findBrokenLinks(page, ids)));
    for (const [index, mode] of modes.entries()) {
      await setMode(page, mode);
      found[index]!.push(...problems.splice(0), ...(await findOverflow(page)));
    }
    await page.evaluate(removeStories, blocks);
    for (const [index, mode] of modes.entries()) {
      await setMode(page, mode);
      found[index]!.push(...(await findViolations(page, '#storybook-docs')), ...problems.splice(0));
    }
  } catch (failure) {
    // No mode was checked completely.
    for (const inMode of found) inMode.push(...problems, (failure as Error).message);
    problems.length = 0;
    await page.goto('about:blank');
  }
  return found;
}

/** Shows a docs page. A window that has shown another changes to it, as for a reader, and loads no code again. */
async function openDocs(page: Page, origin: string, id: string): Promise<void> {
  if (page.url().startsWith(`${origin}/iframe.html`)) await page.evaluate(changeTo, id);
  else await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`);
  await page.waitForFunction(isComplete, { timeout: 60_000 });
}

/** In the page: changes to another docs page, and waits until Storybook has rendered its text. */
function changeTo(id: string): Promise<void> {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__: Record<'once' | 'emit', (event: string, value: unknown) => void>;
  };
  return new Promise((resolve) => {
    channel.once('docsRendered', () => resolve());
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'docs' });
  });
}

async function setMode(page: Page, { width, scheme }: DocsMode): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await setSize(page, width, 600);
  // Wait until the page is drawn in the new mode.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

/** In the page: whether its text and every story on it have rendered. */
export function isComplete(): boolean {
  const text = document.querySelector('#storybook-docs .sbdocs-content');
  const stories = [...document.querySelectorAll('.sb-story')];
  return !!text?.textContent && stories.every(({ firstElementChild }) => firstElementChild?.hasChildNodes());
}

/**
 * In the page: removes the stories. Axe would walk through them too although it does not judge them, and would need
 * twice the time.
 */
function removeStories(blocks: string[]): void {
  for (const block of document.querySelectorAll(blocks.join())) block.remove();
}

async function findLostPictures(page: Page): Promise<string[]> {
  return page.evaluate(async (blocks) => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('#storybook-docs img')];
    const own = pictures.filter((picture) => !picture.closest(blocks.join()));
    const lost = await Promise.all(
      own.map(async (picture) => {
        picture.loading = 'eager';
        return picture.decode().then(
          () => [],
          () => [`missing picture: ${picture.getAttribute('src')}`],
        );
      }),
    );
    return lost.flat();
  }, blocks);
}

/** Returns broken links of the page: to itself, to other pages of Storybook and to files beside them. */
async function findBrokenLinks(page: Page, ids: ReadonlySet<string>): Promise<string[]> {
  const links = await page.evaluate((blocks) => {
    const all = [...document.querySelectorAll<HTMLAnchorElement>('#storybook-docs a[href]')];
    return all
      .filter((link) => !link.closest(blocks.join()))
      .map(({ href, hash }) => {
        const target = decodeURIComponent(hash.slice(1));
        const isHere = href.split('#')[0] === location.href.split('#')[0];
        return { href, isLost: isHere && target !== '' && !document.getElementById(target) };
      });
  }, blocks);
  const { origin } = new URL(page.url());
  const problems: string[] = [];
  for (const { href, isLost } of new Map(links.map((link) => [link.href, link])).values()) {
    if (isLost || (href.startsWith(`${origin}/`) && !(await leadsSomewhere(new URL(href), ids))))
      problems.push(`broken link: ${href.replace(origin, '')}`);
  }
  return problems;
}

async function leadsSomewhere(address: URL, ids: ReadonlySet<string>): Promise<boolean> {
  const path = address.searchParams.get('path');
  const id = path ? path.replace(/^\/(docs|story)\//, '') : address.searchParams.get('id');
  if (id) return ids.has(id);
  return (await fetch(address, { method: 'HEAD' })).ok;
}

/** Returns the serious findings of axe in a part of a page, without the stories in it. */
export async function findViolations(page: Page, part: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async (part, blocks) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(
        { include: [part], exclude: blocks },
        { resultTypes: ['violations'], preload: false },
      );
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html).join(' ')}`);
    },
    part,
    blocks,
  );
}
