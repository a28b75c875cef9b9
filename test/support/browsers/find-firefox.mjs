// @ts-check
import { existsSync } from 'node:fs';
import { onPath } from './on-path.mjs';

const commands = ['firefox', 'firefox-esr'];
const folders = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'];

/**
 * Finds the Firefox to run the tests in: the one in FIREFOX_PATH, else an installed one.
 *
 * @returns {{ browser: 'firefox', executablePath: string, env: Record<string, string | undefined> }} launch options for
 * Puppeteer
 * @throws if there is none; the message says what to do
 */
export function findFirefox() {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH) {
    if (existsSync(FIREFOX_PATH)) return launchOptions(FIREFOX_PATH);
    throw new Error(`FIREFOX_PATH names ${FIREFOX_PATH}, which does not exist. Correct it, or unset it.`);
  }
  const installed = commands.map(onPath).find(Boolean) ?? folders.find((path) => existsSync(path));
  if (installed) return launchOptions(installed);
  throw new Error(
    'No Firefox was found. Install it (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH to one.',
  );
}

/** @param {string} executablePath */
function launchOptions(executablePath) {
  // In its sandbox, Firefox cannot read the fonts of the tests.
  const env = { ...process.env, MOZ_DISABLE_CONTENT_SANDBOX: '1' };
  return { browser: /** @type {const} */ ('firefox'), executablePath, env };
}
