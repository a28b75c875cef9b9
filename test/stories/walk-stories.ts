/**
 * Checks the built Storybook in a browser. It opens every story, and the named ones in every mode. It tries the
 * snippets of the first story of each title. It opens every docs page, and compares the stored pictures.
 *
 * With `--slow` it does only what takes long: every control, network and language, and pictures in every preset. With
 * `--every` it does everything, and tries the snippets of all stories.
 *
 * Usage: `tsx test/stories/walk-stories.ts [part of a leg's name…] [--slow] [--every]`
 */
import { launchChromium } from '../support/browsers/chromium.js';
import { bringFonts } from '../support/browsers/fonts.js';
import { report } from '../support/run/outcome.js';
import { readOptions, refuse } from '../support/run/test-command.js';
import { builderLeg } from './walk/builder-leg.js';
import { serveStorybook } from './walk/built-storybook.js';
import { controlLegs } from './walk/control-legs.js';
import { panelLeg } from './embed/panel-leg.js';
import { docsLegs } from './walk/docs-page.js';
import { frontPageLeg } from './walk/front-page-leg.js';
import { guestLeg } from './walk/guest-leg.js';
import { linksLeg } from './walk/links-leg.js';
import { checkNames, checkSidebar, namedStories } from './walk/named-stories.js';
import { loadLeg } from './walk/load-leg.js';
import { networkLegs } from './walk/network-legs.js';
import { pictureLegs } from './walk/picture-legs.js';
import { walkAll, type Leg } from './walk/run-visits.js';
import { steadyFlags } from './walk/still-page.js';
import { paywallStudioLeg } from './walk/paywall-studio-leg.js';
import { playgroundLeg } from './walk/playground-leg.js';
import { searchLeg } from './walk/search-leg.js';
import { storyLegs } from './walk/story-legs.js';
import { sidebarSearchLeg } from './walk/sidebar-search-leg.js';
import { openWatched } from './walk/watched-page.js';
import { widgetPageLegs } from './walk/widget-page-legs.js';

const {
  values: { every, slow },
  positionals: words,
} = readOptions({
  options: { every: { type: 'boolean', default: false }, slow: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const storybook = await serveStorybook();
bringFonts();
const browser = await launchChromium({ args: steadyFlags });
const legs: Leg[] = [
  {
    name: 'the names',
    seconds: 0,
    walk: async (tell) => {
      tell('the named stories', checkNames(namedStories, storybook.entries));
      tell('the sidebar', checkSidebar(storybook.entries));
    },
  },
  ...storyLegs(browser, storybook, every),
  ...docsLegs(browser, storybook),
  ...widgetPageLegs(browser, storybook),
  guestLeg(browser, storybook),
  ...pictureLegs(browser, storybook),
  ...networkLegs(browser, storybook),
  ...controlLegs(browser, storybook),
  panelLeg(browser, storybook),
  builderLeg(browser, storybook),
  searchLeg(browser, storybook),
  sidebarSearchLeg(browser, storybook),
  linksLeg(browser, storybook),
  loadLeg(browser),
  frontPageLeg(browser, storybook),
  playgroundLeg(browser, storybook),
  paywallStudioLeg(browser, storybook),
];
const chosen = legs.filter(({ name, isSlow = false }) =>
  words.length === 0 ? every || isSlow === slow : words.some((word) => name.includes(word)),
);
if (chosen.length === 0) refuse(`No test has “${words.join('” or “')}” in its path, and no leg in its name.`);
// The mock servers' worker ends with the last page of a story, even if the next one is opening. This page stays open.
const { page: stays } = await openWatched(browser, 800);
await stays.goto(`${storybook.origin}/iframe.html?id=widgets-byline--correspondents&viewMode=story`);
const outcome = await walkAll(chosen, 4);
await browser.close();
await storybook.close();
report(outcome);
