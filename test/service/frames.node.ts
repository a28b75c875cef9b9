import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { wcagContrast } from 'culori';
import type * as source from '../../src/service/index.js';
import { Network } from './network.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

const origin = 'https://news.example';
const story = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Meridian',
  language: 'en',
  items: Array.from({ length: 30 }, (_, index) => ({
    id: String(index),
    url: `/rain-${index}`,
    title: `Rain ends drought ${index}`,
    summary: 'After 212 days, the reservoirs fill again.',
    image: `/rain-${index}.webp`,
    authors: [{ name: 'Mara Lin' }],
    date_published: '2026-03-02T10:00:00Z',
  })),
};

const promptPage = `<!doctype html><html lang="de"><!-- <news-subscription-prompt publication="Not this"></news-subscription-prompt> -->
<news-subscription-prompt publication="The Meridian" subscribe-href="/subscribe" gates="#x" onclick="alert(1)" presentation="dialog">
  <news-offer name="Digital <b>" price="5" currency="EUR" period="month" href="/buy"></news-offer>
  <news-offer name="All" price="9" currency="EUR" href="javascript:alert(1)"><script>alert(2)</script></news-offer>
</news-subscription-prompt>`;

describe('A frame of the service', () => {
  let network: Network;
  let service: source.Service;
  beforeEach(() => {
    network = new Network();
    network.answers[`${origin}/feed.json`] = () => Response.json(story);
    network.answers[`${origin}/offers`] = () => new Response(promptPage, { headers: { 'Content-Type': 'text/html' } });
    service = createService({ newsrooms: [origin], fetch: network.fetch });
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    service.fetch(new Request(`https://cards.example${path}`, { headers }));
  const frame = (kind: string, parameters: Record<string, string> = {}): Promise<Response> =>
    get(`/frame/${kind}?${new URLSearchParams({ url: `${origin}/feed.json`, ...parameters }).toString()}`);
  const markup = async (kind: string, parameters: Record<string, string> = {}): Promise<string> =>
    (await frame(kind, parameters)).text();

  it('is a page with the first story, complete without a script', async () => {
    const response = await frame('card');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    const page = await response.text();
    assert.match(page, /^<!doctype html>\n<html lang="en" dir="ltr">/);
    assert.match(page, /<title>Rain ends drought 0 – The Meridian<\/title>/);
    assert.match(page, /<base target="_top">/);
    assert.match(page, /<template shadowrootmode="open"[^]*href="https:\/\/news\.example\/rain-0"[^]*March 2, 2026/);
    assert.doesNotMatch(page, /rain-1\b/);
  });

  it('is at most 12 kB compressed, in each layout, theme and kind', async () => {
    for (const parameters of [
      ...['auto', 'stacked', 'row', 'overlay', 'lead', 'compact', 'text'].map((layout) => ({ kind: 'card', layout })),
      ...['arabic', 'bold', 'broadsheet', 'japanese', 'plain', 'salmon'].map((theme) => ({ kind: 'card', theme })),
      ...['list', 'grid', 'lead-and-list', 'strip'].map((layout) => ({ kind: 'list', layout, theme: 'bold' })),
      { kind: 'list', limit: '20' },
      { kind: 'prompt', url: `${origin}/offers`, theme: 'bold' },
    ]) {
      const { kind, ...others } = parameters;
      const page = await markup(kind, others as Record<string, string>);
      const sizes = [brotliCompressSync(page).length, gzipSync(page).length];
      assert.ok(Math.max(...sizes) <= 12_000, `${JSON.stringify(parameters)} has ${sizes.join(' and ')} bytes`);
    }
  });

  it('has a policy that allows its own styles and script, and nothing else', async () => {
    for (const kind of ['card', 'list']) {
      const response = await frame(kind, { theme: 'salmon' });
      const policy = response.headers.get('content-security-policy')!;
      const page = await response.text();
      const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      const styles = Array.from(page.matchAll(/<style>([^]*?)<\/style>/g), ([, text]) => hash(text!));
      const scripts = Array.from(page.matchAll(/<script>([^]*?)<\/script>/g), ([, text]) => hash(text!));
      assert.ok(styles.length > 1 && scripts.length === 1);
      assert.equal(
        policy,
        `default-src 'none'; style-src ${[...new Set(styles)].join(' ')}; script-src ${scripts[0]}; img-src https: http: data:; base-uri 'none'; form-action 'none'; sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation`,
      );
      assert.doesNotMatch(page, /\sstyle=|\son\w+=/);
    }
  });

  it('may be shown on any page', async () => {
    const { headers } = await frame('card');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(headers.get('cross-origin-embedder-policy'), 'credentialless');
    assert.equal(headers.get('x-frame-options'), null);
  });

  it('follows its parameters', async () => {
    assert.match(await markup('card', { layout: 'row' }), /<news-headline-card[^>]* layout="row"/);
    assert.match(await markup('list', { layout: 'grid', limit: '3' }), /<news-headline-list[^>]* layout="grid"/);
    assert.equal((await markup('list', { limit: '3' })).match(/<article class="card/g)?.length, 3);
    assert.equal((await markup('list')).match(/<article class="card/g)?.length, 5);
    assert.match(await markup('card', { theme: 'salmon' }), /--news-color-surface:\s*#fcebdc/);
    assert.match(await markup('card', { scheme: 'dark' }), /:root\{color-scheme:dark;/);
    assert.match(await markup('card', { scheme: 'auto' }), /:root\{color-scheme:light dark;/);
    assert.match(await markup('card', { lang: 'ar' }), /<html lang="ar" dir="rtl">[^]*مارس/);
  });

  it('makes an accent readable on its paper, and on nothing but a colour', async () => {
    const accent = async (value: string, scheme = 'light'): Promise<string | undefined> =>
      /--news-color-accent:([^;}]+)[;}][^}]*\}<\/style>\n<\/head>/.exec(
        await markup('card', { accent: value, scheme }),
      )?.[1];
    assert.equal(await accent('b0181f'), '#b0181f');
    assert.equal(await accent('#B01'), '#bb0011');
    const yellow = (await accent('ffcc00'))!;
    assert.ok(wcagContrast(yellow, 'white') >= 4.5 && wcagContrast(yellow, 'white') < 5.5, yellow);
    const blue = (await accent('003366', 'dark'))!;
    assert.ok(wcagContrast(blue, '#121212') >= 4.5, blue);
    assert.equal(await accent('003366', 'auto'), `light-dark(#003366, ${blue})`);
    assert.equal(await accent('red;}body{display:none'), undefined);
  });

  it('ignores values that it does not know, and says so in the console', async () => {
    const page = await markup('card', { layout: 'rows', them: 'salmon', scheme: '"><script>alert(1)</script>' });
    assert.match(page, /data-problem="[^"]*Did you mean theme\?/);
    assert.match(page, /layout is “rows”\. Use auto, stacked, row,/);
    assert.doesNotMatch(page, /<script>alert/);
    assert.match(page, /Rain ends drought 0/);
  });

  it('keeps words from its markup that an article or a parameter contains', async () => {
    const hostile = '</title></style></script></template><script>alert(1)</script><img src=x onerror=alert(1)>"\'';
    network.answers[`${origin}/hostile.json`] = () =>
      Response.json({
        version: 'https://jsonfeed.org/version/1.1',
        title: hostile,
        language: hostile,
        items: [{ id: '1', url: '/a', title: hostile, content_text: hostile, authors: [{ name: hostile }] }],
      });
    for (const kind of ['card', 'list']) {
      const page = await markup(kind, { url: `${origin}/hostile.json`, lang: hostile, theme: hostile });
      assert.equal(page.match(/<script/g)?.length, 1, page);
      assert.doesNotMatch(page, /<img src=x/);
    }
    const failed = await (await frame('card', { url: `${origin}/${hostile}` })).text();
    assert.equal(failed.match(/<script/g)?.length, 1);
  });

  it('of a prompt has the words, prices and safe addresses of the newsroom’s own prompt', async () => {
    const page = await markup('prompt', { url: `${origin}/offers`, state: 'exhausted' });
    assert.match(page, /<html lang="de" dir="ltr">/);
    assert.match(page, /Sie haben keine kostenlosen Artikel mehr/);
    assert.match(page, /href="https:\/\/news\.example\/subscribe/);
    assert.match(page, /href="https:\/\/news\.example\/buy/);
    assert.match(page, /Digital &lt;b&gt;/);
    assert.doesNotMatch(page, /javascript:|alert\(|gates|presentation|Not this|onclick/);
    // Without a state, it says that the article is for subscribers.
    assert.match(
      await markup('prompt', { url: `${origin}/offers`, lang: 'en' }),
      /for subscribers to <bdi[^>]*>The Meridian</,
    );
  });

  it('is made once, and again when the story has changed', async () => {
    const first = await frame('card');
    const again = await get(`/frame/card?url=${origin}/feed.json`, { 'If-None-Match': first.headers.get('etag')! });
    assert.equal(again.status, 304);
    assert.equal(network.asked.length, 1);
    assert.match(first.headers.get('cache-control')!, /^public, max-age=60,/);
    const purging = createService({ newsrooms: [origin], fetch: network.fetch, purgeSecret: 's' });
    const path = `https://cards.example/frame/card?url=${origin}/feed.json`;
    await purging.fetch(new Request(path));
    network.answers[`${origin}/feed.json`] = () =>
      Response.json({ ...story, items: [{ id: '1', url: '/a', title: 'Corrected' }] });
    await purging.fetch(
      new Request('https://cards.example/purge', {
        method: 'POST',
        headers: { Authorization: 'Bearer s' },
        body: JSON.stringify({ urls: [`${origin}/feed.json`] }),
      }),
    );
    assert.match(await (await purging.fetch(new Request(path))).text(), /Corrected/);
  });

  it('that cannot be made is a page that can be read', async () => {
    const unknown = await frame('card', { url: 'https://other.example/a' });
    assert.equal(unknown.status, 403);
    const page = await unknown.text();
    assert.match(page, /<p dir="auto">This story cannot be shown here\.<\/p>/);
    assert.match(page, /data-problem="This service does not read https:\/\/other\.example\./);
    assert.doesNotMatch(page, /<a /);
    assert.equal((await frame('card', { url: 'javascript:alert(1)' })).status, 400);
    const address = `${origin}/2026/rain-ends-drought.html`;
    const down = await frame('card', { url: address });
    assert.equal(down.status, 502);
    assert.match(await down.text(), /<a href="[^"]*drought\.html">news\.example: rain ends drought<\/a>/);
    assert.ok(down.headers.get('content-security-policy'));
    const none = await frame('prompt');
    assert.equal(none.status, 502);
    assert.match(await none.text(), /has no &lt;news-subscription-prompt>|data-problem="[^"]*has no &lt;news-sub/);
  });

  it('does not repeat the words of an address that the newsroom does not know', async () => {
    const address = `${origin}/your-account-is-locked`;
    network.answers[address] = () => new Response('', { status: 404 });
    const page = await markup('card', { url: address });
    assert.match(page, /<a href="[^"]*">news\.example<\/a>/);
  });

  it('of a prompt takes only an element of the page', async () => {
    const forged = '<news-subscription-prompt subscribe-href="https://evil.example/pay"></news-subscription-prompt>';
    const own = '<news-subscription-prompt state="pending" subscribe-href="/s"></news-subscription-prompt>';
    for (const around of ['script type="application/json"', 'textarea', 'template', 'style', 'title', 'noscript']) {
      const address = `${origin}/${encodeURIComponent(around)}`;
      network.answers[address] = () =>
        new Response(`<!doctype html><body><${around}>${forged}</${around.split(' ')[0]}>${own}`, {
          headers: { 'Content-Type': 'text/html' },
        });
      const page = await markup('prompt', { url: address });
      assert.doesNotMatch(page, /evil/, around);
      // The reader of a frame is not known, so it does not wait for them.
      assert.match(page, /state="subscriber-only"[^]*href="https:\/\/news\.example\/s"/, around);
    }
  });

  it('has its script, and leads only to listed newsrooms', async () => {
    const script = await get('/frame.js');
    assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(script.headers.get('cross-origin-resource-policy'), 'cross-origin');
    const size = brotliCompressSync(await script.text()).length;
    assert.ok(size <= 1_000, `frame.js has ${size} bytes`);
    const go = await get(`/go?url=${encodeURIComponent(`${origin}/rain?a=b`)}`);
    assert.deepEqual([go.status, go.headers.get('location')], [302, `${origin}/rain?a=b`]);
    for (const address of [
      'https://other.example/',
      '//other.example',
      'javascript:alert(1)',
      `${origin}@other.example/`,
      '',
    ])
      assert.ok((await get(`/go?url=${encodeURIComponent(address)}`)).status >= 400, address);
  });

  it('tells a reader why a link does not open a story of another site, without a way there', async () => {
    const path = `/go?url=${encodeURIComponent('https://other.example/call-0800-55')}`;
    const page = await get(path, { Accept: 'text/html,*/*' });
    assert.equal(page.status, 403);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    const text = await page.text();
    assert.match(text, /<p dir="auto">This story is at other\.example\./);
    assert.doesNotMatch(text, /call-0800|<a /);
    assert.match((await get(path)).headers.get('content-type')!, /json/);
  });

  it('has paper and a border in a box', async () => {
    const page = await markup('card', { box: 'true' });
    assert.match(page, /html::before\{[^}]*border:1px solid/);
    assert.match(page, /background:var\(--news-color-surface,canvas\)/);
    assert.doesNotMatch(await markup('card'), /html::before/);
    assert.match(await markup('card', { box: 'red' }), /box is “red”\. Use true, false\./);
  });
});
