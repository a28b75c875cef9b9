import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'puppeteer-core';
import { openPage, type PageRecord } from './chromium.js';

const built = new URL('../../../dist/cdn/', import.meta.url);
const picture = new URL('../../hosts/newsroom/pictures/barrier-320.webp', import.meta.url);

export interface BuiltPage {
  body: string;
  /** The page's style sheet. */
  style?: string;
  /** The page's content security policy. */
  policy?: string;
  /** The reader who opens the page. Default: a new one. */
  reader?: BrowserContext;
}

/** Opens a page of another server that loads the built file and its chunks. Every `.webp` there is a picture. */
export function openBuilt({
  body,
  style = '',
  policy = '',
  reader,
}: BuiltPage): Promise<{ page: Page; record: PageRecord }> {
  const prepare = async (page: Page): Promise<void> => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      // A frame in a sandbox is of another origin.
      const headers = { 'Access-Control-Allow-Origin': '*' };
      if (pathname.endsWith('.js'))
        return void readFile(new URL(`.${pathname}`, built)).then((script) =>
          request.respond({ contentType: 'text/javascript', headers, body: script }),
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
  };
  return openPage('https://partner.example/', { reader, prepare });
}
