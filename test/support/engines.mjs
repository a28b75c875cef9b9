// @ts-check
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChrome } from './find-chrome.mjs';
import { findFirefox } from './find-firefox.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** Given Puppeteer, the launcher calls its browser by the engine's name. It is typed for the whole module, and uses `launch`. */
const launcher = /** @type {any} */ (puppeteer);

/**
 * The engines that the browser tests run in, each with what starts it.
 *
 * A function throws where this machine lacks its engine; the message says how to install it.
 */
export const engines = {
  // More pages at once make axe run out of time on two cores.
  chromium: async () =>
    chromeLauncher({
      puppeteer: launcher,
      concurrency: 2,
      launchOptions: await findChrome(),
      // Each in a window of its own: a page behind another is hidden, and sees nothing of itself.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    }),
  // One page at a time: only the one in front has the focus.
  firefox: async () =>
    chromeLauncher({
      puppeteer: launcher,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
    }),
  webkit: async () => webkitLauncher(),
};
