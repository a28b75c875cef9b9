import assert from 'node:assert/strict';
import { parse } from 'parse5';
import type * as source from '../../src/service/index.js';
import type { OembedAnswer } from '../../src/service/oembed/oembed-answer.js';
import { Network } from './network.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

const origin = 'https://news.example';
const address = `${origin}/rain`;

const story = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  url: address,
  headline: 'Rain ends drought',
  description: 'After 212 days, the reservoirs fill again.',
  inLanguage: 'en',
  author: [{ '@type': 'Person', name: 'Mara Lin', url: `${origin}/authors/lin` }],
  publisher: { '@type': 'NewsMediaOrganization', name: 'The Meridian', url: `${origin}/` },
  datePublished: '2026-03-02T10:00:00Z',
  image: [{ '@type': 'ImageObject', url: `${origin}/rain.webp`, width: 1600, height: 900 }],
};

const page = (data: object): Response =>
  new Response(
    `<!doctype html><title>A story</title><script type="application/ld+json">${JSON.stringify({ ...story, ...data }).replaceAll('<', '\\u003c')}</script>`,
    { headers: { 'Content-Type': 'text/html' } },
  );

const feed = (titles: readonly string[]): Response =>
  Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Meridian',
    language: 'en',
    items: titles.map((title, index) => ({ id: String(index), url: `/story-${index}`, title })),
  });

