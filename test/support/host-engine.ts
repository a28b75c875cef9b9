import puppeteer, { type Page } from 'puppeteer-core';
import { findChrome } from './find-chrome.mjs';
import { findFirefox } from './find-firefox.mjs';
import { startWebKit } from './webkit-launcher.mjs';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** The engine that the host pages are tested in: HOST_ENGINE, or Chromium. */
export const engineName = (process.env.HOST_ENGINE ?? 'chromium') as EngineName;

/** What a page said while it was open. */
export interface Said {
  /** Uncaught exceptions and unhandled rejections. */
  exceptions: string[];
  /** Console messages, each with its kind before it; in Chromium and Firefox those of the browser too. */
  console: string[];
  /** What the page's content security policy refused: directive and address, each with what it was enforced or only reported. */
  violations: string[];
}

/** A tab of any engine, as far as the tests of host pages need one. */
export interface HostTab {
  /** Opens a page and waits until it has loaded. */
  open(address: string): Promise<void>;
  /** Runs a function in the page; what goes in and comes out is plain data. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Waits until a function gives something true in the page (plain data, no node), for ten seconds at most; gives what it gave. */
  waitFor<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** What was said since the page was opened. */
  said(): Promise<Said>;
  setSize(width: number, height: number): Promise<void>;
  /** Puppeteer's page; `undefined` in WebKit. */
  page: Page | undefined;
  close(): Promise<void>;
}

export interface HostEngine {
  newTab(): Promise<HostTab>;
  close(): Promise<void>;
}

/**
 * What every host page begins with: it notes what is said, for a driver that tells of nothing. It is part of the page, and what the page's
 * policy must allow ({@link import('./host-site.js').HostSite.recorder}).
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
  // What the test's own compiler calls in a function that is sent to the page.
  globalThis.__name = (named) => named;
}`;

declare global {
  var hostRecord: Said | undefined;
}

/** Starts the engine; throws where this machine lacks it. */
export async function launchEngine(name: EngineName = engineName): Promise<HostEngine> {
  if (name === 'webkit') return startWebKitEngine();
  const browser = await puppeteer.launch(
    name === 'firefox' ? { browser: 'firefox', executablePath: findFirefox(), headless: true } : await findChrome(),
  );
  return {
    newTab: async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const heard: string[] = [];
      page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
      const evaluate: HostTab['evaluate'] = (run, ...args) => page.evaluate(run as never, ...args) as Promise<never>;
      return {
        page,
        open: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
        evaluate,
        waitFor: poll(evaluate),
        said: async () => ({ ...(await evaluate(() => globalThis.hostRecord!)), console: heard }),
        setSize: (width, height) => page.setViewport({ width, height }),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** There is one window, so one tab after another. */
async function startWebKitEngine(): Promise<HostEngine> {
  const window = await startWebKit();
  const evaluate: HostTab['evaluate'] = (run, ...args) =>
    window.evaluate(`return (${run.toString()}).apply(null, arguments)`, args) as Promise<never>;
  return {
    newTab: async () => {
      await window.setViewport({ width: 1280, height: 900 });
      return {
        page: undefined,
        open: (address) => window.goto(address),
        evaluate,
        waitFor: poll(evaluate),
        said: () => evaluate(() => globalThis.hostRecord!),
        setSize: (width, height) => window.setViewport({ width, height }),
        close: () => window.leave(),
      };
    },
    close: () => window.close(),
  };
}

const patience = 10_000;

function poll(evaluate: HostTab['evaluate']): HostTab['waitFor'] {
  return async (run, ...args) => {
    const start = performance.now();
    for (;;) {
      const result = await evaluate(run, ...args);
      if (result) return result;
      if (performance.now() - start > patience) throw new Error(`It did not come about: ${run.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
}
