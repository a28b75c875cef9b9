/** Measures what a page loads with the script-tag builds: bytes, requests and round trips. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { RoundTrips } from '../support/servers/round-trips.js';
import { startServer } from '../support/servers/start-server.js';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** The requests of a page until all its widgets have rendered. */
export interface PageLoad {
  /** The bytes of the scripts, compressed with brotli. */
  bytes: number;
  /** How many scripts and articles it requests. */
  requests: number;
  /** How many times the page waits for a server before the last of them arrives. */
  roundTrips: number;
  /** The paths of the scripts in `dist/cdn`. */
  paths: string[];
  /** The bytes of the scripts that it requests after that. */
  laterBytes: number;
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
  const isHeld = ({ pathname }: URL): boolean => /\.js(?:on)?$/.test(pathname);
  const later = new Set<string>();
  const trips = await RoundTrips.of({
    page,
    isHeld,
    // A page that has rendered does not need what it asks for now. Look when it is at rest: on a slow machine, a late
    // part of one widget is requested before another has rendered.
    beforeAnswer: async (asked) => {
      if (await hasRendered(page)) for (const address of asked) later.add(new URL(address).pathname);
    },
  });
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
    } else {
      const story = '[{"headline": "Harbour dredging to start early", "url": "https://news.example/a"}]';
      void (isHeld(address) ? trips.hold(address) : Promise.resolve()).then(() => response.end(story));
    }
  });
  try {
    await page.goto(server.origin);
    await trips.ended();
    // Code that the first view does not need loads a moment later.
    await page.waitForNetworkIdle({ idleTime: 300 });
    await trips.ended();
    if (!(await hasRendered(page))) throw new Error(`A widget did not render: ${markup}`);
    const answered = trips.answered.map((trip) => trip.map((address) => new URL(address).pathname));
    const first = answered.map((trip) => trip.filter((path) => !later.has(path))).filter((trip) => trip.length > 0);
    const all = first.flat();
    const paths = all.filter((path) => path.endsWith('.js'));
    return {
      bytes: await bytesOf(paths),
      requests: all.length,
      roundTrips: first.length,
      paths,
      laterBytes: await bytesOf([...later].filter((path) => path.endsWith('.js'))),
    };
  } finally {
    await page.close();
    await server.close();
  }
}

/** Whether all widgets of a page have rendered. `<news-offer>` renders nothing. */
async function hasRendered(page: Page): Promise<boolean> {
  const rendered = page.evaluate(() => {
    const tags = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('news-'));
    const unrendered = tags.filter((tag) =>
      tag.localName === 'news-offer' ? tag.matches(':not(:defined)') : !tag.shadowRoot?.querySelector('.root'),
    );
    return tags.length > 0 && unrendered.length === 0;
  });
  // The page may be on its way to its address.
  return rendered.catch(() => false);
}

/** Returns the bytes of some built scripts, each compressed separately. */
export async function bytesOf(paths: readonly string[]): Promise<number> {
  const files = await Promise.all(paths.map((path) => readFile(`${cdn}${path}`, 'utf8')));
  return files.reduce((sum, text) => sum + compressedScript(text), 0);
}

/**
 * Returns the bytes of a built script, compressed. The folder of its chunks counts as `000000`, because its name
 * changes with every build, and some names compress up to 100 bytes better than others.
 */
export function compressedScript(text: string): number {
  return compressed(text.replaceAll(/(?<=chunks\/)[0-9a-f]{6}/g, '000000'));
}

/** Returns the bytes of a text, compressed with brotli as well as possible. */
export function compressed(content: Buffer | string): number {
  return brotliCompressSync(content).length;
}
