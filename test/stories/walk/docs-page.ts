import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import type { Leg } from './run-visits.js';
import { findOverflow, openWatched } from './watched-page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a page of text is opened. */
export interface DocsMode {
  /** Of the window, in CSS pixels. */
  width: number;
  /** What the reader prefers. */
  scheme: 'light' | 'dark';
}

/** A wide window, and a phone in the dark. */
const modes: readonly DocsMode[] = [
  { width: 1280, scheme: 'light' },
  { width: 390, scheme: 'dark' },
];

/** Blocks of Storybook's own making: stories, which are looked at where they are opened alone, and tables of controls. */
const blocks = ['.docs-story', '.sb-story', '.docblock-argstable'];

/** Every page of text, in a wide window and on a phone. */
export function docsLegs(browser: Browser, { origin, entries }: BuiltStorybook): Leg[] {
  const ids = new Set(entries.map(({ id }) => id));
  return entries
    .filter(({ type }) => type === 'docs')
    .map(({ id }) => ({
      name: id,
      seconds: 4,
      async walk(tell) {
        for (const mode of modes)
          tell(`${id}, ${mode.width} px, ${mode.scheme}`, await visitDocs(browser, origin, id, mode, ids));
      },
    }));
}

/**
 * Opens a page of text and says what is wrong with it.
 *
 * @param ids what else Storybook holds, which its links may lead to
 */
export async function visitDocs(
  browser: Browser,
  origin: string,
  id: string,
  { width, scheme }: DocsMode,
  ids: ReadonlySet<string>,
): Promise<string[]> {
  const { page, problems } = await openWatched(browser, width, { isStory: false });
  try {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`);
    await page.waitForFunction(isComplete, { timeout: 60_000 });
    const found = [
      ...(await findOverflow(page)),
      ...(await findLostPictures(page)),
      ...(await findBrokenLinks(page, ids)),
    ];
    await page.evaluate(removeStories, blocks);
    found.push(...(await findViolations(page, '#storybook-docs')));
    return [...problems, ...found];
  } catch (failure) {
    return [...problems, (failure as Error).message];
  } finally {
    await page.close();
  }
}

/** In the page: whether its text stands, and every story on it. */
export function isComplete(): boolean {
  const text = document.querySelector('#storybook-docs .sbdocs-content');
  const stories = [...document.querySelectorAll('.sb-story')];
  return !!text?.textContent && stories.every(({ firstElementChild }) => firstElementChild?.hasChildNodes());
}

/** In the page: takes the stories out. Axe would walk through them too, although it does not judge them, and takes twice as long. */
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

/** Links of the page to itself, to other pages of Storybook and to files beside them. */
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

/** What axe finds serious in a part of a page, without the stories in it. */
export async function findViolations(page: Page, part: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async (part, blocks) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await axe.run({ include: [part], exclude: blocks }, { resultTypes: ['violations'] });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html).join(' ')}`);
    },
    part,
    blocks,
  );
}
