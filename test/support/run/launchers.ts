import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer, { type BrowserContext } from 'puppeteer-core';
import { findChrome } from '../browsers/find-chrome.mjs';
import { findFirefox } from '../browsers/find-firefox.mjs';
import { webkitLauncher } from '../browsers/webkit-launcher.mjs';
import type { Engine } from './test-command.js';

export interface LaunchOptions {
  /** Shows the browser, with its developer tools. */
  isVisible?: boolean;
}

/**
 * Starts each engine for the test runner.
 *
 * A function throws when this machine lacks its engine; the message says how to install it.
 */
export const launchers: Readonly<Record<Engine, (options: LaunchOptions) => Promise<BrowserLauncher>>> = {
  chromium: async ({ isVisible }) => {
    const chrome = findChrome({ isWhole: isVisible });
    return launch(isVisible ? 1 : 3, {
      launchOptions: isVisible ? { ...chrome, headless: false, devtools: true } : chrome,
      createPage: async ({ context }: { context: BrowserContext }) => {
        // Each page has its own window, because a page in the background is hidden. Only one window has the focus, so
        // it is emulated.
        const page = await context.newPage({ type: 'window' });
        await page.emulateFocusedPage(true);
        return page;
      },
    });
  },
  // One page at a time: only the one in front has the focus.
  firefox: async ({ isVisible }) => launch(1, { launchOptions: { ...findFirefox(), headless: !isVisible } }),
  webkit: async () => webkitLauncher(),
};

/**
 * Our own Puppeteer makes the logs name the right browser. The types are of another version, but only `launch` is used.
 */
function launch(concurrency: number, options: object): BrowserLauncher {
  return chromeLauncher({ ...options, puppeteer: puppeteer as never, concurrency });
}
