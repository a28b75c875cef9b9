import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { openPage, type PageRecord } from './browser-page.js';

const built = new URL('../../dist/cdn/', import.meta.url);
const picture = new URL('../hosts/newsroom/pictures/barrier-320.webp', import.meta.url);

/** Opens a page of another server with the built file in it, and what it loads beside it; every `.webp` there is a picture. */
export function openBuilt(
  where: Browser | BrowserContext,
  body: string,
  style = '',
  policy = '',
): Promise<{ page: Page; record: PageRecord }> {
  return openPage(where, 'https://partner.example/', async (page) => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      // A frame in a sandbox is of another origin.
      const headers = { 'Access-Control-Allow-Origin': '*' };
      if (pathname.endsWith('.js'))
        return void readFile(new URL(`.${pathname}`, built)).then((body) =>
          request.respond({ contentType: 'text/javascript', headers, body }),
        );
      if (pathname.endsWith('.webp'))
        return void readFile(picture).then((file) => request.respond({ contentType: 'image/webp', body: file }));
      const css = pathname === '/site.css';
      const markup = `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">
          <body>${body}<script type="module" src="/standfirst.js"></script></body></html>`;
      return void request.respond({
        contentType: css ? 'text/css' : 'text/html',
        headers: policy ? { 'Content-Security-Policy': policy } : {},
        body: css ? style : markup,
      });
    });
  });
}
