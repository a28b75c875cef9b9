/** Takes the pictures anew that stories are compared with: those that look otherwise now. Run by `npm run record -- pictures`. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { launchChromium } from '../support/browsers/chromium.js';
import { serveStorybook } from './walk/built-storybook.js';
import { comparePictures, decode } from './walk/compare-pictures.js';
import { kept, modeOf, takeOf } from './walk/picture-legs.js';
import { pictures } from './walk/pictures.js';
import { steadyFlags, StillPage } from './walk/still-page.js';

const storybook = await serveStorybook();
const browser = await launchChromium({ args: steadyFlags });
mkdirSync(kept, { recursive: true });
for (const name of readdirSync(kept)) {
  if (pictures.some((picture) => `${picture.name}.webp` === name)) continue;
  rmSync(`${kept}/${name}`);
  console.log(`${name}: removed`);
}
const still = new StillPage(browser, storybook.origin, modeOf(pictures[0]!));
for (const picture of pictures) {
  const file = `${kept}/${picture.name}.webp`;
  const taken = await takeOf(still, picture);
  const page = still.page!;
  // What looks the same to the comparison stays as it is, so that a commit holds what has changed and no other machine's smoothing.
  if (existsSync(file) && !comparePictures(await decode(page, taken), await decode(page, readFileSync(file)))) continue;
  writeFileSync(file, taken);
  console.log(`${picture.name}: taken`);
}
await browser.close();
await storybook.close();
