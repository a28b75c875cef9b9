import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { request as startRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { startService, type RunningService } from '../commands/run-service.js';
import { renderPage } from '../server/renderer.js';
import { newTab } from '../support/browsers/host-engine.js';
import { startServer } from '../support/servers/start-server.js';
import { startSite, type BackEnd } from './back-ends/start-site.js';

/**
 * How long a page waits for a service that answers, in seconds. Half a second, as in the recipes, can be too short on a
 * busy machine.
 */
const patience = 60;

/**
 * The longest time for a page whose service never answers, in milliseconds. The recipes wait half a second; the rest is
 * for a busy machine.
 */
const longestWait = 10_000;

/** An answer, with its bytes as they were sent. */
interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
  /** The time until the whole answer has arrived, in milliseconds. */
  took: number;
}

/** Requests a page. Does not decompress the answer. */
async function ask(address: string, method = 'GET'): Promise<Answer> {
  const start = performance.now();
  const [response] = (await once(startRequest(address, { method }).end(), 'response')) as [IncomingMessage];
  const body = await buffer(response);
  return { status: response.statusCode!, headers: response.headers, body, took: performance.now() - start };
}

for (const language of ['PHP', 'Python'] as const)
  describe(`The recipe for a site in ${language}`, () => {
    let service: RunningService;
    let site: BackEnd;
    let page: string;
    before(async () => {
      page = await readFile(new URL('back-ends/page.html', import.meta.url), 'utf8');
      service = await startService('--log', 'failures');
      site = await startSite(language, `${service.origin}/render`, patience);
    });
    after(async () => {
      await site?.stop();
      service?.signal('SIGTERM');
      assert.deepEqual(await service?.ended, { code: 0, said: '', warned: '' });
    });

    const expected = (path: string): Promise<string> =>
      renderPage(page, { base: '', url: `https://news.example${path}` });

    it('renders the widgets, and keeps the status, the headers and every other byte', async () => {
      const { status, headers, body } = await ask(`${site.origin}/page?a=1`);
      const text = body.toString();
      assert.equal(text, await expected('/page?a=1'));
      assert.equal(text.replace(/<template shadowrootmode="open">.*?<\/template>/gs, ''), page);
      assert.match(text, /<template .*href="https:\/\/news\.example\/haefen\/stra%C3%9Fe\?a=1&amp;b=2"/s);
      assert.match(text, /<template .*Von .*Jörg Müller.*und .*Łucja Śliwa.*<\/template><\/news-byline>/s);
      assert.equal(status, 200);
      assert.equal(headers['x-site'], 'kept');
      assert.equal(headers['cache-control'], 'public, s-maxage=3600, max-age=45');
      assert.match(headers['content-type']!, /^text\/html; *charset=utf-8$/i);
      if (headers['content-length']) assert.equal(Number(headers['content-length']), body.length);
    });

    it('renders a page with another status than 200', async () => {
      const { status, body } = await ask(`${site.origin}/missing`);
      assert.deepEqual([status, body.toString()], [404, await expected('/missing')]);
    });

    for (const path of language === 'PHP' ? ['/cleaned'] : ['/framework', '/written'])
      it(`renders a page that is made in another way (${path})`, async () => {
        assert.equal((await ask(site.origin + path)).body.toString(), await expected(path));
      });

    const others: Record<string, (body: Buffer) => boolean> = {
      '/data': (body) => (JSON.parse(body.toString()) as { html: string }).html === page,
      '/picture': (body) => body.equals(Buffer.from('RIFF\0\xff<news-byline authors="A"></news-byline>', 'latin1')),
      '/compressed': (body) => body.subarray(0, 2).equals(Buffer.of(0x1f, 0x8b)),
      '/latin': (body) => body.toString() === page,
      '/broken': (body) => body.equals(Buffer.concat([Buffer.of(0xe4), Buffer.from(page)])),
      '/parts': (body) => body.toString() === page,
      '/none': (body) => body.toString() === '<p>No widgets',
      ...(language === 'PHP'
        ? { '/measured': (body) => body.toString() === page }
        : { '/lazy': (body) => body.toString() === page, '/failed': (body) => body.toString() === 'failed' }),
    };
    for (const [path, isUnchanged] of Object.entries(others))
      it(`leaves ${path.slice(1)} as it is`, async () => {
        const { body, headers } = await ask(site.origin + path);
        assert.ok(isUnchanged(body), body.toString());
        if (path !== '/none') assert.equal(headers['x-site'], 'kept');
      });

    it('answers HEAD without a body', async () => {
      const { status, body } = await ask(`${site.origin}/page`, 'HEAD');
      assert.deepEqual([status, body.length], [200, 0]);
    });

    if (language === 'Python')
      it('closes the answer of the application', async () => {
        const closed = async (): Promise<number> => Number((await ask(`${site.origin}/closed`)).body.toString());
        const before = await closed();
        await ask(`${site.origin}/framework`);
        await ask(`${site.origin}/parts`);
        assert.equal(await closed(), before + 2);
      });

    it('shows the words of the widgets to readers without a script', async () => {
      const tab = await newTab();
      try {
        await tab.page!.setJavaScriptEnabled(false);
        await tab.open(`${site.origin}/page`);
        const shown = await tab.evaluate(() => {
          const card = document.querySelector('news-headline-card')!;
          const link = card.shadowRoot!.querySelector('a')!;
          const { width, height } = link.getBoundingClientRect();
          const byline = document.querySelector('news-byline')!.shadowRoot!.querySelector<HTMLElement>('.authors')!;
          return {
            isVisible: link.checkVisibility() && width * height > 0,
            text: link.innerText,
            by: byline.innerText,
          };
        });
        assert.deepEqual(shown, {
          isVisible: true,
          text: 'Größere Häfen für München',
          by: 'Von Jörg Müller und Łucja Śliwa',
        });
      } finally {
        await tab.close();
      }
    });

    describe('if the service gives no answer', () => {
      /**
       * Requests a page from a site with the service at `address`. The page must arrive whole, unchanged and on time.
       */
      async function unrendered(address: string, path = '/page'): Promise<void> {
        const other = await startSite(language, address);
        try {
          // The first request also loads the code.
          await ask(`${other.origin}/none`);
          const { status, headers, body, took } = await ask(other.origin + path);
          const whole = path === '/large' ? page + '<p>Länge\n'.repeat(1_000_000) : page;
          assert.ok(body.equals(Buffer.from(whole)), `${body.length} bytes: ${body.toString('utf8', 0, 300)}`);
          assert.deepEqual([status, headers['x-site']], [200, 'kept']);
          // A cache must not keep it as long as a rendered page.
          if (path === '/page') assert.equal(headers['cache-control'], 'public, s-maxage=60, max-age=45');
          if (headers['content-length']) assert.equal(Number(headers['content-length']), body.length);
          assert.ok(took < longestWait, `It took ${took} ms.`);
        } finally {
          await other.stop();
        }
      }

      it('because it is down', async () => {
        const gone = await startServer(() => undefined);
        await gone.close();
        await unrendered(`${gone.origin}/render`);
      });

      it('because it hangs, even if the page is large', async () => {
        const hanging = await startService();
        hanging.signal('SIGSTOP');
        try {
          await unrendered(`${hanging.origin}/render`);
          await unrendered(`${hanging.origin}/render`, '/large');
        } finally {
          hanging.signal('SIGCONT');
          hanging.signal('SIGTERM');
          await hanging.ended;
        }
      });

      const failures: Record<string, (response: ServerResponse) => unknown> = {
        'it answers 500': (response) => response.writeHead(500, { 'Content-Length': 5 }).end('<p>No'),
        'it answers 204': (response) => response.writeHead(204).end(),
        'it redirects the request': (response) =>
          response.writeHead(302, { Location: '/elsewhere', 'Content-Length': 5 }).end('<p>No'),
        'its answer stops': (response) => response.writeHead(200, { 'Content-Length': 1_000_000 }).write(page + page),
        'its answer is cut off': (response) =>
          response.writeHead(200, { 'Content-Length': 1_000_000 }).write(page + page, () => response.destroy()),
        'it does not speak HTTP': (response) => response.socket!.end('nonsense\r\n'),
      };
      for (const [name, fail] of Object.entries(failures))
        it(`because ${name}`, async () => {
          const failing = await startServer((request, response) => {
            if (request.url === '/elsewhere') return response.writeHead(200, { 'Content-Length': 5 }).end('<p>No');
            return request.resume().once('end', () => fail(response));
          });
          try {
            await unrendered(`${failing.origin}/render`);
          } finally {
            await failing.close();
          }
        });
    });
  });
