import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import { comparePictures, decode, encode } from './compare-pictures.js';
import { pictures, type Picture } from './pictures.js';
import type { Leg } from './run-visits.js';
import { StillPage } from './still-page.js';

/** Where the pictures are kept. */
export const kept = fileURLToPath(new URL('../pictures', import.meta.url));

/** Where a picture is left that differs, with the one that was expected and what differs. */
const left = fileURLToPath(new URL('../../../.cache/pictures', import.meta.url));

/** Takes each picture again, and compares it with the one that is kept. */
export function pictureLegs(browser: Browser, storybook: BuiltStorybook): Leg[] {
  return pictures.map((picture) => ({
    name: `picture ${picture.name}`,
    seconds: 1,
    async walk(tell) {
      let problems: string[] = [];
      await openPicture(browser, storybook, picture, async (page, actual) => {
        problems = await compareWithKept(page, picture.name, actual);
      }).catch((failure: unknown) => problems.push((failure as Error).message));
      tell(`picture ${picture.name}`, problems);
    },
  }));
}

/**
 * Opens the story of a picture and takes it.
 *
 * @throws when something is wrong with the story itself
 */
export async function openPicture(
  browser: Browser,
  { origin }: BuiltStorybook,
  { story, globals = '', width = 512, height }: Picture,
  use: (page: Page, picture: Buffer) => Promise<void>,
): Promise<void> {
  // Of a picture's sizes, Chromium takes a larger one than it needs where it has that already.
  const reader = await browser.createBrowserContext();
  const still = new StillPage(reader, origin, { name: 'still', globals, width });
  try {
    const problems = await still.visit(story);
    if (!still.page) throw new Error(problems.join('\n'));
    await use(still.page, await still.take(height));
  } finally {
    await reader.close();
  }
}

/** What differs from the picture that is kept; all three pictures are left to be looked at. */
async function compareWithKept(page: Page, name: string, actual: Buffer): Promise<string[]> {
  const file = `${kept}/${name}.webp`;
  if (!existsSync(file)) return ['there is none to compare with. Take it: npm run record -- pictures'];
  const expected = readFileSync(file);
  const found = comparePictures(await decode(page, actual), await decode(page, expected));
  if (!found) return [];
  mkdirSync(left, { recursive: true });
  const files = [
    { path: `${left}/${name}.actual.webp`, content: actual },
    { path: `${left}/${name}.expected.webp`, content: expected },
  ];
  if (found.difference)
    files.push({ path: `${left}/${name}.difference.png`, content: await encode(page, found.difference) });
  for (const { path, content } of files) writeFileSync(path, content);
  const names = files.map(({ path }) => relative(process.cwd(), path)).join(', ');
  return [`${found.problem}: ${names}. If it is meant to look so: npm run record -- pictures`];
}
