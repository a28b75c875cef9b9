import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import { comparePictures, decode, encode, halfSize } from './compare-pictures.js';
import { namesOf, series, takeSeries, type Series } from './page-pictures.js';
import { pictures, type Picture } from './pictures.js';
import { deal, type Leg } from './run-visits.js';
import { StillPage } from './still-page.js';
import type { Mode } from './story-page.js';

/** The folder of the stored pictures. */
export const kept = fileURLToPath(new URL('../pictures', import.meta.url));

/** The folder for a picture that differs, with the expected picture and the differences. */
const left = fileURLToPath(new URL('../../../.cache/pictures', import.meta.url));

/** The number of walkers that can take pictures at the same time. */
const shares = 4;

/** About how many seconds a picture of a series takes, and the page of the series. */
const pace = { page: 3, picture: 0.6 };

/** Takes each picture again, and compares it with the stored one. */
export function pictureLegs(browser: Browser, storybook: BuiltStorybook): Leg[] {
  return [...storyLegs(browser, storybook), ...series.map((one) => pageLeg(browser, storybook, one))];
}

/** Returns the leg for the pictures of a whole page. */
function pageLeg(browser: Browser, { origin }: BuiltStorybook, one: Series): Leg {
  return {
    name: `pictures in every preset, ${one.name}`,
    seconds: pace.page + namesOf(one).length * pace.picture,
    isSlow: true,
    async walk(tell) {
      const still = new StillPage(browser, origin, modeOf({ name: one.name, story: one.story }));
      for await (const { name, take } of takeSeries(still, one))
        tell(`picture ${name}`, await compareWithKept(still.page!, name, take, halfSize));
      await still.close();
    },
  };
}

/** Returns the legs for pictures of single stories. */
function storyLegs(browser: Browser, { origin }: BuiltStorybook): Leg[] {
  return deal(pictures, shares).map((own, share) => ({
    name: `pictures, ${share + 1} of ${shares}`,
    seconds: own.length * 2,
    async walk(tell) {
      const still = new StillPage(browser, origin, modeOf(own[0]!));
      for (const picture of own) {
        const compared = visit(still, picture).then((take) => compareWithKept(still.page!, picture.name, take));
        tell(`picture ${picture.name}`, await compared.catch((failure: unknown) => [(failure as Error).message]));
      }
      await still.close();
    },
  }));
}

/** Returns the mode for the story of a picture. */
export function modeOf({ globals = '', width = 512 }: Picture): Mode {
  return { name: 'still', globals, width };
}

/**
 * Opens the story of a picture.
 *
 * @returns a function that takes the picture
 * @throws if the story has a problem
 */
export async function visit(still: StillPage, picture: Picture): Promise<() => Promise<Buffer>> {
  still.setMode(modeOf(picture));
  const problems = await still.visit(picture.story);
  if (!still.page) throw new Error(problems.join('\n'));
  return () => still.take(picture.height);
}

/** How often a picture is taken before it differs. A browser that is short of time may draw an older state. */
const attempts = 3;

/** Returns the differences from the stored picture. Keeps all three pictures as files. */
async function compareWithKept(
  page: Page,
  name: string,
  take: () => Promise<Buffer>,
  tolerances?: typeof halfSize,
): Promise<string[]> {
  const file = `${kept}/${name}.webp`;
  if (!existsSync(file)) return ['there is none to compare with. Take it: npm run record -- pictures'];
  const expected = readFileSync(file);
  for (let attempt = 1; ; attempt++) {
    const actual = await take();
    if (actual.equals(expected)) return [];
    const found = comparePictures(await decode(page, actual), await decode(page, expected), tolerances);
    if (!found) return [];
    if (attempt < attempts) continue;
    mkdirSync(dirname(`${left}/${name}`), { recursive: true });
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
}
