// @ts-check
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath } from './on-path.mjs';

/**
 * @typedef {object} LaunchOptions - Options of Puppeteer.
 * @property {string} executablePath
 * @property {string[]} args
 * @property {boolean | 'shell'} headless
 */

const project = fileURLToPath(new URL('../../..', import.meta.url));

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
 * Finds a Chromium to run the tests in: the one in CHROME_PATH, else an installed headless shell, else the shell of the
 * npm package `@sparticuz/chromium`, else an installed Chrome or Chromium.
 *
 * @param {{ isWhole?: boolean }} [options] `isWhole`: prefers a browser that has windows and keeps pages to go back to;
 * a headless shell does not
 * @returns {LaunchOptions}
 * @throws if there is none; the message says what to do
 */
export function findChrome({ isWhole = false } = {}) {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return launchOptions(CHROME_PATH);
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, which does not exist. Correct it, or unset it.`);
  }
  const whole = commands.map(onPath).find(Boolean) ?? folders.find((path) => existsSync(path));
  if (isWhole && whole) return launchOptions(whole);
  const shell = shells.map(onPath).find(Boolean);
  if (shell) return launchOptions(shell);
  try {
    return bringChromium();
  } catch (failure) {
    if (whole) return launchOptions(whole);
    const why = failure instanceof Error ? failure.message.split('\n')[0] : String(failure);
    throw new Error(
      `No Chromium was found, and the one that @sparticuz/chromium ships does not start here (${why}). ` +
        'Install Chrome or Chromium, or set CHROME_PATH to one.',
      { cause: failure },
    );
  }
}

/**
 * @param {string} executablePath
 * @returns {LaunchOptions}
 */
function launchOptions(executablePath) {
  return { executablePath, args, headless: /headless.shell/.test(executablePath) ? 'shell' : true };
}

/**
 * Returns the headless shell of the npm package. The first call unpacks it.
 *
 * @returns {LaunchOptions}
 * @throws if it does not start on this machine
 */
export function bringChromium() {
  const { version } = JSON.parse(readFileSync(`${project}node_modules/@sparticuz/chromium/package.json`, 'utf8'));
  const folder = `${project}.cache/chromium-${version}`;
  if (!existsSync(folder)) unpackChromium(folder);
  const executablePath = `${folder}/headless-shell`;
  // If it does not run on this machine, it fails here, not in the middle of the tests.
  execFileSync(executablePath, ['--version', '--no-sandbox'], { stdio: 'pipe' });
  return launchOptions(executablePath);
}

/** Starts the shell with the libraries and the fonts that a bare machine lacks. */
const startScript = `#!/bin/sh
folder=$(dirname "$0")
export LD_LIBRARY_PATH="$folder/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$folder/fonts"
exec "$folder/chromium" "$@"
`;

/** @param {string} folder */
function unpackChromium(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  // Another process may be unpacking it too: each has its own folder, and the first to finish wins.
  const work = mkdtempSync(`${folder}-`);
  const program = `import chromium from '@sparticuz/chromium'; chromium.setGraphicsMode = false; await chromium.executablePath();`;
  // The package unpacks into the temporary folder. It adds the libraries if it believes that it is on AWS Lambda.
  const env = { ...process.env, TMPDIR: work, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: project, stdio: 'pipe', env });
  writeFileSync(`${work}/headless-shell`, startScript);
  // Other users of the machine may use it.
  for (const path of ['', '/chromium', '/headless-shell']) chmodSync(work + path, 0o755);
  try {
    renameSync(work, folder);
  } catch {
    rmSync(work, { recursive: true });
  }
}
