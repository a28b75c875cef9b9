/**
 * Walks the built Storybook in a browser: every story, the named ones in every mode, every page of text, and the pictures that are kept.
 */
import { launchBrowser } from '../support/browser-page.js';
import { writeOutcome } from '../support/count-reporter.mjs';
import { serveStorybook } from './walk/built-storybook.js';
import { embedLegs } from './embed/embed-legs.js';
import { panelLeg } from './embed/panel-leg.js';
import { docsLegs } from './walk/docs-page.js';
import { guestLeg } from './walk/guest-leg.js';
import { checkNames, namedStories } from './walk/named-stories.js';
import { networkLegs } from './walk/network-legs.js';
import { pictureLegs } from './walk/picture-legs.js';
import { walkAll, type Leg } from './walk/run-visits.js';
import { storyLegs } from './walk/story-legs.js';

const storybook = await serveStorybook();
const browser = await launchBrowser();
const legs: Leg[] = [
  { seconds: 0, walk: async (tell) => tell('the named stories', checkNames(namedStories, storybook.entries)) },
  ...storyLegs(browser, storybook),
  ...docsLegs(browser, storybook),
  guestLeg(browser, storybook),
  ...pictureLegs(browser, storybook),
  ...networkLegs(browser, storybook),
  ...embedLegs(browser, storybook),
  panelLeg(browser, storybook),
];
const started = performance.now();
const outcome = await walkAll(legs, 3);
await browser.close();
storybook.close();
writeOutcome('stories', outcome);
const { passed, failures } = outcome;
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`Stories: ${passed} passed, ${failures.length} failed, in ${seconds} s`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
