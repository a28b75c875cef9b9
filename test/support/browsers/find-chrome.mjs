// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onPath } from './on-path.mjs';

/** Chromium needs these as root, in a container or behind a closed network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A reader with a mouse, on any machine.
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
];

/** The engine without a browser around it. It shows the same pages in half the time. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const commands = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const folders = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/**
 * Finds a Chromium to run the tests in: the one in CHROME_PATH, else an installed headless shell, Chrome or Chromium,
 * else the one in the npm package `@sparticuz/chromium`.
 *
 * @param {{ isWhole?: boolean }} [options] `isWhole`: prefers a browser that has windows and keeps pages to go back to;
 * a headless shell does not
 * @returns {Promise<{ executablePath: string, args: string[], headless: boolean | 'shell', env?: Record<string, string
 * | undefined> }>} launch options for Puppeteer
 * @throws if there is none; the message says what to do
 */
export async function findChrome({ isWhole = false } = {}) {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return launchOptions(CHROME_PATH);
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, which does not exist. Correct it, or unset it.`);
  }
  const shell = shells.map(onPath).find(Boolean);
  const whole = commands.map(onPath).find(Boolean) ?? folders.find((path) => existsSync(path));
  const installed = isWhole ? (whole ?? shell) : (shell ?? whole);
  if (installed) return launchOptions(installed);
  try {
    return await bringChromium();
  } catch (failure) {
    const why = failure instanceof Error ? failure.message.split('\n')[0] : String(failure);
    throw new Error(
      `No Chromium was found, and the one that @sparticuz/chromium ships does not start here (${why}). ` +
        'Install Chrome or Chromium, or set CHROME_PATH to one.',
      { cause: failure },
    );
  }
}

/** @param {string} executablePath */
function launchOptions(executablePath) {
  const headless = /headless.shell/.test(executablePath) ? /** @type {const} */ ('shell') : true;
  return { executablePath, args, headless };
}

/**
 * Unpacks the Chromium of the npm package, with the libraries that a bare machine lacks. Returns launch options for
 * Puppeteer.
 */
export async function bringChromium() {
  const environment = { ...process.env };
  // If the package believes that it is on AWS Lambda, it also unpacks its libraries and fonts, and adds them to the
  // environment. Only this browser needs that: another one would have these fonts.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    const value = environment[name];
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  // If it does not run on this machine, it fails here, not in the middle of the tests.
  execFileSync(executablePath, ['--version', '--no-sandbox'], { stdio: 'pipe', env });
  return { executablePath, args: [...args, '--no-zygote'], headless: /** @type {const} */ ('shell'), env };
}
