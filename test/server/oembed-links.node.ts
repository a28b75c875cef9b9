import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createGzip, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type * as source from '../../src/server/index.js';

const built = new URL('../../dist/server/index.js', import.meta.url).href;
const { oembedLinks, oembedMiddleware, withOembedLinks } = (await import(built)) as typeof source;

const service = 'https://cards.news.example/';
const address = 'https://news.example/harbour?id=7';
const links = oembedLinks(address, { service });

const page =
  '<!doctype html>\n<html lang="de">\n<!-- <head> -->\n<head>\n<meta charset="utf-8">\n<title>Hafen</title>\n</head>\n<body>Grüße</body>\n</html>\n';
const changed = page.replace('<meta charset="utf-8">', `<meta charset="utf-8">${links}`);

type Node = DefaultTreeAdapterTypes.Node;

/** Returns the attributes of the links in the head of a page, as a browser reads them. */
function linksIn(html: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const visit = (node: Node, parent?: Node): void => {
    if ('tagName' in node && node.tagName === 'link' && parent?.nodeName === 'head')
      found.push(Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])));
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, node);
  };
  visit(parse(html));
  return found;
}

describe('The oEmbed links of a story', () => {
  it('name the service in the three types that other systems look for', () => {
    const href = (format: string): string =>
      `https://cards.news.example/oembed?url=https%3A%2F%2Fnews.example%2Fharbour%3Fid%3D7&format=${format}`;
    assert.deepEqual(linksIn(links), [
      { rel: 'alternate', type: 'application/json+oembed', href: href('json') },
      { rel: 'alternate', type: 'text/xml+oembed', href: href('xml') },
      { rel: 'alternate', type: 'application/xml+oembed', href: href('xml') },
    ]);
  });

  it('have the look of the card, and nothing that follows a reader', () => {
    const [first] = linksIn(
      oembedLinks(new URL('https://news.example/a?utm_source=mail&id=1#comments'), {
        service: 'https://news.example/cards/',
        theme: 'salmon',
        accent: '#b0181f',
      }),
    );
    const { origin, pathname, searchParams } = new URL(first!.href!);
    assert.equal(origin + pathname, 'https://news.example/cards/oembed');
    assert.deepEqual(Object.fromEntries(searchParams), {
      url: 'https://news.example/a?id=1',
      theme: 'salmon',
      accent: 'b0181f',
      format: 'json',
    });
  });

  it('are safe with any address', () => {
    assert.doesNotMatch(oembedLinks('https://reader:secret@news.example/a', { service }), /secret|reader/);
    const hostile = 'https://news.example/"><script>alert(1)</script>?a=&b=\u2028&amp;';
    assert.equal(linksIn(oembedLinks(hostile, { service })).length, 3);
    assert.doesNotMatch(oembedLinks(hostile, { service }), /<script/);
  });

  it('say how they are called if an address is wrong', () => {
    assert.throws(() => oembedLinks('/story', { service }), /is “\/story”\. Give it whole: https:/);
    const hint = /Write it with a slash at its end: \{ service: 'https:/;
    for (const wrong of [{}, undefined, { service: 'cards' }, { service: 'https://news.example/cards' }])
      assert.throws(() => oembedLinks(address, wrong as never), hint, JSON.stringify(wrong));
  });
});

describe('The oEmbed links in a Response', () => {
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  const change = (body: BodyInit | null, headers: Record<string, string> = html, status = 200): Promise<string> =>
    withOembedLinks(new Response(body, { status, headers }), address, { service }).text();

  /** A page that arrives in pieces of some bytes. */
  const inPieces = (text: string, size: number): ReadableStream<Uint8Array> => {
    const bytes = new TextEncoder().encode(text);
    let sent = 0;
    return new ReadableStream({
      pull(controller) {
        if (sent >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(sent, (sent += size)));
      },
    });
  };

  it('are in the head, after the tag that names the encoding', async () => {
    assert.equal(await change(page), changed);
  });

  it('are in the same place however the page arrives', async () => {
    for (const size of [1, 2, 7, 64, 100_000]) assert.equal(await change(inPieces(page, size)), changed, String(size));
  });

  it('are sent while the page still arrives', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const reader = withOembedLinks(new Response(readable, { headers: html }), address, { service }).body!.getReader();
    void writer.write(new TextEncoder().encode(page.slice(0, page.indexOf('</head>') + 7)));
    const { value } = await reader.read();
    assert.match(new TextDecoder().decode(value), /json\+oembed[^]*<\/head>/);
    await reader.cancel();
  });

  it('come before everything long in the head, within the first 150 kB', async () => {
    const long = page.replace('<title>', `<style>/* </head> ${'x'.repeat(200_000)} */</style><title>`);
    const text = await change(inPieces(long, 5_000));
    assert.ok(text.indexOf('json+oembed') < 1_000);
    assert.equal(linksIn(text).length, 3);
  });

  it('leave the encoding within the first 1,024 bytes', async () => {
    const late = page.replace('<meta charset', `<meta name="description" content="${'x'.repeat(500)}"><meta charset`);
    const text = await change(late);
    assert.ok(text.indexOf('charset') < 1_024);
    assert.equal(linksIn(text).length, 3);
  });

  it('are in the head of a page that leaves out tags', async () => {
    for (const short of [
      '<!doctype html><title>Hafen</title><p>Grüße',
      '<!doctype html><html lang=de><title>Hafen</title>',
      '<HTML><HEAD><TITLE>Hafen</TITLE></HEAD>',
    ])
      assert.equal(linksIn(await change(inPieces(short, 3))).length, 3, short);
  });

  it('are never in a text that only looks like a tag', async () => {
    const words = '"<!doctype html><html><head><meta charset=x>"';
    const pages = [
      `<!doctype html><title>${words}</title><p>Grüße`,
      `<!doctype html><html lang=de><body><script>print(${words})</script>`,
      `<!doctype html><html data-a='<head>' data-b="a > b"><head data-c="1 > 0"><script>print(${words})</script></head>`,
      `\uFEFF<!--> <?php > <!-- <head> --!><!DOCTYPE html><html><head><title>${words}</title></head>`,
    ];
    for (const each of pages)
      for (const size of [1, 3, 100_000]) {
        const text = await change(inPieces(each, size));
        assert.equal(linksIn(text).length, 3, each);
        assert.equal(text.replace(links, ''), new TextDecoder().decode(new TextEncoder().encode(each)), each);
        assert.ok(text.indexOf('json+oembed') < text.search(/<title>|<script>/), each);
      }
    const part = `<p>A part of a page</p><script>print(${words})</script>`;
    assert.equal(await change(part), part);
  });

  it('leave the encoding first in a page that leaves out tags', async () => {
    const text = await change(
      inPieces('<!doctype html><link rel=icon href=a><meta charset=utf-8><title>Hafen</title>', 3),
    );
    assert.ok(text.indexOf('charset=utf-8') < text.indexOf('json+oembed'));
  });

  it('take little time in a page of hostile tags', async () => {
    for (const part of ['<head ', '<html ', '<!--', '<meta charset', '="', "='", '= ', '<!', '<title>', '<'])
      for (const start of ['', '<!doctype html><html>', '<head>']) {
        const began = performance.now();
        await change(start + part.repeat(300_000 / part.length));
        // It took seconds.
        assert.ok(performance.now() - began < 500, start + part);
      }
  });

  it('change nothing but whole pages of HTML', async () => {
    assert.equal(await change('{"a":"<head>"}', { 'Content-Type': 'application/json' }), '{"a":"<head>"}');
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (words: unknown) => warned.push(words);
    try {
      for (let time = 0; time < 2; time++)
        assert.equal(await change(page, { ...html, 'Content-Encoding': 'gzip' }), page);
    } finally {
      console.warn = warn;
    }
    assert.match(
      warned.join(),
      /^\[standfirst\] A page has no oEmbed links, because it was already compressed\. [^,]*, or [^,]*$/,
    );
    assert.equal(await change(page, { ...html, 'Content-Disposition': 'attachment; filename="a.html"' }), page);
    assert.equal(await change(page, { 'Content-Type': 'text/html; charset=utf-16' }), page);
    assert.equal(await change(page, html, 404), page);
    assert.equal(await change('No markup at all'), 'No markup at all');
    assert.equal(await change(null), '');
  });

  it('keep the other bytes, and the headers except the length', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('<head></head>'), 0xe4, 0xff, 0x00, 0x80]);
    const response = withOembedLinks(
      new Response(bytes, {
        headers: { 'Content-Type': 'text/html; charset=iso-8859-1', 'Content-Length': '17', ETag: '"a"' },
      }),
      address,
      { service },
    );
    assert.equal(response.headers.get('content-length'), null);
    assert.equal(response.headers.get('etag'), '"a"');
    assert.deepEqual([...new Uint8Array(await response.arrayBuffer())].slice(-4), [0xe4, 0xff, 0x00, 0x80]);
  });

  it('work in a middleware of Hono', async () => {
    const app = new Hono();
    app.use(async (context, next) => {
      await next();
      context.res = withOembedLinks(context.res, new URL(context.req.path, 'https://news.example'), { service });
    });
    app.get('/harbour', (context) => context.html(page));
    const text = await (await app.request('/harbour')).text();
    assert.match(linksIn(text)[0]!.href!, /url=https%3A%2F%2Fnews\.example%2Fharbour&/);
  });
});

