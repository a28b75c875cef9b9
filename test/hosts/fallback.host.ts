import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, describe, it } from 'node:test';
import { launchEngine, type HostEngine, type HostTab } from '../support/host-engine.js';
import { HostSite } from '../support/host-site.js';
import { readShownSnippets } from './cms/snippets.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const snippets = await readShownSnippets();

/** What a reader without the script reads of each, and where its links lead. */
const readable: Readonly<Record<string, { words: RegExp; links: string[] }>> = {
  article: {
    words: /Harbour dredging.*Mara Lin.*Share by e-mail/s,
    links: ['https://news.example/harbour', 'mailto:'],
  },
  byline: { words: /Mara Lin/, links: [] },
  caption: { words: /The dredger/, links: [] },
  card: { words: /Ports.*Harbour dredging.*Winter storms/s, links: ['https://news.example/harbour'] },
  prompt: { words: /Subscribe: \$1 a month/, links: ['https://news.example/digital'] },
  'share-icons': { words: /e-mail/, links: ['mailto:'] },
};

/** How a page may be without our script. */
const absences: Readonly<Record<string, { head: string; isRefused?: boolean }>> = {
  'that has no script': { head: '' },
  'whose script is lost': { head: '<script type="module" src="{{cdn}}/lost.js"></script>' },
  'whose script comes late': { head: '<script type="module" src="{{cdn}}/standfirst.js?late"></script>' },
  'whose loader comes and nothing else': { head: '<script type="module" src="{{cdn}}/loader.js"></script>' },
  'whose script breaks off': { head: '<script type="module" src="{{cdn}}/standfirst.js?half"></script>' },
};

describe('Without the script, on a page', () => {
  let site: HostSite;
  let engine: HostEngine;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    site.put('/axe.js', { body: readFileSync(axe) });
    engine = await launchEngine();
    site.override = ({ pathname, search }) => {
      if (pathname.includes('/chunks/')) return { status: 503 };
      if (search === '?late') return { delay: 5000, status: 503 };
      if (search === '?half')
        return {
          headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' },
          body: 'const half = {',
        };
      return undefined;
    };
  });
  after(async () => {
    await engine?.close();
    await site?.close();
  });
  afterEach(() => tab?.close());

  async function open(head: string, body: string): Promise<void> {
    site.renew();
    tab = await engine.newTab();
    const sheet = '<link rel="stylesheet" href="{{cdn}}/reserve.css">';
    // A module that is late would keep the page from counting as loaded.
    const late = head.includes('?late')
      ? `<script>addEventListener('load', () => { const script = document.createElement('script'); script.type = 'module'; script.src = '{{cdn}}/standfirst.js?late'; document.head.append(script); })</script>`
      : head;
    await tab.open(
      site.show({ head: sheet + late, body: `<main style="inline-size: 360px"><h1>The page</h1>${body}</main>` }),
    );
  }

  for (const [absence, { head }] of Object.entries(absences)) {
    for (const [name, markup] of Object.entries(snippets)) {
      it(`${absence}, the documented ${name} is readable and linked, and fits a phone`, async () => {
        await open(head, markup);
        await new Promise((resolve) => setTimeout(resolve, 200));
        const found = await tab.evaluate(() => ({
          words: document.querySelector('main')!.innerText,
          links: [...document.querySelectorAll('main a')]
            .filter((link) => link.getClientRects().length > 0)
            .map((link) => (link as HTMLAnchorElement).href),
          overflow: document.querySelector('main')!.scrollWidth - 360,
          isUpgraded: [...document.querySelectorAll('main *')].some((each) => each.shadowRoot),
        }));
        const { words, links } = readable[name]!;
        assert.match(found.words, words);
        for (const link of links)
          assert.ok(
            found.links.some((each) => each.startsWith(link)),
            found.links.join(),
          );
        assert.equal(found.overflow, 0);
        assert.equal(found.isUpgraded, false);
        const { exceptions } = await tab.said();
        assert.deepEqual(
          exceptions.filter((each) => !absence.includes('breaks off') || !/SyntaxError|Unexpected|end of/i.test(each)),
          [],
        );
      });
    }
  }

  it('pictures fit a phone wherever they stand in a tag', async () => {
    const picture = '<img src="/pictures/barrier-640.webp" alt="A barrier" width="640" height="427">';
    await open(
      '',
      `<news-headline-card><a href="/a">${picture}</a></news-headline-card>
      <news-headline-card><figure>${picture}</figure><a href="/b">A story</a></news-headline-card>
      <news-photo-caption><figure>${picture}</figure></news-photo-caption>
      <news-photo-caption><a href="/c">${picture}</a></news-photo-caption>`,
    );
    const sizes = await tab.evaluate(() =>
      [...document.querySelectorAll('img')].map(({ width, height }) => [width <= 360, (width / height).toFixed(1)]),
    );
    assert.deepEqual(sizes, Array(4).fill([true, '1.5']));
  });

  it('what the page has hidden stays hidden, and what it lays out in its own way stays so', async () => {
    await open(
      '<style>news-byline { display: inline-block }</style>',
      `${snippets.card!.replace('<news-headline-card', '<news-headline-card hidden')}${snippets.byline}
      <news-headline-card><span hidden id="aside">Not yet</span><a href="/a">A story</a></news-headline-card>`,
    );
    const displays = await tab.evaluate(() =>
      ['news-headline-card', 'news-byline', '#aside'].map(
        (tag) => getComputedStyle(document.querySelector(tag)!).display,
      ),
    );
    assert.deepEqual(displays, ['none', 'inline-block', 'none']);
  });

  for (const [name, markup] of Object.entries(snippets)) {
    it(`the documented ${name} is accessible`, async () => {
      await open('<script src="/axe.js"></script>', markup);
      const violations = await tab.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`,
        );
      });
      assert.deepEqual(violations, []);
    });
  }
});
