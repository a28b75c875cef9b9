import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import { Hono } from 'hono';
import type { Page } from 'puppeteer-core';
import type * as source from '../../src/service/index.js';
import { newReader } from '../support/browsers/chromium.js';
import { HostSite } from '../support/servers/host-site.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

const layouts = ['auto', 'stacked', 'row', 'overlay', 'lead', 'compact', 'text'];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Records layout shifts. */
const noter = `
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shifts.push(value);
  }).observe({ type: 'layout-shift', buffered: true });`;

describe('The start page of the service', () => {
  let site: HostSite;
  let server: RunningServer;
  before(async () => {
    site = await HostSite.open();
    const item = (index: number, title: string): object => ({
      id: String(index),
      url: `${site.origin}/story`,
      title,
      summary: 'Ferries keep their timetable while two ships work at night. The port expects to be done in May.',
      image: `${site.origin}/pictures/barrier-640.webp`,
      authors: [{ name: 'Mara Lin' }],
      date_published: '2026-03-02T10:00:00Z',
    });
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Meridian',
      items: [
        item(1, 'Harbour dredging to start a month early after a winter of storms'),
        item(2, 'Rain ends the longest drought in forty years'),
        item(3, 'Night trains return to the coast'),
      ],
    };
    site.put('/feed.json', { body: JSON.stringify(feed) });
    const html = { 'Content-Type': 'text/html; charset=utf-8' };
    site.put('/story', { body: '<!doctype html><title>The story</title>', headers: html });
    site.put('/bare', {
      body: '<!doctype html><title>Bare</title><meta property="og:title" content="A bare story"><meta property="og:type" content="article">',
      headers: html,
    });
    site.put('/offers', {
      body: '<news-subscription-prompt publication="The Meridian" subscribe-href="/s"><news-offer name="Digital" price="5" currency="EUR" href="/b"></news-offer></news-subscription-prompt>',
      headers: html,
    });
    const cdn = site.cdn;
    const service = createService({
      newsrooms: [site.origin],
      files: async (path) => {
        const response = await fetch(`${cdn}/${path}`);
        return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
      },
    });
    server = await startServer(service as never);
  });
  after(async () => {
    await server.close();
    await site.close();
  });

  async function withPage<Result>(work: (page: Page, problems: string[]) => Promise<Result>): Promise<Result> {
    const reader = await newReader();
    const page = await reader.newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => problems.push(String(error)));
    try {
      return await work(page, problems);
    } finally {
      await reader.close();
    }
  }

  const address = (fields: Record<string, string>): string =>
    `${server.origin}/?${new URLSearchParams({ url: `${site.origin}/feed.json`, ...fields }).toString()}`;

  /** Opens the start page with some fields, and returns its codes by name when the frame has been measured. */
  const codes = (fields: Record<string, string>): Promise<Record<string, string>> =>
    withPage(async (page, problems) => {
      await page.setViewport({ width: 1000, height: 900 });
      await page.goto(address(fields));
      await page.waitForFunction(() =>
        /@container|height: \d/.test(document.querySelector('pre code')?.textContent ?? ''),
      );
      assert.deepEqual(problems, []);
      return page.evaluate(() =>
        Object.fromEntries(
          Array.from(document.querySelectorAll('.code'), (block) => [
            block.querySelector('h3')!.textContent,
            block.querySelector('pre code')!.textContent,
          ]),
        ),
      );
    });

  it('has a form that works without a script', async () => {
    const text = await (await fetch(address({ show: 'card', layout: 'row' }))).text();
    assert.match(text, /<iframe src="frame\/card\?url=[^"]*layout=row"/);
    assert.match(text, /<option value="row" selected>/);
    assert.match(text, /&lt;iframe src=/);
  });

  for (const layout of layouts)
    it(`gives code that moves nothing when the card appears: ${layout}`, async function () {
      this.timeout(60_000);
      const { Frame: code } = await codes({ show: 'card', layout });
      for (const width of [320, 390, 640])
        await withPage(async (page, problems) => {
          await page.setViewport({ width, height: 800 });
          const body = `<script>${noter}</script><p>Before the card.</p>${code}<p>After the card.</p>`;
          await page.goto(site.show({ body: `<div style="margin: 16px">${body}</div>` }));
          await page.waitForFunction(() => document.querySelector('iframe')!.style.minHeight);
          const heights = await page.evaluate(async () => {
            // eslint-disable-next-line no-restricted-syntax -- Nothing moves
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
            const frame = document.querySelector('iframe')!;
            return { shown: frame.clientHeight, content: parseFloat(frame.style.minHeight) };
          });
          const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
          assert.deepEqual(shifts, [], `${layout} at ${width}: ${JSON.stringify(heights)}`);
          assert.ok(heights.shown - heights.content < 30, `${layout} at ${width}: ${JSON.stringify(heights)}`);
          assert.deepEqual(problems, []);
        });
    });

  it('gives code with the script, and finished HTML, that show the same card', async () => {
    const { Script: script, 'Finished HTML': finished } = await codes({ show: 'card', layout: 'row' });
    for (const code of [script!, finished!])
      await withPage(async (page, problems) => {
        await page.goto(site.show({ body: code }));
        await page.waitForFunction(() =>
          document
            .querySelector('news-headline-card')
            ?.shadowRoot?.querySelector('[part=standfirst]')
            ?.textContent.startsWith('Ferries keep'),
        );
        assert.deepEqual(problems, []);
      });
  });

  it('gives the code of a list and of a prompt', async () => {
    const list = await codes({ show: 'list', limit: '2', layout: 'grid' });
    assert.match(list.Frame!, /\/frame\/list\?url=[^"]*limit=2|layout=grid/);
    assert.match(
      list.Script!,
      /<news-headline-list src="[^"]*articles\.json[^"]*" limit="2" layout="grid">|layout="grid" limit="2"/,
    );
    const prompt = await codes({ show: 'prompt', url: `${site.origin}/offers`, state: 'exhausted' });
    assert.match(prompt.Frame!, /title="The Meridian"/);
    assert.match(prompt.Script!, /<news-subscription-prompt[^>]* state="exhausted"/);
    assert.match(prompt.Script!, /<news-offer name="Digital" price="5" currency="EUR" href="[^"]*\/b">/);
    assert.equal(prompt['Finished HTML'], undefined);
  });

  it('gives the address to paste if the page leads other systems to the service, and else the links for it', async () => {
    /** Puts a page with these tags in its head, and returns the codes for it, as they are without a script. */
    const codesFor = async (path: string, head: string): Promise<Record<string, string>> => {
      site.put(path, {
        body: `<!doctype html><head>${head}<meta property="og:type" content="article"><meta property="og:title" content="A story"></head>`,
        headers: { 'Content-Type': 'text/html' },
      });
      const text = await (await fetch(address({ url: site.origin + path }))).text();
      const blocks = text.matchAll(/<h3>(.*?)<\/h3>[^]*?<code[^>]*>([^]*?)<\/code>/g);
      return Object.fromEntries(
        Array.from(blocks, ([, name, code]) => [name, code!.replaceAll('&lt;', '<').replaceAll('&amp;', '&')]),
      );
    };
    const none = await codesFor('/unlinked', '');
    const links = none['Links for the newsroom']!.replaceAll('&gt;', '>');
    assert.equal(none.Address, undefined);
    assert.equal(links.match(/<link rel="alternate"/g)?.length, 3);
    const linked = await codesFor('/linked', links.replaceAll('%2Funlinked', '%2Flinked'));
    assert.deepEqual(Object.keys(linked).slice(0, 2), ['Address', 'Frame']);
    assert.equal(linked.Address, `${site.origin}/linked`);
    // The links of WordPress come first in a page of WordPress.
    const own = `<link rel="alternate" type="application/json+oembed" href="${site.origin}/wp-json/oembed/1.0/embed">`;
    assert.equal((await codesFor('/wordpress', own + links)).Address, undefined);
    // A template with the links of one story in every page.
    assert.equal((await codesFor('/copied', links)).Address, undefined);
    const feed = await (await fetch(address({}))).text();
    assert.doesNotMatch(feed, /Links for the newsroom|<h3>Address/);
  });

  describe('in a folder of a newsroom, behind a proxy', () => {
    let proxy: RunningServer;
    let folder: string;
    before(async () => {
      const answers: { by?: source.Service } = {};
      const app = new Hono();
      app.get('/feed.json', ({ json }) =>
        json({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'The Meridian',
          items: [{ id: '1', url: `${proxy.origin}/story`, title: 'Rain ends drought' }],
        }),
      );
      // The proxy removes the folder, and requests another host.
      app.get('/cards/*', ({ req: { raw } }) => {
        const { pathname, search } = new URL(raw.url);
        return answers.by!.fetch(new Request(`http://inside.example${pathname.slice('/cards'.length)}${search}`, raw));
      });
      proxy = await startServer(app);
      folder = `${proxy.origin}/cards/`;
      answers.by = createService({ newsrooms: [proxy.origin], address: folder });
    });
    after(() => proxy.close());

    const query = (): string => new URLSearchParams({ url: `${proxy.origin}/feed.json` }).toString();

    it('shows the card, and gives its code', () =>
      withPage(async (page, problems) => {
        await page.goto(`${folder}?${query()}`);
        const code = await page.$eval('pre code', ({ textContent }) => textContent);
        assert.match(code, new RegExp(`src="${folder}frame/card\\?url=[^]*src="${folder}frame\\.js"`));
        const frame = await (await page.$('.preview iframe'))!.contentFrame();
        await frame.waitForSelector('news-headline-card');
        await page.waitForFunction(() => document.querySelector<HTMLIFrameElement>('.preview iframe')!.style.minHeight);
        assert.deepEqual(problems, []);
      }));

    it('leads to a story without a detour, in WordPress', () =>
      withPage(async (page) => {
        await page.goto(
          site.show({
            body: `<script>addEventListener('message', ({ data }) => data.message === 'link' && (globalThis.link = data));</script>
<iframe src="${folder}frame/card?${query()}#?secret=a1B2c3D4e5" sandbox="allow-scripts" width="500" height="200"></iframe>`,
          }),
        );
        const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
        await (await frame.waitForSelector('>>> [part=link]'))!.click();
        await page.waitForFunction(() => 'link' in globalThis);
        assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { link: object }).link), {
          message: 'link',
          value: `${proxy.origin}/story`,
          secret: 'a1B2c3D4e5',
        });
      }));

    it('sends no messages if a frame is opened as a page', () =>
      withPage(async (page) => {
        await page.evaluateOnNewDocument(() => {
          const counted = globalThis as unknown as { messages: number };
          counted.messages = 0;
          addEventListener('message', () => counted.messages++);
        });
        await page.goto(`${folder}frame/card?${query()}#?secret=a1B2c3D4e5`);
        const messages = await page.evaluate(async () => {
          postMessage({ message: 'ready', secret: 'a1B2c3D4e5' }, '*');
          postMessage({ standfirst: 1 }, '*');
          // eslint-disable-next-line no-restricted-syntax -- No answer comes
          await new Promise((resolve) => setTimeout(resolve, 200));
          return (globalThis as unknown as { messages: number }).messages;
        });
        // Only those of this test.
        assert.equal(messages, 2);
      }));
  });

  it('says what the page of a newsroom lacks, and why an address cannot be used', () =>
    withPage(async (page) => {
      await page.goto(address({ url: `${site.origin}/bare` }));
      const lacks = await page.$$eval('li', (items) => items.map(({ textContent }) => textContent));
      assert.equal(lacks.length, 3);
      assert.match(lacks.join(), /schema\.org[^]*og:image[^]*oEmbed/);
      await page.goto(address({ layout: 'sideways', accent: 'red' }));
      const problems = await page.$$eval('[role=alert]', (all) => all.map(({ textContent }) => textContent));
      assert.match(problems.join(), /layout is “sideways”.*accent is “red”/);
      assert.doesNotMatch(await page.$eval('pre code', ({ textContent }) => textContent), /sideways|accent/);
      site.put('/empty.json', { body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [] }) });
      await page.goto(address({ url: `${site.origin}/empty.json` }));
      assert.match(await page.$eval('[role=alert]', ({ textContent }) => textContent), /has no articles/);
      await page.goto(address({ url: 'https://other.example/"><script>alert(1)</script>' }));
      assert.match(
        await page.$eval('[role=alert]', ({ textContent }) => textContent),
        /does not read https:\/\/other\.example/,
      );
      assert.equal(await page.$$eval('script', ({ length }) => length), 1);
    }));

  it('and the frames have no faults of WCAG that a machine can find', () =>
    withPage(async (page) => {
      // The policies of the service forbid the script of the test.
      await page.setBypassCSP(true);
      const url = encodeURIComponent(`${site.origin}/feed.json`);
      for (const path of [
        `/?url=${url}&layout=row`,
        `/frame/card?url=${url}`,
        `/frame/card?url=${url}&theme=salmon&accent=ffcc00`,
        `/frame/card?url=${url}&theme=salmon&accent=003366&scheme=dark`,
        `/frame/list?url=${url}&layout=grid`,
        `/frame/prompt?url=${encodeURIComponent(`${site.origin}/offers`)}`,
      ]) {
        await page.goto(server.origin + path, { waitUntil: 'networkidle0' });
        await page.evaluate(axe);
        const faults = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof Axe };
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const { violations } = await axe.run({ runOnly: tags, iframes: false });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
        });
        assert.deepEqual(faults, [], path);
      }
    }));

  describe('gives a frame', () => {
    const frameOn = async (page: Page, style: string, fields: Record<string, string>): Promise<void> => {
      const { Frame: code } = await codes(fields);
      await page.setViewport({ width: 500, height: 800 });
      await page.goto(
        site.show({ head: `<style>${style}</style>`, body: `<a href="#a">Before</a>${code}<a href="#b">After</a>` }),
      );
      await page.waitForFunction(() => document.querySelector('iframe')!.style.minHeight);
    };

    it('whose text leads the whole page to the story, also by the keyboard', () =>
      withPage(async (page) => {
        await frameOn(page, '', { show: 'card', layout: 'text' });
        const box = (await (await page.$('iframe'))!.boundingBox())!;
        await Promise.all([page.waitForNavigation(), page.mouse.click(box.x + 40, box.y + 40)]);
        assert.equal(new URL(page.url()).pathname, '/story');
        await page.goBack();
        await page.waitForFunction(() => document.querySelector('iframe')!.style.minHeight);
        const focused = (): Promise<string> =>
          page.evaluate(() => document.activeElement!.textContent || document.activeElement!.localName);
        const path: string[] = [];
        for (let step = 0; step < 3; step++) {
          await page.keyboard.press('Tab');
          path.push(await focused());
        }
        assert.deepEqual(path, ['Before', 'iframe', 'After']);
        await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        await page.keyboard.up('Shift');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        assert.equal(new URL(page.url()).pathname, '/story');
      }));

    for (const [scheme, style] of [
      ['light', 'body { background: rgb(250, 240, 230) }'],
      ['dark', ':root { color-scheme: dark } body { background: rgb(20, 40, 60) }'],
      ['dark', 'body { background: rgb(20, 40, 60) }'],
    ] as const)
      it(`without corners of another colour: ${scheme} on ${style}`, () =>
        withPage(async (page) => {
          await frameOn(page, style, { show: 'card', layout: 'text', scheme });
          // The last pixels of the frame have no text.
          const box = (await (await page.$('iframe'))!.boundingBox())!;
          const picture = await page.screenshot({
            encoding: 'base64',
            clip: { x: box.x + box.width - 4, y: box.y + box.height - 4, width: 2, height: 2 },
          });
          const paper = /rgb\((.*)\)/.exec(style)![1]!.split(', ').map(Number);
          const pixel = await page.evaluate(async (data) => {
            const image = new Image();
            image.src = `data:image/png;base64,${data}`;
            await image.decode();
            const pen = new OffscreenCanvas(2, 2).getContext('2d')!;
            pen.drawImage(image, 0, 0);
            return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
          }, picture);
          assert.deepEqual(pixel, paper);
        }));
  });
});
