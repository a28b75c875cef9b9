// @ts-check
import { onPath } from './on-path.mjs';
import { WebKitPage } from './webkit-page.mjs';

/**
 * Runs the browser tests in WebKitGTK, through its own driver.
 *
 * The runner's launcher for WebDriver depends on well over a hundred packages and on a newer Node than this project. It
 * also cannot hold a key down or size the window.
 *
 * @returns {import('@web/test-runner').BrowserLauncher & { getPage(): WebKitPage, readonly restarts: number }} with how
 * often WebKit was started again
 * @throws if WebKit's driver or a display for it is missing; the message says what to do
 */
export function webkitLauncher() {
  const commands = findWebKit();
  /** @type {WebKitPage | undefined} */
  let page;
  /** @type {string | undefined} */
  let active;
  let restarts = 0;

  /** @param {string} url */
  const visit = async (url) => {
    page ??= await WebKitPage.open(...commands);
    await page.setViewport({ width: 800, height: 600 });
    await page.goto(url);
  };

  return {
    name: 'WebKit',
    // The runner's commands ask a launcher of this type for its page, and use it as Puppeteer's.
    type: 'puppeteer',
    // There is one window.
    concurrency: 1,
    get restarts() {
      return restarts;
    },
    async startSession(id, url) {
      active = id;
      try {
        await visit(url);
      } catch (ended) {
        // WebKit's own process sometimes ends before it has loaded a page. One restart in a whole run is allowed, and
        // counted.
        if (restarts > 0) throw ended;
        restarts++;
        await this.stop?.();
        await visit(url);
      }
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => page?.url(),
    getPage() {
      if (!page) throw new Error('WebKit has not started.');
      return page;
    },
    async stopSession() {
      active = undefined;
      try {
        await page?.leave();
      } catch (stuck) {
        // The next file gets another window, so that a window that hangs does not make all files fail.
        await this.stop?.();
        throw stuck;
      }
      return {};
    },
    async stop() {
      await page?.close();
      page = undefined;
    },
    startDebugSession() {
      throw new Error('WebKit runs on a display that nobody sees. Debug in Chromium or Firefox.');
    },
  };
}

/** Opens a window of WebKit for tests without the runner. */
export async function startWebKit() {
  return WebKitPage.open(...findWebKit());
}

/** @returns {[driver: string, display: string]} the paths of WebKit's driver and of Xvfb */
function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  if (driver && display) return [driver, display];
  throw new Error(
    `No ${driver ? 'Xvfb' : 'WebKitWebDriver'} was found: WebKit is WebKitGTK with its driver, on a display that Xvfb makes. ` +
      'Install them (on Debian: apt-get install webkit2gtk-driver xvfb).',
  );
}
