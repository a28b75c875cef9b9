/** Measures what a page loads with the script-tag builds: bytes, requests and round trips. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { RoundTrips } from '../support/servers/round-trips.js';
import { startServer } from '../support/servers/start-server.js';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** The scripts that a page loads. */
export interface PageLoad {
  /** Their bytes, compressed with brotli. */
  bytes: number;
  requests: number;
  /** How many times the page waits for a server before the last script arrives. */
  roundTrips: number;
  /** The paths of the scripts in `dist/cdn`. */
  paths: string[];
}

export interface PageOptions {
  /** The script that the page includes. */
  script?: string;
  /** The language of the page. */
  lang?: string;
}

/**
 * Opens a page with some markup, and measures the scripts that it loads.
 *
 * @throws if a widget does not render, because the measure would be too small
 */
export async function loadPage(
  browser: Browser,
  markup: string,
  { script = 'loader.js', lang = 'en' }: PageOptions = {},
): Promise<PageLoad> {
  const page = await browser.newPage();
  const isScript = ({ pathname }: URL): boolean => pathname.endsWith('.js');
  const trips = await RoundTrips.of({ page, isHeld: isScript });
  const server = await startServer((request, response) => {
    const address = new URL(request.url!, `http://${request.headers.host!}`);
    if (address.pathname === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(
        `<!doctype html><html lang="${lang}"><link rel="icon" href="data:,"><script type="module" src="/${script}"></script>${markup}`,
      );
    } else if (isScript(address)) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      void trips.hold(address).then(async () => response.end(await readFile(`${cdn}${address.pathname}`)));
    } else response.end('[{"headline": "Harbour dredging to start early", "url": "https://news.example/a"}]');
  });
  try {
    await page.goto(server.origin);
    await trips.ended();
    const missing = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('news-') && localName !== 'news-offer')
        .filter((widget) => !widget.shadowRoot?.querySelector('.root'))
        .map(({ localName }) => localName),
    );
    if (missing.length > 0) throw new Error(`These widgets did not render: ${missing.join(', ')}`);
    const paths = trips.answered.flat().map((address) => new URL(address).pathname);
    return { bytes: await bytesOf(paths), requests: paths.length, roundTrips: trips.answered.length, paths };
  } finally {
    await page.close();
    await server.close();
  }
}

/** Returns the bytes of some built scripts, each compressed alone. */
export async function bytesOf(paths: readonly string[]): Promise<number> {
  const files = await Promise.all(paths.map((path) => readFile(`${cdn}${path}`)));
  return files.reduce((sum, file) => sum + compressed(file), 0);
}

/** Returns the bytes of a text, compressed with brotli as well as possible. */
export function compressed(content: Buffer | string): number {
  return brotliCompressSync(content).length;
}
