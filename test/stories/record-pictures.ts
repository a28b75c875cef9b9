/**
 * Takes the pictures again with which stories are compared, if they look different now. Run it with `npm run record --
 * pictures`.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { launchChromium } from '../support/browsers/chromium.js';
import { bringFonts } from '../support/browsers/fonts.js';
import { serveStorybook } from './walk/built-storybook.js';
import { comparePictures, decode, halfSize } from './walk/compare-pictures.js';
import { namesOf, series, takeSeries } from './walk/page-pictures.js';
import { kept, modeOf, visit } from './walk/picture-legs.js';
import { pictures } from './walk/pictures.js';
import { steadyFlags, StillPage } from './walk/still-page.js';

const storybook = await serveStorybook();
bringFonts();
const browser = await launchChromium({ args: steadyFlags });
mkdirSync(`${kept}/pages`, { recursive: true });
const names = new Set([...pictures.map(({ name }) => name), ...series.flatMap(namesOf)]);
for (const file of readdirSync(kept, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.webp') || names.has(file.slice(0, -'.webp'.length))) continue;
  rmSync(`${kept}/${file}`);
  console.log(`${file}: removed`);
}
const still = new StillPage(browser, storybook.origin, modeOf(pictures[0]!));
for (const picture of pictures) await keep(picture.name, await (await visit(still, picture))());
for (const one of series)
  for await (const { name, take } of takeSeries(still, one)) await keep(name, await take(), halfSize);
await browser.close();
await storybook.close();

/**
 * A picture that looks the same is not replaced, so that a commit contains only real changes, not the font smoothing of
 * another machine.
 */
async function keep(name: string, taken: Buffer, tolerances?: typeof halfSize): Promise<void> {
  const file = `${kept}/${name}.webp`;
  const page = still.page!;
  if (
    existsSync(file) &&
    !comparePictures(await decode(page, taken), await decode(page, readFileSync(file)), tolerances)
  )
    return;
  writeFileSync(file, taken);
  console.log(`${name}: taken`);
}
