import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { parseArticles } from '../../src/article/index.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { openPage, type PageRecord } from '../support/browsers/chromium.js';
import { pack, temporaryFolder, type Packed } from '../support/builds/packed.js';
import { codeIn, filesAddress, snippetsForAnyPage, snippetsIn } from '../support/snippets.js';
import { languages } from '../../src/locales/languages.js';
import { createNewsroom } from './newsroom/server.js';

const project = new URL('../../', import.meta.url);

/** The pieces of HTML in the docs that are for any page, in order. */
const snippets = snippetsForAnyPage();

describe('The snippets of the docs, pasted into a bare page of another origin,', () => {
  let packed: Packed;
  before(async () => {
    packed = pack();
  });

  /** Answers for the three servers in the docs: the page's, the publisher's, and the one with the script. */
  function answer(markup: string): (request: HTTPRequest) => Promise<void> {
    return async (request) => {
      const { origin, pathname } = new URL(request.url());
      const headers = { 'Access-Control-Allow-Origin': '*' };
      if (pathname === '/' && origin === 'https://partner.example') {
        const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${markup}</body></html>`;
        return request.respond({ contentType: 'text/html', body });
      }
      const file = request.url().replace(filesAddress, '');
      if (file.startsWith('/')) {
        const body = await readFile(join(packed.cdnFolder, file));
        const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript';
        return request.respond({ contentType, headers, body });
      }
      if (pathname.endsWith('.json')) {
        return request.respond({ contentType: 'application/json', headers, body: JSON.stringify(harbourArticle) });
      }
      const body = await readFile(new URL('test/hosts/newsroom/pictures/barrier-640.webp', project));
      return request.respond({ contentType: 'image/webp', headers, body });
    };
  }

  interface Shown {
    tag: string;
    text: string;
    gap: number;
  }

  async function paste(markup: string): Promise<{ page: Page; record: PageRecord; shown: Shown[] }> {
    const respond = answer(markup);
    const prepare = async (page: Page): Promise<void> => {
      await page.setRequestInterception(true);
      page.on('request', (request) => void respond(request));
    };
    const { page, record } = await openPage('https://partner.example/', { prepare });
    const shown = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'news-headline-card, news-headline-list, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt',
        ),
      ].map((widget) => ({
        tag: widget.localName,
        // A list shows what its cards do.
        text: [widget, ...(widget.shadowRoot?.querySelectorAll('news-headline-card') ?? [])]
          .map((each) => each.shadowRoot?.querySelector('.root')?.textContent ?? '')
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
        gap: widget.getBoundingClientRect().top - (widget.previousElementSibling?.getBoundingClientRect().bottom ?? 0),
      })),
    );
    return { page, record, shown };
  }

  function assertComplete(shown: Shown[], { exceptions, console: lines }: PageRecord): void {
    assert.deepEqual([exceptions, lines], [[], []]);
    assert.equal(shown.length, 19);
    for (const { tag, text, gap } of shown) {
      const expected =
        tag === 'news-share-icons'
          ? /Copy link/
          : tag === 'news-subscription-prompt'
            ? /You have read .*5 free articles.*\$1 a month for the first 3 months, then \$9.*Already a subscriber|You have 3 free articles left this month/
            : /Harbour dredging|Night train|Wheat harvest|River reaches|Halyard Press|The market hall in Tarrow .*Lio Castellane|The ferry Signe in dry dock, a month early\. Lio Castellane CC BY-SA 4\.0/;
      assert.match(text, expected, `${tag} shows ${text}`);
      assert.ok(gap >= 0, `${tag} lies over what is before it`);
    }
    assert.equal(shown.filter(({ text }) => text.includes('Harbour dredging')).length, 2);
  }

  it('have a row with the target that one of them adds', async () => {
    const { page, record } = await paste(
      snippets.filter((snippet) => /addShareTarget|standfirst\.js/.test(snippet)).join('\n'),
    );
    const names = await page.evaluate(() =>
      [...document.querySelector('news-share-icons')!.shadowRoot!.querySelectorAll('li')].map((item) =>
        item.textContent.trim(),
      ),
    );
    assert.deepEqual(names, ['Share on Agora', 'Share on X', 'Share by email', 'Copy link']);
    assert.deepEqual([record.exceptions, record.console], [[], []]);
    await page.close();
  });

  it('name sources whose content the docs show', () => {
    const shown = codeIn('stories/content.mdx', 'json').map((json) => JSON.parse(json) as object);
    const read = shown.map((source) => parseArticles(source).map(({ headline, url }) => [headline, url]));
    const harbour = ['Harbour dredging to start a month early', 'https://news.example/harbour'];
    assert.deepEqual(read, [
      [harbour],
      [harbour, ['Ferries stay in port for a second day', 'https://news.example/ferries']],
    ]);
  });

  const script = '<script type="module" async src="https://your.example/standfirst/v0/standfirst.js"></script>';

  it('ask a paywall service of the page', async () => {
    const [code] = codeIn('stories/metering.mdx', 'js');
    const paywall = '{ check: async () => ({ entitled: false }), on: () => () => {}, opened: () => {} }';
    const { page, shown, record } = await paste(`${script}<news-access></news-access>
      <news-subscription-prompt subscribe-href="https://news.example/subscribe"></news-subscription-prompt>
      <script type="module">const paywall = ${paywall};\n${code}</script>`);
    assert.match(shown[0]!.text, /Subscribe to keep reading/);
    assert.deepEqual([record.exceptions, record.console], [[], []]);
    await page.close();
  });

  it('replace words', async () => {
    const [words, sentences] = codeIn('stories/own-words.mdx', 'js');
    const { page, shown, record } = await paste(`${script}<script type="module">${words}</script>
      <script type="module">${sentences}</script>
      <news-subscription-prompt state="exhausted" article-limit="5" publication="The Meridian" subscribe-href="/s"></news-subscription-prompt>`);
    assert.match(shown[0]!.text, /You have read your 5 free stories.*Join The Meridian to read on.*Become a member/);
    assert.deepEqual(record.exceptions, []);
    await page.close();
  });

  it('work, and the console is empty', async () => {
    const all = snippets.filter((snippet) => !snippet.includes('loader.js'));
    assert.ok(all.length >= 6);
    const { page, record, shown } = await paste(all.join('\n'));
    assertComplete(shown, record);
    await page.close();
  });

  it('work in the same way with the loader instead of the one file', async () => {
    assert.equal(snippets.filter((snippet) => snippet.includes('loader.js')).length, 1);
    const markup = snippets
      .join('\n')
      .replace('<script type="module" async src="https://your.example/standfirst/v0/standfirst.js"></script>', '')
      .replace('v0/standfirst.js', 'v0/loader.js');
    const { page, record, shown } = await paste(markup);
    assertComplete(shown, record);
    await page.close();
  });
});

describe('The README', () => {
  it('has a page that works from a file, as printed, while the demo runs', async () => {
    const newsroom = createNewsroom({ cdnFolder: pack().cdnFolder });
    const prepare = async (page: Page): Promise<void> => {
      await page.setRequestInterception(true);
      page.on('request', async (request) => {
        if (!request.url().startsWith('http://127.0.0.1:4010/')) return request.continue();
        const response = await newsroom.fetch(new Request(request.url()));
        const { status, headers } = response;
        return request.respond({
          status,
          headers: Object.fromEntries(headers),
          body: Buffer.from(await response.arrayBuffer()),
        });
      });
    };
    const file = join(temporaryFolder(), 'page.html');
    await writeFile(file, snippetsIn('README.md').join('\n'));
    const { page, record } = await openPage(pathToFileURL(file).href, { prepare });
    const { texts, spacing } = await page.evaluate(() => {
      const roots = [...document.querySelectorAll('news-headline-card, news-share-icons')].map(({ shadowRoot }) =>
        shadowRoot!.querySelector('.root')!,
      );
      const kicker = document.querySelector('news-headline-card')!.shadowRoot!.querySelector('[part~=kicker]')!;
      const { letterSpacing, fontSize } = getComputedStyle(kicker);
      return {
        texts: roots.map(({ textContent }) => textContent!.replace(/\s+/g, ' ')),
        spacing: parseFloat(letterSpacing) / parseFloat(fontSize),
      };
    });
    assert.equal(texts.length, 3);
    assert.match(texts[0]!, /Orrin barrier closes as the surge reaches the outer estuary/);
    assert.match(texts[1]!, /Copy link/);
    assert.match(texts[2]!, /Ports.*Harbour dredging to start a month early/);
    assert.ok(Math.abs(spacing - 0.02) < 0.001, `The kicker has a letter spacing of ${spacing} em.`);
    assert.deepEqual([record.exceptions, record.console], [[], []]);
    await page.close();
  });

  it('has the number of languages, and at most 9,000 bytes', async () => {
    const readme = await readFile(new URL('README.md', project), 'utf8');
    assert.ok(readme.includes(` ${Object.keys(languages).length + 1} languages`));
    assert.ok(Buffer.byteLength(readme) <= 9_000);
  });

  it('has a moving picture of at most 400 kB, and a still for readers who want none', async () => {
    const readme = await readFile(new URL('README.md', project), 'utf8');
    const [, moving] = /<img src="([^"]+)" alt="[^"]+">/.exec(readme)!;
    const [, still] = /<source media="\(prefers-reduced-motion: reduce\)" srcset="([^"]+)">/.exec(readme)!;
    const [loop, picture] = await Promise.all(
      [moving!, still!].map((path) => readFile(new URL(path, project), 'latin1')),
    );
    assert.ok(loop!.length <= 400_000, `${loop!.length} bytes`);
    // The chunk of an animation (https://developers.google.com/speed/webp/docs/riff_container).
    assert.deepEqual(
      [loop, picture].map((file) => file!.includes('ANIM')),
      [true, false],
    );
  });
});
