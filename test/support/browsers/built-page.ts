import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'puppeteer-core';
import { stopClock } from './stop-clock.js';
import { openPage, type PageRecord } from './chromium.js';

const built = new URL('../../../dist/cdn/', import.meta.url);
const newsroom = new URL('../../hosts/newsroom/', import.meta.url);
const picture = new URL('pictures/barrier-320.webp', newsroom);

export interface BuiltPage {
  body: string;
  /** The end of the page's head. */
  head?: string;
  /** The page's style sheet. */
  style?: string;
  /** The attributes of the root element. Default: a language. */
  root?: string;
  /** The attributes of the body. */
  bodyAttributes?: string;
  /** The width of the window. Default: 1280 px. */
  width?: number;
  /** The page's content security policy. */
  policy?: string;
  /** Stops the page's clock, so that texts about times are the same as on another such page. */
  isStill?: boolean;
  /** The reader who opens the page. Default: a new one. */
  reader?: BrowserContext;
}

/**
 * Opens a page of another server that loads the built file and its chunks. Every `.webp` and `.avif` there is a
 * picture; those in `/pictures/` are the newsroom's.
 */
export function openBuilt({
  body,
  head = '',
  style = '',
  root = 'lang="en"',
  bodyAttributes = '',
  width = 1280,
  policy = '',
  isStill = false,
  reader,
}: BuiltPage): Promise<{ page: Page; record: PageRecord }> {
  const prepare = async (page: Page): Promise<void> => {
    await page.setViewport({ width, height: 900 });
    if (isStill) await stopClock(page);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      // A frame in a sandbox has another origin.
      const headers = { 'Access-Control-Allow-Origin': '*' };
      if (pathname.endsWith('.js'))
        return void readFile(new URL(`.${pathname}`, built)).then((script) =>
          request.respond({ contentType: 'text/javascript', headers, body: script }),
        );
      const [, folder, type] = /^(\/pictures\/)?.*\.(avif|webp)$/.exec(pathname) ?? [];
      if (type)
        return void readFile(folder ? new URL(`.${pathname}`, newsroom) : picture).then((file) =>
          request.respond({ contentType: `image/${folder ? type : 'webp'}`, body: file }),
        );
      const css = pathname === '/site.css';
      const markup = `<!doctype html><html ${root}><title>A page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">${head}
          <body ${bodyAttributes}>${body}<script type="module" src="/standfirst.js"></script></body></html>`;
      return void request.respond({
        contentType: css ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8',
        headers: policy ? { 'Content-Security-Policy': policy } : {},
        body: css ? style : markup,
      });
    });
  };
  return openPage('https://partner.example/', { reader, prepare });
}
