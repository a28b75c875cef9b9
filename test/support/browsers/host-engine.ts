import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromium, launchChromium } from './chromium.js';
import { findFirefox } from './find-firefox.mjs';
import { startWebKit } from './webkit-launcher.mjs';
import { setSize } from './set-size.js';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** The engine that the host pages are tested in: `HOST_ENGINE`, or Chromium. */
export const engineName = (process.env.HOST_ENGINE ?? 'chromium') as EngineName;

/** The messages of a page while it was open. */
export interface Said {
  /** Uncaught exceptions and unhandled rejections. */
  exceptions: string[];
  /** Console messages, each with its kind before it. In Chromium and Firefox, the browser's own messages too. */
  console: string[];
  /**
   * The violations of the page's content security policy: directive, address, and whether it was enforced or only
   * reported.
   */
  violations: string[];
}

/** A tab of any engine, with the functions that the tests of host pages need. */
export interface HostTab {
  /** Opens a page and waits until it has loaded. */
  open(address: string): Promise<void>;
  /** Runs a function in the page. Arguments and result are plain data. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /**
   * Waits up to 15 seconds until a function returns something true in the page (plain data, no node), and returns that.
   */
  waitFor<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Exclude<Result, false | null | undefined>>;
  /** The messages since the page was opened. */
  said(): Promise<Said>;
  setSize(width: number, height: number): Promise<void>;
  /** Puppeteer's page; `undefined` in WebKit. */
  page: Page | undefined;
  close(): Promise<void>;
}

/**
 * The script at the start of every host page. It records messages, because WebKit's driver does not report them. It is
 * part of the page, and the page's policy must allow it ({@link import('../servers/host-site.js').HostSite.recorder}).
 */
export const recorder = `{
  const record = (globalThis.hostRecord = { exceptions: [], console: [], violations: [] });
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    const say = console[level];
    console[level] = (...words) => {
      record.console.push(level + ': ' + words.map(String).join(' '));
      say.apply(console, words);
    };
  }
  addEventListener('error', (event) => event instanceof ErrorEvent && record.exceptions.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => record.exceptions.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) =>
    record.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' (' + event.disposition + ')'));
  // The tests' compiler calls this in functions that are sent to the page.
  globalThis.__name = (named) => named;
}`;

declare global {
  var hostRecord: Said | undefined;
}

/**
 * Opens a tab of an engine, for a new reader. The engine is started once in each process, and ends with it.
 *
 * WebKit has one window, so only one tab at a time.
 *
 * @param options.isWhole in Chromium, opens it in a browser that keeps pages for a reader who goes back, if this
 * machine has one
 * @throws if this machine lacks the engine; the message says how to install it
 */
export async function newTab(name: EngineName = engineName, { isWhole = false } = {}): Promise<HostTab> {
  if (name === 'webkit') return newWebKitTab();
  const own = isWhole && name === 'chromium' ? await launchChromium({ isWhole }) : undefined;
  const browser = own ?? (await (name === 'firefox' ? firefox() : chromium()));
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  if (name === 'chromium') await page.emulateFocusedPage(true);
  await setSize(page, 1280, 900);
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  const evaluate: HostTab['evaluate'] = (run, ...args) => page.evaluate(run as never, ...args) as Promise<never>;
  return {
    page,
    open: async (address) => {
      heard.length = 0;
      // The page before may still write messages while it is left. Firefox reports the new page too late for this.
      if (name === 'chromium') page.once('framenavigated', () => (heard.length = 0));
      await page.goto(address, { waitUntil: 'load' });
    },
    evaluate,
    waitFor: poll(evaluate),
    said: async () => ({ ...(await evaluate(() => globalThis.hostRecord!)), console: heard }),
    setSize: (width, height) => setSize(page, width, height),
    close: () => (own ?? context).close(),
  };
}

let runningFirefox: Promise<Browser> | undefined;

function firefox(): Promise<Browser> {
  return (runningFirefox ??= puppeteer.launch({ ...findFirefox(), headless: true }));
}

let runningWebKit: ReturnType<typeof startWebKit> | undefined;
let hasRestarted = false;

/** Whether a failure means that WebKit itself has ended. */
function hasEnded(failure: unknown): boolean {
  return /Session terminated|invalid session id/.test(String(failure));
}

/** If WebKit ends within a test, the test runs once more, in a new window. One restart in a run is allowed. */
function runAgainIfEnded(test: Mocha.Test): void {
  const { fn } = test as { fn?: (this: Mocha.Context) => unknown };
  if (!fn) return;
  test.fn = async function (this: Mocha.Context): Promise<void> {
    try {
      await fn.call(this);
    } catch (failure) {
      if (!hasRestarted && hasEnded(failure)) test.retries(1);
      throw failure;
    }
  };
}

if (engineName === 'webkit')
  globalThis.beforeEach?.(function () {
    runAgainIfEnded(this.currentTest as Mocha.Test);
  });

async function newWebKitTab(): Promise<HostTab> {
  const size = { width: 1280, height: 900 };
  const start = async () => {
    const started = await (runningWebKit ??= startWebKit());
    await started.setViewport(size);
    return started;
  };
  let window: Awaited<ReturnType<typeof start>> | undefined = await start();
  /** The next page gets another window, so that a window that hangs does not make all tests after it fail. */
  const discard = async () => {
    const stuck = window;
    window = undefined;
    runningWebKit = undefined;
    await stuck?.close();
  };
  const visit = async (address: string) => {
    try {
      window ??= await start();
      await window.goto(address);
    } catch (failure) {
      await discard();
      throw failure;
    }
  };
  const evaluate: HostTab['evaluate'] = async (run, ...args) => {
    if (!window) throw new Error('No page is open: the last one did not load.');
    return window.evaluate(`return (${run.toString()}).apply(null, arguments)`, args) as Promise<never>;
  };
  return {
    page: undefined,
    open: async (address) => {
      try {
        await visit(address);
      } catch (failure) {
        // WebKitGTK's network process sometimes crashes on its way to a page. One restart in a run is allowed.
        if (hasRestarted || !hasEnded(failure)) throw failure;
        hasRestarted = true;
        console.error(`WebKit ended before it opened ${address}. It is started again.`);
        await visit(address);
      }
    },
    evaluate,
    waitFor: poll(evaluate),
    said: () => evaluate(() => globalThis.hostRecord!),
    setSize: async (width, height) => {
      Object.assign(size, { width, height });
      await window?.setViewport(size);
    },
    close: async () => {
      try {
        await window?.leave();
      } catch (stuck) {
        await discard();
        throw stuck;
      }
    },
  };
}

/** How long a page may take for anything, in milliseconds. */
const patience = 15_000;

function poll(evaluate: HostTab['evaluate']): HostTab['waitFor'] {
  return async (run, ...args) => {
    const start = performance.now();
    for (;;) {
      const result = await evaluate(run, ...args);
      if (result) return result as never;
      if (performance.now() - start > patience) throw new Error(`It did not come about: ${run.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
}
