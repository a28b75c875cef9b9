import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { renderHandler, renderPage, renderWidget, type RenderOptions } from './renderer.js';

const options: RenderOptions = { base: 'https://news.example/standfirst/' };
const card = '<news-headline-card href="https://news.example/a" headline="Rain"></news-headline-card>';

/** Removes everything that the server has added to a page. */
const withoutRoots = (page: string): string => page.replace(/<template shadowrootmode="open">[^]*?<\/template>/g, '');
const rootOf = (page: string): string =>
  /<template shadowrootmode="open">([^]*?)<\/template>/.exec(page)?.[1]?.replace(/<style>[^]*?<\/style>/g, '') ?? '';

/** Returns the seconds that the processor has worked for this process. Other programs hardly change them. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('renderPage', () => {
  it('changes no byte outside the tags of the library', async () => {
    const around = [
      '<!DOCTYPE html>\r\n<HTML LANG=en><Head><title>a &amp; b</title><script>if (a<b) "<news-byline>"</script></heAd>\r\n',
      '<p class=x\tid="y" >\u00e9\ud83d\ude00\u0000 &nbsp;&unknown; <B>un<i>closed</B> <img src=a>\n<!-- <news-headline-card> -->',
      '<table><tr><td>',
      '</table><textarea><news-headline-card></textarea><svg><news-headline-card/></svg></body>\r\n\r\n',
    ];
    const page = around.join(card);
    const rendered = await renderPage(page, options);
    assert.equal(withoutRoots(rendered), page);
    assert.equal(rendered.split('<template').length - 1, 3);
  });

  it('does not change a page that is already rendered', async () => {
    const once = await renderPage(`<p>${card}`, options);
    assert.equal(await renderPage(once, options), once);
  });

  it('renders inside the page’s own shadow roots, but not inside a template', async () => {
    const inTemplate = `<template>${card}</template>`;
    assert.equal(await renderPage(inTemplate, options), inTemplate);
    const own = `<div lang="de"><template shadowrootmode="open"><news-byline authors="Mara Lin"></news-byline></template></div>`;
    assert.match(await renderPage(own, options), /Von .*Mara Lin/s);
  });

  describe('where browsers differ', () => {
    const byline = '<news-byline authors="Mara Lin"></news-byline>';
    const roots = async (page: string): Promise<number> =>
      (await renderPage(page, options)).split('<template shadowrootmode="open">').length - 1;

    it('renders before a menu with tags that older browsers ignore, but not in it or after it', async () => {
      const handler = '<img src=x onerror=alert(1)>';
      assert.equal(await roots(`${byline}<select><style></select>${byline}${handler}</style></select>${byline}`), 1);
      for (const tag of ['<div>', '</p>', '<svg>', '<select>', '<input>', '<button><selectedcontent>', byline])
        assert.equal(await roots(`<select><option>A${tag}</select>${byline}`), 0, tag);
    });

    it('renders after an ordinary menu', async () => {
      const menu = `<select name=a><option value=1 selected>A<option>B &lt;b></option><hr><optgroup label=C><option>D</optgroup>
        <script>if (a<b) "<div>"</script><template><p>a</p></template><!-- <div> --></select>`;
      assert.equal(await roots(`${byline}${menu}<table><tr><td>${menu}${byline}</table>${byline}`), 3);
    });

    it('renders nothing in a page of frames, which a template would destroy', async () => {
      assert.equal(await roots(`${byline}<frameset><frame src=/a></frameset>`), 0);
      assert.equal(await roots(`<p>a</p>${byline}<frameset>${byline}`), 2);
    });

    it('does not render a tag that browsers without scripts may read as text', async () => {
      const usual = '<noscript><iframe src="/t"></iframe></noscript><noscript><img src="/t.gif"></noscript>';
      assert.equal(await roots(`${usual}${byline}`), 1);
      for (const open of ['<style>', '<!--', '<a title="', '<select><p>', '<svg><![CDATA[', '<template>'])
        assert.equal(await roots(`<p>a</p>${byline}<noscript>${open}</noscript>${byline}`), 1, open);
    });

    it('renders nothing in a drawing or a formula, nor after a CDATA section that parsers read in different ways', async () => {
      assert.equal(await roots(`<table><tr><td><svg><foreignObject>${byline}</foreignObject></svg></td></table>`), 0);
      assert.equal(await roots(`<svg><title><![CDATA[<a>${byline}]]></title></svg>${byline}`), 0);
      assert.equal(await roots(`<svg><path/><![CDATA[<a>${byline}]]></svg>${byline}`), 1);
    });

    it('treats a template as a shadow root only if a browser does', async () => {
      const inRoot = (start: string): string => `${start}<template shadowrootmode=open>${byline}</template>`;
      assert.equal(await roots(inRoot('<div>')), 1);
      for (const start of ['<table>', '<a>', '<svg>', inRoot('<div>').replace(byline, '')])
        assert.equal(await roots(inRoot(start)), 0, start);
      assert.equal(await roots(inRoot('<div>').replace('open', 'none')), 0);
    });
  });

  it('uses the nearest language, or the caller’s language if the page has none', async () => {
    const byline = '<news-byline authors="Mara Lin"></news-byline>';
    assert.match(rootOf(await renderPage(`<div lang="fr">${byline}`, options)), /^.*Par /s);
    assert.match(rootOf(await renderPage(byline, { ...options, lang: 'sv' })), /^.*Av /s);
    assert.match(rootOf(await renderPage(`<html lang="de">${byline}`, { ...options, lang: 'sv' })), /^.*Von /s);
  });

  it('requests the articles of each address once, and reads any format', async () => {
    const asked: string[] = [];
    const feed = `<rss version="2.0"><channel><title>T</title><link>https://news.example/</link>
      <item><title>Rain ends</title><link>https://news.example/r</link></item>
      <item><title>Sun begins</title><link>https://news.example/s</link></item></channel></rss>`;
    const page = `<news-headline-card src="/feed.xml"></news-headline-card><news-headline-list src="/feed.xml"></news-headline-list>
      <news-byline src="/lost.json">By us</news-byline>`;
    const rendered = await renderPage(page, {
      ...options,
      url: 'https://news.example/page',
      articles: (url) => {
        asked.push(url);
        return Promise.resolve(url.endsWith('.xml') ? feed : undefined);
      },
    });
    assert.deepEqual(asked.sort(), ['https://news.example/feed.xml', 'https://news.example/lost.json']);
    assert.equal(rendered.split('>Rain ends<').length - 1, 2);
    assert.equal(rendered.split('>Sun begins<').length - 1, 1);
    const byAddress = await renderPage(page, {
      ...options,
      articles: { '/feed.xml': { headline: 'Hail', url: 'https://news.example/h' } },
    });
    assert.match(byAddress, />Hail</);
    const strange =
      '<news-byline src="__proto__">By us</news-byline><news-byline src="constructor">By us</news-byline>';
    assert.equal((await renderPage(strange, { ...options, articles: {} })).split('<slot></slot>').length - 1, 2);
  });

  it('leaves out the portraits of avatar services, unless the page asks for them', async () => {
    const avatar = 'https://secure.gravatar.com/avatar/27205e5c?s=96';
    const articles = { '/a': { headline: 'Rain', url: '/rain', authors: [{ name: 'Mara Lin', avatar }] } };
    const page = (attribute: string): string => `<html ${attribute}><body><news-byline src="/a"></news-byline>`;
    assert.doesNotMatch(await renderPage(page('lang="en"'), { ...options, articles }), /gravatar/);
    assert.match(await renderPage(page('data-news-avatars'), { ...options, articles }), /gravatar/);
  });

  it('writes the rules for hyphens only if a word is long enough for one', async () => {
    const hasHyphens = async (headline: string, content = ''): Promise<boolean> =>
      (
        await renderPage(`<news-headline-card headline="${headline}">${content}</news-headline-card>`, options)
      ).includes('hyphens:auto');
    assert.equal(await hasHyphens('Rain is likely for the rest of the week'), false);
    assert.equal(await hasHyphens('Rain in the Hafengesellschaft'), true);
    // The page's own words in a slot are not known.
    assert.equal(await hasHyphens('Rain', '<video src="/rain.mp4">Rain</video>'), true);
  });

  it('keeps relative addresses relative if it does not know the address of the page', async () => {
    const story = (url: string): string => JSON.stringify({ headline: 'Hail', url, image: { src: 'pictures/h.webp' } });
    const markup = '<a href="ADDRESS"><img src="../p.webp" srcset="../p.webp 320w, ?wide 640w" alt="">Rain</a>';
    for (const address of [
      '/stories/a',
      'stories/a',
      '../a',
      '../../../../../a',
      '?a=1',
      '/',
      './',
      './a:b',
      '/-/-/a',
    ]) {
      const pages = [
        `<news-headline-card>${markup.replace('ADDRESS', address)}</news-headline-card>`,
        `<news-headline-card headline="Rain" href="${address}"></news-headline-card>`,
        `<news-article><script type="application/json">${story(address)}</script><news-headline-card></news-headline-card></news-article>`,
        `<news-headline-list src="all.json"></news-headline-list>`,
        await renderWidget('news-headline-card', { article: story(address) }, options),
      ];
      for (const page of pages) {
        const rendered = await renderPage(page, { ...options, articles: { 'all.json': `[${story(address)}]` } });
        const roots = rendered.slice(rendered.indexOf('<template'));
        // An address in a feed is relative to the feed.
        const isQuery = page.includes('<news-headline-list') && address.startsWith('?');
        assert.ok(
          roots.includes(` href="${isQuery ? 'all.json' : ''}${address}"`),
          `${address}: ${roots.replace(/<style>.*?<\/style>/gs, '')}`,
        );
        assert.doesNotMatch(rendered, /page\.invalid/);
      }
      const picture = rootOf(await renderPage(pages[0]!, options));
      assert.match(picture, / srcset="\.\.\/p\.webp 320w, \?wide 640w" src="\.\.\/p\.webp"/);
    }
    const shared = '<news-share-icons url="/a">Share it</news-share-icons>';
    assert.equal(rootOf(await renderPage(shared, options)), '<slot></slot>');
  });

  it('takes the base of a page as browsers do', async () => {
    const link = async (base: string): Promise<string | undefined> =>
      / href="?([^">]*)"?>Rain/.exec(
        rootOf(await renderPage(`${base}<news-headline-card headline="Rain" href="a"></news-headline-card>`, options)),
      )?.[1];
    assert.equal(await link('<base href="/b/">'), '/b/a');
    assert.equal(await link('<base href="b/">'), 'b/a');
    assert.equal(await link('<base href="https://other.example/b/">'), 'https://other.example/b/a');
    assert.equal(await link('<base href="data:,x">'), 'a');
    assert.equal(await link('<svg><base href="/b/"></svg>'), 'a');
  });

  it('does not give the article around a list to the stories of the list', async () => {
    const story = JSON.stringify({ headline: 'Rain', url: '/rain', kicker: 'Weather', authors: [{ name: 'Ann Oke' }] });
    const page = `<news-article><script type="application/json">${story}</script>
      <news-headline-list><ul><li><a href="/sun">Sun</a></li></ul></news-headline-list></news-article>`;
    const rendered = (await renderPage(page, options)).replace(/<script.*?<\/script>/s, '');
    assert.match(rendered, />Sun<\/a>/);
    assert.doesNotMatch(rendered, /Ann Oke|Weather/);
  });

  it('goes on if the caller’s function fails with anything', async () => {
    const page = '<news-headline-card src="/a"><a href="/b">Rain</a></news-headline-card>';
    for (const failure of [undefined, null, 'text', new Error('text')])
      assert.match(
        await renderPage(page, { ...options, articles: () => Promise.reject(failure) }),
        />Rain<\/a><\/div>/,
      );
  });

  it('reports a wrong time or a wrong time zone', async () => {
    await assert.rejects(renderPage(card, { ...options, now: new Date(NaN) }), /^TypeError: now is not a valid time/);
    await assert.rejects(renderPage(card, { ...options, timeZone: 'Berlin' }), /^TypeError: The timeZone is “Berlin”/);
  });

  it('reports an address that a page cannot have', async () => {
    const message = 'The url is “/harbour”. Give the whole address of the page: https://news.example/page';
    await assert.rejects(renderPage(card, { ...options, url: '/harbour' }), { name: 'TypeError', message });
  });

  it('reports a base from which style sheets cannot be linked', async () => {
    const mend =
      "Give the address of the library's files, with a slash at its end: https://news.example/standfirst/0.1.0/";
    for (const [base, said] of [
      [undefined, 'undefined'],
      ['', '“”'],
      ['data:text/css,', '“data:text/css,”'],
      [' java\tscript:', '“ java\tscript:”'],
      ['https://', '“https://”'],
    ]) {
      const message = `base is ${said}. ${mend}`;
      await assert.rejects(renderPage(card, { base: base!, styles: 'link' }), { name: 'TypeError', message });
    }
    for (const base of ['https://news.example/s/', '/s/', 's/', '//news.example/s/'])
      assert.ok(
        (await renderPage(card, { base, styles: 'link' })).includes(` href="${base}styles/news-headline-card.css"`),
      );
    const request = new Request('http://localhost/', { method: 'POST', body: card });
    assert.equal((await renderHandler({ styles: 'link' } as RenderOptions)(request)).status, 400);
  });

  it('shows the right call if its arguments are wrong', async () => {
    const right = "Write: await renderPage(html, { base: 'https://news.example/standfirst/' })";
    const bytes = 'The page is a Buffer, not a string (decode bytes first, for example with buffer.toString()). ';
    for (const [html, given, message] of [
      [card, undefined, `The options are undefined. ${right}`],
      [card, 'https://news.example/', `The options are a string. ${right}`],
      [Buffer.from(card), options, `${bytes}${right}`],
      [Promise.resolve(card), options, `The page is a Promise, not a string (await it). ${right}`],
      [
        null,
        options,
        `The page is null, not a string (decode bytes first, for example with buffer.toString()). ${right}`,
      ],
      [card, { ...options, styles: 'links' }, 'The option styles is “links”. Use inline or link.'],
      [
        card,
        { ...options, articles: [{ headline: 'Rain' }] },
        'The option articles is an Array. Give an object whose keys are the addresses in src, or a function that gets an address.',
      ],
    ] as const)
      await assert.rejects(renderPage(html as never, given as never), { name: 'TypeError', message });
    assert.throws(
      () => renderHandler(undefined as never),
      /^TypeError: The options are undefined\. Write: renderHandler\(/,
    );
    const handle = renderHandler(options) as (request: unknown) => Promise<Response>;
    await assert.rejects(handle({ url: '/render' }), /^TypeError: The handler got an object, not a Request of fetch\./);
  });

  it('reads the page’s own story from the metadata of the page', async () => {
    const page = `<head><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Rain",
      "author":{"@type":"Person","name":"Mara Lin"}}</script></head><news-article from="page"><news-byline></news-byline></news-article>`;
    assert.match(await renderPage(page, { ...options, url: 'https://news.example/rain' }), /<bdi>Mara Lin</);
  });

  it('leaves a prompt unchanged without the reader’s access, and marks content for only one reader', async () => {
    const page = '<news-subscription-prompt subscribe-href="/s"><a href="/s">Subscribe</a></news-subscription-prompt>';
    const open = await renderPage(page, options);
    assert.equal(open, page);
    const access = { granted: false, data: { articlesRead: 5, articleLimit: 5, period: 'month' } } as const;
    const own = await renderPage(page, { ...options, access });
    assert.match(rootOf(own), /You have read your 5\u00a0free articles this month/);
    assert.match(own, /<!--private to one reader-->/);
    const wrong = page.replace('subscribe-href', 'state="soon" subscribe-href');
    assert.match(await renderPage(wrong, { ...options, access }), /<!--private to one reader-->/);
  });

  it('does not mix up a thousand pages that are rendered at once', async () => {
    const languages = ['en', 'de', 'ar', 'ja', 'it'];
    const wanted = new Map<string, string>();
    const render = (index: number): Promise<string> => {
      const lang = languages[index % languages.length]!;
      const now = new Date(Date.UTC(2026, 2, 2, index % 20));
      const page = `<html lang="${lang}"><news-headline-card src="/a" published-at="2026-03-02T00:00:00Z"></news-headline-card>`;
      const article = { headline: `Story ${index}`, url: `https://news.example/${index}` };
      return renderPage(page, { ...options, now, timeZone: 'UTC', articles: () => Promise.resolve(article) });
    };
    for (let index = 0; index < 100; index++) wanted.set(String(index), await render(index));
    const found = await Promise.all(Array.from({ length: 1000 }, (_, index) => render(index % 100)));
    found.forEach((page, index) => assert.equal(page, wanted.get(String(index % 100))));
  });

  it('adds no global variable, so that no other copy of Lit warns', async () => {
    const program = `const names = () => Object.getOwnPropertyNames(globalThis);
      const before = names();
      const { renderPage } = await import('${new URL('../../dist/server/index.js', import.meta.url).href}');
      await renderPage(${JSON.stringify(card)}, ${JSON.stringify(options)});
      console.log(names().filter((name) => !before.includes(name)).join());`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
    assert.equal(stdout, '\n');
  });

  describe('with an empty, broken or very large page', () => {
    const pages: Record<string, string> = {
      'no text': '',
      'text alone': 'a < b & c',
      'a tag that never ends': '<news-headline-card headline="Rain',
      'an element that is never closed': '<news-headline-card href="/a" headline="Rain"><p>more',
      'ten thousand elements in each other': `${'<div>'.repeat(10_000)}${card}`,
      'ten thousand cards in each other': '<news-headline-card>'.repeat(10_000),
      'a fallback ten thousand deep': `<news-headline-card>${'<span>'.repeat(10_000)}x`,
      'formatting that is never closed': `${'<a><b><i><u><font color=1><p>'.repeat(3_000)}${card}`,
      'ten megabytes of text': `${'x'.repeat(10e6)}${card}`,
      'ten megabytes of tags': `${'<p>a</p>'.repeat(1.25e6)}${card}`,
    };
    for (const [name, page] of Object.entries(pages)) {
      it(`gives a result in bounded time: ${name}`, async () => {
        const start = process.cpuUsage();
        const rendered = await renderPage(page, options);
        assert.ok(rendered.startsWith(page.slice(0, 20)));
        assert.ok(secondsSince(start) < 60);
        // On a busy machine, this takes longer than the processor works for it.
      }).timeout(300_000);
    }

    const small: Record<string, (count: number) => string> = {
      'lists in each other': (count) => '<news-headline-list><ul><li><a href=/x>X</a>'.repeat(count),
      'entries in each other': (count) => `<news-headline-list>${'<ul><li><a href=/x>X</a>'.repeat(count)}`,
      'links in boxes': (count) => `<news-headline-list>${'<div><a href=/x>X</a></div>'.repeat(count)}`,
      'bylines in each other': (count) => '<news-byline><a rel=author href=/x>X</a>'.repeat(count),
      'articles from the page': (count) =>
        `<head>${'<meta name=x content=y>'.repeat(2 * count)}</head>${'<news-article from=page></news-article>'.repeat(2 * count)}`,
    };
    for (const [name, page] of Object.entries(small)) {
      it(`needs little time for a small page: ${name}`, async () => {
        for (const count of [10, 100, 1000]) {
          const start = process.cpuUsage();
          await renderPage(page(count), options);
          // Usually less than 1 s.
          assert.ok(secondsSince(start) < 4, `${count} took ${secondsSince(start)} s`);
        }
      });
    }

    it('needs about as much time for widgets in many elements as for widgets beside them', async () => {
      const bylines = '<news-byline authors=A></news-byline>'.repeat(300);
      const story = '<script type="application/json">{"headline":"Rain","authors":[{"name":"Mara Lin"}]}</script>';
      const timeFor = async (page: string): Promise<number> => {
        const start = process.cpuUsage();
        await renderPage(page, options);
        return secondsSince(start);
      };
      for (const [start, end] of [
        ['<news-article>', '</news-article>'],
        ['<news-article from=page>', '</news-article>'],
        ['<news-access>', '</news-access>'],
      ] as const) {
        let [beside, inside] = [Infinity, Infinity];
        for (let round = 0; round < 3; round++) {
          const around = `<news-article>${story}`;
          beside = Math.min(beside, await timeFor(`${around}${`${start}a${end}`.repeat(500)}${bylines}`));
          inside = Math.min(inside, await timeFor(`${around}${start.repeat(500)}${bylines}`));
        }
        // If each byline asked every element, this would be 25 and more.
        assert.ok(inside < 10 * beside, `${start}: ${inside} s, not ${beside} s`);
      }
    });

    it('renders four levels of widgets in each other, with any number of articles around them, and leaves those inside as they are', async () => {
      const around = '<news-article>'.repeat(30);
      const rendered = await renderPage(`${around}${'<news-share-icons url="/a">'.repeat(6)}`, {
        ...options,
        base: '/',
      });
      assert.equal(rendered.split('<news-share-icons url="/a"><template').length - 1, 4);
    });

    it('reports it if unclosed tags make too many elements', async () => {
      const page = Array.from({ length: 20_000 }, (_, index) => `<b id=${index}><p>`).join('');
      await assert.rejects(renderPage(page, options), /^RangeError: The page makes too many elements/);
    });
  });
});

describe('renderWidget', () => {
  const article = {
    headline: 'Rain "ends" <drought>',
    url: 'https://news.example/rain',
    authors: [{ name: 'Mara Lin' }],
    published: '2026-03-02',
    image: {
      src: 'https://news.example/i.jpg',
      width: 640,
      height: 427,
      alt: 'Rain',
      caption: 'The rain',
      credit: 'A',
    },
  };

  it('renders a widget from an article in any format, and writes the article for the browser too', async () => {
    const card = await renderWidget('news-headline-card', { article }, options);
    assert.match(
      card,
      /^<news-headline-card [^>]*headline="Rain &quot;ends&quot; &lt;drought&gt;"[^>]*><template shadowrootmode="open">/,
    );
    assert.match(rootOf(card), />Rain "ends" &lt;drought&gt;</);
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', title: 'Hail', url: 'https://news.example/h' }],
    };
    assert.match(await renderWidget('news-headline-card', { article: feed }, options), />Hail</);
    assert.match(rootOf(await renderWidget('news-byline', { article }, options)), /By .*Mara Lin/s);
    const caption = await renderWidget('news-photo-caption', { article }, options);
    assert.match(caption, /<img src="https:\/\/news.example\/i.jpg" width="640"[^>]*><\/news-photo-caption>$/);
    assert.match(rootOf(caption), />The rain</);
    assert.match(rootOf(await renderWidget('news-share-icons', { article }, options)), /Share on Facebook/);
  });

  it('prefers attributes to the article, and writes the caller’s markup inside the tag', async () => {
    const attributes = { headline: 'Hail', layout: 'text', priority: true, kicker: undefined, target: null } as const;
    const card = await renderWidget('news-headline-card', { article, attributes, children: '<p>Own</p>' }, options);
    assert.match(card, / headline="Hail"[^>]* layout="text" priority>/);
    assert.match(card, /<\/template><p>Own<\/p><\/news-headline-card>$/);
  });

  it('shows the right call if it gets an article instead of its content', async () => {
    const right =
      "Write: await renderWidget('news-headline-card', { article }, { base: 'https://news.example/standfirst/' })";
    for (const [content, said] of [
      [article, 'The content has “headline”, but only article, attributes, children are read. '],
      [[article], 'The content is an Array. '],
      ['<rss>', 'The content is a string. '],
      [undefined, 'The content is undefined. '],
    ] as const)
      await assert.rejects(renderWidget('news-headline-card', content as never, options), {
        name: 'TypeError',
        message: `${said}${right}`,
      });
    await assert.rejects(renderWidget('news-headline-card', { article }, undefined as never), {
      message: `The options are undefined. ${right}`,
    });
    await assert.rejects(renderWidget('news-byline', { children: [article] as never }, options), {
      message: 'children is an Array. Give the markup inside the tag as a string.',
    });
  });

  it('reports a wrong tag or attribute', async () => {
    await assert.rejects(
      renderWidget('news-card', {}, options),
      /^TypeError: There is no widget <news-card>\. Give one of: /,
    );
    await assert.rejects(
      renderWidget('news-byline', { attributes: { 'a b': 'c' } }, options),
      /^TypeError: “a b” is not a name/,
    );
  });
});

describe('renderHandler', () => {
  const handle = renderHandler(options);
  const post = (body: string, type = 'text/html'): Promise<Response> =>
    handle(new Request('https://service.example/render', { method: 'POST', body, headers: { 'Content-Type': type } }));
  const json = (value: unknown): Promise<Response> => post(JSON.stringify(value), 'application/json');

  it('answers a page with the rendered page', async () => {
    const response = await post(`<p>${card}`);
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/html; charset=utf-8']);
    assert.equal(await response.text(), await renderPage(`<p>${card}`, options));
    assert.equal(response.headers.get('cache-control'), null);
  });

  it('reads options that are sent with the page, and forbids shared caches to store content for one reader', async () => {
    const html = '<news-byline authors="Mara Lin" published-at="2026-03-02T08:30:00Z"></news-byline>';
    const german = await json({ html, lang: 'de', now: '2026-03-02T10:30:00Z' });
    assert.match(await german.text(), /Von .*vor 2 Stunden/s);
    const prompt = '<news-subscription-prompt subscribe-href="/s"></news-subscription-prompt>';
    const own = await json({ html: prompt, access: { granted: false } });
    assert.equal(own.headers.get('cache-control'), 'private, no-store');
  });

  it('reports the error in a request', async () => {
    assert.equal((await handle(new Request('https://service.example/render'))).status, 405);
    for (const [body, message] of [
      ['{', 'The request is not JSON.\n'],
      ['{}', 'The request needs the page as "html".\n'],
      ['null', 'The request needs the page as "html".\n'],
      ['{"html":"","now":"soon"}', '"now" is not a time in ISO 8601.\n'],
    ] as const) {
      const response = await post(body, 'application/json');
      assert.deepEqual([response.status, await response.text()], [400, message]);
    }
  });
});