describe('The oEmbed middleware for Node', () => {
  const add = oembedMiddleware({
    service,
    site: 'https://news.example',
    isStory: ({ pathname }) => pathname.startsWith('/harbour'),
  });

  /** Requests a path of a server that answers in this way, after the middleware. */
  async function answer(
    listener: RequestListener,
    path = '/harbour?id=7',
    init: RequestInit = {},
    before?: RequestListener,
  ): Promise<Response> {
    const server = createServer((request, response) => {
      before?.(request, response);
      add(request, response, () => listener(request, response));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
      const body = await response.arrayBuffer();
      return new Response(body.byteLength > 0 ? body : null, response);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  const type = 'text/html; charset=utf-8';

  it('adds them, however the page is written', async () => {
    const listeners: Record<string, RequestListener> = {
      'in one piece': (_, response) => response.setHeader('Content-Type', type).end(page),
      'with a length': (_, response) =>
        response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(page) }).end(page),
      'with a list of headers': (_, response) => response.writeHead(200, 'OK', ['Content-Type', type]).end(page),
      'in pieces': (_, response) => {
        response.setHeader('Content-Type', type);
        for (const letter of Buffer.from(page)) response.write(Buffer.from([letter]));
        response.end();
      },
      'with callbacks': (_, response) => {
        response.setHeader('Content-Type', type);
        response.write(page.slice(0, 20), () =>
          response.write(page.slice(20, 60), 'utf8', () => response.end(page.slice(60), () => undefined)),
        );
      },
      'in an encoding': (_, response) => {
        response.setHeader('Content-Type', type);
        response.end(Buffer.from(page).toString('base64'), 'base64');
      },
    };
    for (const [way, listener] of Object.entries(listeners))
      assert.equal(await (await answer(listener)).text(), changed, way);
  });

  it('leaves other answers as they are', async () => {
    const send =
      (headers: Record<string, string>, body: string | Buffer, status = 200): RequestListener =>
      (_, response) =>
        response.writeHead(status, headers).end(body);
    const html = { 'Content-Type': type };
    assert.equal(await (await answer(send(html, page), '/about')).text(), page);
    assert.equal(await (await answer(send(html, page, 404))).text(), page);
    assert.equal(await (await answer(send(html, page), undefined, { method: 'POST' })).text(), page);
    const json = await answer(
      send({ 'Content-Type': 'application/json', 'Content-Length': '13' }, '{"a":"<head>"}'.slice(0, 13)),
    );
    assert.equal(json.headers.get('content-length'), '13');
    const kept = await answer((_, response) => response.writeHead(304, { ETag: '"a"' }).end());
    assert.deepEqual([kept.status, await kept.text()], [304, '']);
  });

  it('keeps each of several headers with one name', async () => {
    const cookies = ['Content-Type', type, 'Set-Cookie', 'a=1', 'set-cookie', 'b=2'];
    const response = await answer((_, answered) => answered.writeHead(200, cookies).end(page));
    assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2']);
    const nested = [
      ['Location', '/'],
      ['Set-Cookie', ['a=1', 'b=2']],
    ];
    const moved = await answer((_, answered) => answered.writeHead(302, nested as never).end(), undefined, {
      redirect: 'manual',
    });
    assert.deepEqual(moved.headers.getSetCookie(), ['a=1', 'b=2']);
  });

  it('keeps the headers after a message that is not given', async () => {
    const response = await answer((_, answered) =>
      answered.writeHead(200, undefined as never, { 'Content-Type': type, 'X-Desk': 'city' }).end(page),
    );
    assert.equal(response.headers.get('x-desk'), 'city');
    assert.equal(await response.text(), changed);
  });

  it('never sends the page of an error after the start of another page', async () => {
    const sent: boolean[] = [];
    await assert.rejects(
      answer((_, answered) => {
        answered.setHeader('Content-Type', type);
        answered.write('<html><head>');
        // Express then ends the connection. Otherwise it would send its own page.
        sent.push(answered.headersSent);
        answered.destroy();
      }),
    );
    assert.deepEqual(sent, [true]);
  });

  it('works where a framework says that headers are not sent, as that of Express in Fastify does', async () => {
    const response = await answer(
      (_, answered) => {
        answered.writeHead(200, { 'Content-Type': type });
        answered.write(page.slice(0, 20));
        answered.end(page.slice(20));
      },
      undefined,
      undefined,
      (_, answered) => void Object.defineProperty(answered, 'headersSent', { get: () => false }),
    );
    assert.equal(await response.text(), changed);
  });

  it('adds none for a path that is the address of another site', async () => {
    const server = createServer((request, response) =>
      add(request, response, () => response.setHeader('Content-Type', type).end(page)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      for (const path of ['//other.example/harbour', 'http://other.example/harbour']) {
        const [incoming] = (await once(get({ port, path, agent: false }), 'response')) as [IncomingMessage];
        assert.equal(await text(incoming), page, path);
      }
    } finally {
      server.close();
    }
  });

  it('works with one that compresses, if that comes first', async () => {
    const compress: RequestListener = (_, response) => {
      const gzip = createGzip();
      const end = response.end.bind(response);
      const write = response.write.bind(response);
      gzip.on('data', (piece: Buffer) => write(piece)).on('end', () => end());
      response.write = ((piece: Buffer) => {
        response.setHeader('Content-Encoding', 'gzip');
        return gzip.write(piece);
      }) as never;
      response.end = ((piece?: Buffer) => {
        response.setHeader('Content-Encoding', 'gzip');
        gzip.end(piece);
        return response;
      }) as never;
    };
    const response = await answer(
      (_, answered) => answered.setHeader('Content-Type', type).end(page),
      undefined,
      { headers: { 'Accept-Encoding': 'identity' } },
      compress,
    );
    // `fetch` has decompressed it, or left it as it is.
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.equal((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString(), changed);
  });

  it('names a wrong address at the start', () => {
    assert.throws(() => oembedMiddleware({ service, site: 'news.example' }), /https:\/\/news\.example/);
    assert.throws(() => oembedMiddleware({ service: 'cards', site: 'https://news.example' }), /service/);
  });
});
