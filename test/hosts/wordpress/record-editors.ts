/**
 * Records how WordPress's editors change the snippets in ../cms before anything is saved: the Visual tab of the classic
 * editor (TinyMCE), and the block editor. Run it after record.php, with the same WordPress:
 *
 *     WORDPRESS=unpacked/usr/share/wordpress npx tsx test/hosts/wordpress/record-editors.ts
 *
 * This writes recorded-editors.json beside this file. WordPress also needs two libraries. On Debian, use `apt-get
 * download libjs-lodash libjs-underscore` and `dpkg -x` into the same folder.
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { launchChromium } from '../../support/browsers/chromium.js';
import { readPitfalls, readSnippets } from '../cms/snippets.js';

/** The parts of the page's scripts that are used here. */
declare const switchEditors: { go(id: string, mode: 'tmce' | 'html'): void };
declare const tinymce: {
  majorVersion: string;
  minorVersion: string;
  get(id: string): { initialized: boolean } | null;
};
interface Block {
  name: string;
  originalContent?: string;
}
declare const wp: {
  blockLibrary: { registerCoreBlocks(): void };
  blocks: {
    getBlockType(name: string): unknown;
    parse(content: string): Block[];
    serialize(blocks: Block[]): string;
    rawHandler(given: { HTML: string }): Block[];
    pasteHandler(given: { HTML: string; plainText: string; mode: 'AUTO' }): Block[] | string;
  };
};

const wordpress = resolve(process.env.WORDPRESS ?? '/usr/share/wordpress');
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** The page is the site's. All other files are WordPress's. */
function answerWith(markup: string): (request: HTTPRequest) => Promise<void> {
  return async (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/') return request.respond({ contentType: 'text/html', body: markup });
    try {
      const body = await readFile(join(wordpress, pathname));
      await request.respond({ contentType: types[extname(pathname)] ?? 'application/octet-stream', body });
    } catch {
      await request.respond({ status: 404 });
    }
  };
}

/** Opens a page with the editors of a site, with or without standfirst.php. */
async function openEditors(browser: Browser, withStandfirst: '' | '1'): Promise<Page> {
  const env = { ...process.env, WORDPRESS: wordpress, WITH_STANDFIRST: withStandfirst };
  const script = fileURLToPath(new URL('editors.php', import.meta.url));
  const answer = answerWith(execFileSync('php', [script], { encoding: 'utf8', env }));
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
  await page.goto('http://partner.example/', { waitUntil: 'networkidle0' });
  return page;
}

/** Returns a snippet from the Text tab after the user has opened the Visual tab and come back. */
async function throughVisualTab(page: Page, snippet: string): Promise<string> {
  await page.evaluate((text) => {
    document.querySelector('textarea')!.value = text;
    switchEditors.go('content', 'tmce');
  }, snippet);
  await page.waitForFunction(() => tinymce.get('content')?.initialized);
  return page.evaluate(() => {
    switchEditors.go('content', 'html');
    return document.querySelector('textarea')!.value;
  });
}

const browser = await launchChromium();
const allowed = await openEditors(browser, '1');
const page = await openEditors(browser, '');

const recorded: Record<string, unknown> = {};
for (const [name, snippet] of Object.entries({ ...(await readSnippets()), empty: (await readPitfalls()).empty! })) {
  await page.bringToFront();
  const visualTab = await throughVisualTab(page, snippet);
  const blocks = await page.evaluate((text) => {
    if (!wp.blocks.getBlockType('core/html')) wp.blockLibrary.registerCoreBlocks();
    const made = {
      htmlBlock: wp.blocks.parse(`<!-- wp:html -->\n${text}\n<!-- /wp:html -->`),
      pastedAsText: wp.blocks.pasteHandler({ HTML: '', plainText: text, mode: 'AUTO' }),
      pastedAsHtml: wp.blocks.pasteHandler({ HTML: text, plainText: text, mode: 'AUTO' }),
      convertedToBlocks: wp.blocks.rawHandler({ HTML: text }),
    };
    return Object.fromEntries(
      Object.entries(made).map(([way, given]) => [way, typeof given === 'string' ? given : wp.blocks.serialize(given)]),
    );
  }, snippet);
  await allowed.bringToFront();
  recorded[name] = { input: snippet, visualTab, visualTabAllowed: await throughVisualTab(allowed, snippet), ...blocks };
}
const tinyMce = await page.evaluate(() => `${tinymce.majorVersion}.${tinymce.minorVersion}`);
await browser.close();
const { wordpress: version } = JSON.parse(await readFile(new URL('recorded.json', import.meta.url), 'utf8')) as {
  wordpress: string;
};
await writeFile(
  new URL('recorded-editors.json', import.meta.url),
  `${JSON.stringify({ wordpress: version, tinyMce, snippets: recorded }, null, 2)}\n`,
);
