import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, PuppeteerNode } from 'puppeteer-core';

/**
 * The name of the driver. It is not written inside `import()`, so that a bundler does not include the whole driver in
 * this file.
 */
const driver: string = ['puppeteer', 'core'].join('-');

/** The names of Chrome, Chromium and Edge as commands. */
const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'chrome-headless-shell',
  'chromium-headless-shell',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** The paths of these browsers on macOS and Windows, which have no such commands. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/**
 * Starts Chrome, Chromium or Edge without a window.
 *
 * Puppeteer controls it. Only one command needs a browser, so `puppeteer-core` is not installed with this package.
 *
 * @param path the path of the browser. Default: the one in CHROME_PATH, else an installed browser
 * @throws if Puppeteer or the browser is missing, or the browser does not start; the message says what to do
 */
export async function startBrowser(path?: string): Promise<Browser> {
  const puppeteer = await loadPuppeteer();
  const executablePath = findBrowser(path);
  try {
    return await puppeteer.launch({
      executablePath,
      headless: /headless.shell/.test(executablePath) ? 'shell' : true,
      // As root, which is usual in containers, Chrome does not start with its sandbox. See https://crbug.com/638180.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  } catch (failure) {
    const reason = (failure as Error).message.trim().split('\n')[0];
    throw new Error(`The browser ${executablePath} did not start (${reason}). Choose another with --browser <path>.`, {
      cause: failure,
    });
  }
}

async function loadPuppeteer(): Promise<PuppeteerNode> {
  try {
    return ((await import(/* @vite-ignore */ driver)) as { default: PuppeteerNode }).default;
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException;
    const isMissing = code === 'ERR_MODULE_NOT_FOUND' && message.includes(`'${driver}'`);
    throw new Error(
      isMissing
        ? `This command needs ${driver} to start a browser, but it is not installed. Install it: npm install --save-dev ${driver}`
        : `${driver} is installed, but does not load in Node ${process.version} (${message.split('\n')[0]}). Install a version for this Node.`,
      { cause: failure },
    );
  }
}

function findBrowser(path: string | undefined): string {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (path !== undefined) {
    if (existsSync(path)) return path;
    throw new Error(`--browser is ${path}, which does not exist. Give the path of a browser.`);
  }
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, which does not exist. Correct it, or unset it.`);
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const found = [...commands.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  const browser = found.find((place) => existsSync(place));
  if (browser) return browser;
  throw new Error(
    'No browser was found. Install Chrome, Chromium or Edge. Or give its path with --browser <path> or in the environment variable CHROME_PATH.',
  );
}
