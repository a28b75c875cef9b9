import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { openPage } from '../support/browsers/chromium.js';
import { pack, type Packed } from '../support/builds/packed.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { blocksIn, filesAddress, textsWithSnippets } from '../support/snippets.js';

const project = new URL('../../', import.meta.url);

/** Snippets that need another tool. Tests of that tool run them. */
const runElsewhere: Readonly<Record<string, RegExp>> = {
  'test/hosts/consent.host.ts': /CookieConsent|klaroConfig|data-news-hold/,
  'test/hosts/cms.engines.host.ts': /<amp-iframe/,
  'test/hosts/start-page.host.ts': /\/frame\/card\?/,
};

/** A reader who has read two of five articles. */
const readerAccess = {
  granted: true,
  grantReason: 'metering',
  data: { articlesRead: 2, articlesLeft: 3, articleLimit: 5, period: 'month' },
};

const metadata = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Harbour dredging to start a month early',
  url: 'https://partner.example/',
  author: { '@type': 'Person', name: 'Ruth Calder' },
})}</script>`;

/**
 * Expected lines of the console: a consent tool sets the consent, a gate's access is in another snippet, and a printed
 * hash is cut.
 */
const isExpected =
  /has meter, but no consent|this page has no <news-access>|Error parsing 'integrity' attribute \('sha384-…'\)/;

/** In the page: returns the widgets that show nothing. A prompt without a state waits for one. */
function findEmpty(): string[] {
  const empty: string[] = [];
  const widgets = 'news-headline-card, news-headline-list, news-byline, news-photo-caption, news-share-icons';
  for (const widget of document.querySelectorAll(`${widgets}, news-subscription-prompt[state]`)) {
    let text = widget.shadowRoot?.querySelector('.root')?.textContent ?? '';
    for (const card of widget.shadowRoot?.querySelectorAll('news-headline-card') ?? [])
      text += card.shadowRoot!.textContent;
    if (!text.trim() && !widget.shadowRoot?.querySelector('slot')) empty.push(widget.outerHTML);
  }
  return empty;
}

describe('A snippet of HTML, as printed, in a page of another origin', () => {
  let packed: Packed;
  before(() => {
    packed = pack();
  });

  /**
   * Answers for the servers that the texts name: the page's, the newsroom's, the reader's access, and the one with the
   * library's files.
   */
  async function answer(request: HTTPRequest, page: string): Promise<void> {
    const { origin, pathname } = new URL(request.url());
    const headers: Record<string, string> = { 'Access-Control-Allow-Origin': '*' };
    const json = (value: unknown): Promise<void> =>
      request.respond({ contentType: 'application/json', headers, body: JSON.stringify(value) });
    if (origin === 'https://partner.example' && pathname === '/')
      return request.respond({ contentType: 'text/html', body: page });
    const path = request.url().replace(filesAddress, '').replace('http://127.0.0.1:4010/cdn', '');
    if (path.startsWith('/')) {
      const body = await readFile(join(packed.cdnFolder, path)).catch(() => undefined);
      if (!body) return request.respond({ status: 404, headers });
      return request.respond({ contentType: path.endsWith('.css') ? 'text/css' : 'text/javascript', headers, body });
    }
    if (origin === 'https://access.example') {
      headers['Access-Control-Allow-Origin'] = 'https://partner.example';
      headers['Access-Control-Allow-Credentials'] = 'true';
      return json(readerAccess);
    }
    if (pathname.endsWith('.json')) return json(harbourArticle);
    if (/\.(?:avif|jpe?g|png|svg|webp)$/.test(pathname)) {
      const body = await readFile(new URL('test/hosts/newsroom/pictures/barrier-640.webp', project));
      return request.respond({ contentType: 'image/webp', headers, body });
    }
    if (pathname.endsWith('.css')) return request.respond({ contentType: 'text/css', headers, body: '' });
    // A whole browser requests an icon for the first page of a site.
    if (pathname === '/favicon.ico') return request.respond({ status: 204 });
    return request.respond({ status: 404, headers });
  }

  for (const file of textsWithSnippets()) {
    const snippets = blocksIn(file).filter(({ language }) => language === 'html');
    for (const [index, { code }] of snippets.entries()) {
      if (Object.values(runElsewhere).some((pattern) => pattern.test(code))) continue;
      it(`works: ${file}, ${index + 1}`, async () => {
        const hasScript = /<script[^>]+src="(?:https:\/\/your\.example|http:\/\/127\.0\.0\.1)/.test(code);
        const script = hasScript
          ? ''
          : '<script type="module" async src="https://your.example/standfirst/v0/standfirst.js"></script>';
        let body = /<!doctype|<html/.test(code)
          ? code
          : `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${script}<body>${code}</body></html>`;
        // A newsroom's page has metadata for search engines.
        if (/from="page"/.test(code) && !code.includes('ld+json')) body = body.replace('<title>', `${metadata}<title>`);
        const prepare = async (page: Page): Promise<void> => {
          await page.setRequestInterception(true);
          page.on('request', (request) => void answer(request, body));
        };
        const { page, record } = await openPage('https://partner.example/', { prepare });
        const said = record.console.filter((line) => !isExpected.test(line));
        assert.deepEqual([record.exceptions, said], [[], []]);
        assert.deepEqual(await page.evaluate(findEmpty), []);
        await page.close();
      });
    }
  }
});