describe('oEmbed', () => {
  let network: Network;
  let service: source.Service;
  beforeEach(() => {
    network = new Network();
    network.answers[address] = () => page({});
    service = createService({ newsrooms: [origin], fetch: network.fetch });
  });

  const get = (parameters: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Response> =>
    service.fetch(
      new Request(`https://cards.example/oembed?${new URLSearchParams({ url: address, ...parameters }).toString()}`, {
        headers,
      }),
    );
  const answer = async (parameters: Record<string, string> = {}): Promise<OembedAnswer> => {
    const response = await get(parameters);
    assert.equal(response.status, 200, await response.clone().text());
    return (await response.json()) as OembedAnswer;
  };
  const tell = async (data: object): Promise<OembedAnswer> => {
    network.answers[address] = () => page(data);
    // Without the answers of before.
    service = createService({ newsrooms: [origin], fetch: network.fetch });
    return answer();
  };

  it('answers with the fields of the specification', async () => {
    const { html, ...others } = await answer();
    assert.deepEqual(others, {
      version: '1.0',
      type: 'rich',
      title: 'Rain ends drought',
      author_name: 'Mara Lin',
      author_url: `${origin}/authors/lin`,
      provider_name: 'The Meridian',
      provider_url: `${origin}/`,
      cache_age: 3600,
      thumbnail_url: `${origin}/rain.webp`,
      thumbnail_width: 1600,
      thumbnail_height: 900,
      width: 600,
      height: others.height,
    });
    assert.ok(others.height > 150 && others.height < 300, String(others.height));
    assert.equal(
      html,
      `<blockquote lang="en" dir="ltr" hidden=""><a href="${address}">Rain ends drought.</a> After 212 days, the reservoirs fill again. –\u00A0Mara Lin, The Meridian</blockquote>` +
        `<iframe src="https://cards.example/frame/card?url=https%3A%2F%2Fnews.example%2Frain&amp;layout=row&amp;box=true" width="100%" height="${others.height}" title="Rain ends drought – The Meridian" frameborder="0" marginwidth="0" marginheight="0"></iframe>`,
    );
  });

  it('names a frame that shows the story on paper with a border', async () => {
    const { html } = await answer();
    const [, src] = /src="([^"]+)"/.exec(html)!;
    const frame = await service.fetch(new Request(src!.replaceAll('&amp;', '&')));
    assert.equal(frame.status, 200);
    const text = await frame.text();
    assert.match(text, /<template shadowrootmode="open"[^]*Rain ends drought/);
    assert.match(text, /background:var\(--news-color-surface,canvas\)/);
    assert.match(text, /border:1px solid/);
  });

  it('is at most as large as the consumer allows', async () => {
    for (const [maxwidth, maxheight] of [
      [500, 750],
      [320, 200],
      [200, 120],
      [40, 30],
      [4000, 4000],
    ] as const) {
      const { width, height, html } = await answer({ maxwidth: String(maxwidth), maxheight: String(maxheight) });
      assert.ok(width <= maxwidth && height <= maxheight && width > 0 && height > 0, `${width} × ${height}`);
      assert.match(html, new RegExp(` height="${height}"`));
    }
    for (const wrong of ['0', '-5', 'wide', '1e3', '', '12.5'])
      assert.equal((await answer({ maxwidth: wrong, maxheight: wrong })).width, 600, wrong);
  });

  it('shows a simpler card where there is little room', async () => {
    const layout = async (maxheight: number): Promise<string | undefined> =>
      /layout=(\w+)/.exec((await answer({ maxheight: String(maxheight) })).html)?.[1];
    assert.equal(await layout(400), 'row');
    assert.equal(await layout(150), 'compact');
    assert.equal(await layout(20), 'text');
  });

  it('has a thumbnail only if its size is known, and it is not too large', async () => {
    const small = await answer({ maxwidth: '800' });
    assert.equal(small.thumbnail_url ?? small.thumbnail_width ?? small.thumbnail_height, undefined);
    const unknown = await tell({ image: [`${origin}/rain.webp`] });
    assert.equal(unknown.thumbnail_url ?? unknown.thumbnail_width ?? unknown.thumbnail_height, undefined);
  });

  it('is XML too', async () => {
    const headline = 'Rain & “storms” <b>end</b> drought ]]> \u0007 in Wrocław 🌧';
    network.answers[address] = () => page({ headline });
    const json = await answer();
    const response = await get({ format: 'xml' });
    assert.equal(response.headers.get('content-type'), 'text/xml; charset=utf-8');
    const text = await response.text();
    assert.match(text, /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n/);
    // Some systems read the bytes of XML as Latin-1.
    assert.match(text, /^[\t\n\x20-\x7E]*$/);
    const found = Object.fromEntries(
      Array.from(text.matchAll(/<(\w+)>([^<]*)<\/\1>/g), ([, name, value]) => [name, decoded(value!)]),
    );
    assert.deepEqual(found, Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])));
  });

  it('answers 501 only for a format that is not served', async () => {
    for (const format of ['json', 'JSON', 'xml', '']) assert.equal((await get({ format })).status, 200, format);
    assert.equal((await get({ format: 'yaml' })).status, 501);
    assert.equal((await get({ url: 'https://elsewhere.example/a', format: 'json' })).status, 403);
    assert.equal((await get({ url: 'nonsense' })).status, 400);
    assert.equal((await get({ url: `${origin}/gone` })).status, 502);
    network.answers[`${origin}/deleted`] = () => new Response('Gone', { status: 410 });
    assert.equal((await get({ url: `${origin}/deleted` })).status, 404);
    network.answers[`${origin}/empty.json`] = () => feed([]);
    assert.equal((await get({ url: `${origin}/empty.json` })).status, 502);
  });

  it('ignores parameters that it does not know, and asks the newsroom once for all of them', async () => {
    const plain = await answer();
    assert.deepEqual(await answer({ dnt: '1', utm_source: 'x', _: '123' }), plain);
    await answer({ format: 'json', maxwidth: '500' });
    assert.equal((await answer({ url: `${address}?utm_source=mail&fbclid=1#comments` })).html, plain.html);
    assert.deepEqual(network.asked, [address]);
  });

  it('may be kept, and says so if it has not changed', async () => {
    const first = await get();
    assert.match(first.headers.get('cache-control')!, /^public, max-age=\d+/);
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    const second = await get({ dnt: '1' }, { 'If-None-Match': first.headers.get('etag')! });
    assert.equal(second.status, 304);
    assert.equal((await get({ format: 'xml' }, { 'If-None-Match': first.headers.get('etag')! })).status, 200);
  });

  it('has the look of its address', async () => {
    const look = { theme: 'salmon', scheme: 'dark', layout: 'compact', lang: 'de', accent: 'b0181f' };
    const { html } = await answer(look);
    assert.match(html, /layout=compact&amp;theme=salmon&amp;scheme=dark&amp;accent=b0181f&amp;lang=de&amp;box=true/);
    assert.doesNotMatch((await answer({ theme: '"><script>' })).html, /script/);
  });

  it('takes the theme “dark”, which other providers have, for dark colours', async () => {
    assert.match((await answer({ theme: 'dark' })).html, /layout=row&amp;scheme=dark&amp;box=true/);
    assert.match((await answer({ theme: 'light', scheme: 'auto' })).html, /layout=row&amp;scheme=auto&amp;box=true/);
  });

  it('shows a list for an address with several stories, as long as it may be', async () => {
    network.answers[`${origin}/feed.json`] = () =>
      feed(['Rain ends drought', 'Is the dam safe?', 'Tunnel opens', 'A fourth', 'A fifth', 'A sixth']);
    const whole = await answer({ url: `${origin}/feed.json` });
    assert.equal(whole.title, 'The Meridian');
    assert.equal(whole.author_name, undefined);
    assert.match(whole.html, /src="https:\/\/cards\.example\/frame\/list\?/);
    assert.equal(whole.html.match(/<a /g)?.length, 5);
    const short = await answer({ url: `${origin}/feed.json`, maxheight: '260' });
    assert.ok(short.height <= 260);
    const [, limit] = /limit=(\d)/.exec(short.html)!;
    assert.equal(short.html.match(/<a /g)?.length, Number(limit));
    assert.ok(Number(limit) < 5);
    assert.match(whole.html, />Rain ends drought\.<\/a> <a [^>]*>Is the dam safe\?<\/a> /);
  });

  it('quotes the story so that its words read well without tags, in its language', async () => {
    const words = async (data: object): Promise<string> => textOf((await tell(data)).html);
    const authors = (...names: string[]): object[] => names.map((name) => ({ '@type': 'Person', name }));
    assert.equal(
      await words({ author: authors('Mara Lin', 'Tom Reyes'), description: undefined, headline: 'Is the dam safe?' }),
      'Is the dam safe? –\u00A0Mara Lin and Tom Reyes, The Meridian',
    );
  });

  for (const [lang, headline, names, expected] of [
    [
      'de',
      'Regen beendet Dürre',
      ['Mara Lin', 'Tom Reyes'],
      'Regen beendet Dürre. –\u00A0Mara Lin und Tom Reyes, The Meridian',
    ],
    ['ja', '干ばつが終わる', ['山田太郎'], '干ばつが終わる。 –\u00A0山田太郎, The Meridian'],
    ['ar', 'المطر ينهي الجفاف', ['ليلى حداد'], 'المطر ينهي الجفاف. –\u00A0ليلى حداد, The Meridian'],
  ] as const)
    it(`quotes in ${lang}`, async () => {
      const author = names.map((name) => ({ '@type': 'Person', name }));
      const { html, author_name: name } = await tell({ inLanguage: lang, headline, author, description: undefined });
      assert.equal(textOf(html), expected);
      assert.match(html, new RegExp(`<blockquote lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" hidden="">`));
      assert.equal(name, new Intl.ListFormat(lang).format(names));
    });

  it('takes little time for a picture with very long addresses', async () => {
    const long = `${origin}/${'a'.repeat(8_000)}`;
    const srcset = Array.from({ length: 49 }, (_, index) => `${long} ${index + 1}x`).join(', ');
    const image = { src: `${origin}/a.jpg`, srcset: `${srcset}, ${long} 500w`, width: 1000, height: 500 };
    network.answers[address] = () => Response.json([{ id: '1', url: address, headline: 'Rain', image }]);
    await answer();
    const before = process.cpuUsage();
    assert.equal((await answer({ maxwidth: '600' })).thumbnail_url, long);
    // It took a second for each request.
    assert.ok(process.cpuUsage(before).user < 200_000);
  });

  it('is short, whatever the length of the words', async () => {
    const author = Array.from({ length: 1_000 }, (_, index) => ({ name: `Author ${index}` }));
    const { html, title } = await tell({ headline: '🌧'.repeat(50_000), description: 'rain '.repeat(50_000), author });
    assert.ok(html.length < 3_000 && title.length < 400, `${html.length} and ${title.length}`);
    assert.doesNotMatch(title, /\p{Cs}/u);
  });

  it('keeps words from its markup', async () => {
    const hostile = '</blockquote></iframe><script>alert(1)</script><img src=x onerror=alert(1)>"\'';
    const { html } = await tell({
      headline: hostile,
      description: hostile,
      author: [{ name: hostile }],
      publisher: { name: hostile },
    });
    const names: string[] = [];
    const visit = (node: { nodeName: string; childNodes?: unknown[] }): void => {
      names.push(node.nodeName);
      for (const child of node.childNodes ?? []) visit(child as typeof node);
    };
    visit(parse(html) as never);
    assert.deepEqual(
      names.filter((name) => !name.startsWith('#')),
      ['html', 'head', 'body', 'blockquote', 'a', 'iframe'],
    );
  });

  it('has only one src, because WordPress takes the first for that of the frame', async () => {
    const words = `How to write src="a" and src='b'`;
    const { html } = await tell({ headline: words, description: words, author: [{ name: words }] });
    assert.equal(html.match(/ src=(['"])(.*?)\1/)![2]!.startsWith('https://cards.example/frame/card?'), true);
    assert.ok(textOf(html).startsWith(`${words}. ${words}. –\u00A0${words}`), html);
  });

  it('can have one name for all stories, because Drupal compares it with its list', async () => {
    service = createService({ newsrooms: [origin], fetch: network.fetch, providerName: 'Meridian News' });
    const { provider_name: name, html } = await answer();
    assert.equal(name, 'Meridian News');
    assert.match(html, /–\u00A0Mara Lin, The Meridian</);
  });

  it('names its own address, behind a proxy and in a folder of a site', async () => {
    const src = async (one: source.Service, headers: Record<string, string> = {}): Promise<string> => {
      const request = new Request(`http://cards.example/oembed?url=${encodeURIComponent(address)}`, { headers });
      const { html } = (await (await one.fetch(request)).json()) as OembedAnswer;
      return /src="(.*?)\?/.exec(html)![1]!;
    };
    assert.equal(await src(service), 'http://cards.example/frame/card');
    assert.equal(await src(service, { 'X-Forwarded-Proto': 'https' }), 'https://cards.example/frame/card');
    assert.equal(await src(service, { 'X-Forwarded-Proto': 'HTTPS, http' }), 'https://cards.example/frame/card');
    const inFolder = createService({ newsrooms: [origin], fetch: network.fetch, address: `${origin}/cards/` });
    assert.equal(await src(inFolder), `${origin}/cards/frame/card`);
    for (const wrong of ['news.example/cards/', 'https://news.example/cards', 'https://news.example/?a=/', 'ftp://a/'])
      assert.throws(() => createService({ newsrooms: [origin], address: wrong }), /slash at its end/, wrong);
  });
});

/** Returns the words of the quotation, as WordPress and feed readers show them. */
function textOf(html: string): string {
  return decoded(html.replace(/<[^>]+>/g, ''));
}

function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
