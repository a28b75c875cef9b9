import assert from 'node:assert/strict';
import type { Fetch } from '../../src/service/read-upstream.js';
import { createNewsroom } from './newsroom/server.js';
import { relayPath } from './newsroom/tool-pages.js';

const answers: Readonly<Record<string, () => Response>> = {
  'https://news.example/': () =>
    new Response(null, { status: 301, headers: { Location: 'https://www.news.example/' } }),
  'https://www.news.example/': () =>
    new Response('<script>1</script>', { headers: { 'Content-Type': 'text/html; charset=iso-8859-2' } }),
  'https://news.example/missing': () => new Response('Nothing', { status: 404 }),
  'https://news.example/ring': () => new Response(null, { status: 302, headers: { Location: '/ring' } }),
  'https://news.example/empty': () => new Response(null, { status: 204 }),
  'https://news.example/garbage': () =>
    new Response(
      new ReadableStream({
        start: (controller) => {
          controller.enqueue(new Uint8Array([31, 139, 8]));
          controller.error(new TypeError('terminated'));
        },
      }),
    ),
  'https://news.example/large': () => new Response('x'.repeat(21_000_000)),
  'https://news.example/file': () => new Response(null, { status: 302, headers: { Location: 'file:///etc/passwd' } }),
};

describe('The newsroom’s relay for a visitor’s newspaper', () => {
  let requested: string[] = [];
  beforeEach(() => (requested = []));

  const fetch: Fetch = (address) => {
    requested.push(address);
    const answer = answers[address];
    return answer ? Promise.resolve(answer()) : Promise.reject(new Error('No answer.'));
  };

  async function read(address: string, headers: Record<string, string> = {}, host = '127.0.0.1'): Promise<Response> {
    const newsroom = createNewsroom({ cdnFolder: '.', fetch });
    return newsroom.request(`http://${host}${relayPath}?url=${encodeURIComponent(address)}`, {
      headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
    });
  }

  it('follows redirects, names the last address, and sends data that no browser shows as a page', async () => {
    const answer = await read('https://news.example/');
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), '<script>1</script>');
    assert.equal(answer.headers.get('Content-Location'), 'https://www.news.example/');
    assert.equal(answer.headers.get('Content-Type'), 'application/octet-stream; charset=iso-8859-2');
    assert.equal(answer.headers.get('Content-Disposition'), 'attachment');
    assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
  });

  it('answers with the status of the site, or with 502', async () => {
    assert.equal((await read('https://news.example/missing')).status, 404);
    for (const path of ['none', 'ring', 'file']) {
      assert.equal((await read(`https://news.example/${path}`)).status, 502, path);
    }
    assert.equal(requested.filter((address) => address.endsWith('/ring')).length, 6);
    for (const address of ['', 'file:///etc/passwd', 'javascript:1']) {
      assert.equal((await read(address)).status, 502, address);
    }
    assert.ok(requested.every((address) => address.startsWith('https:')));
  });

  it('answers with 502 if the answer of the site breaks off, has no content, or is larger than 20 MB', async () => {
    for (const path of ['garbage', 'empty', 'large']) {
      const answer = await read(`https://news.example/${path}`);
      assert.equal(answer.status, 502, path);
      assert.equal(await answer.text(), 'This address cannot be read.\n', path);
    }
  });

  it('names the address as browsers write it', async () => {
    const answer = await read('https://www.NEWS.example');
    assert.equal(answer.headers.get('Content-Location'), 'https://www.news.example/');
  });

  for (const [who, headers, host] of [
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, '127.0.0.1'],
    ['a link', { 'Sec-Fetch-Site': 'none' }, '127.0.0.1'],
    ['a site that points its name at this machine', {}, 'evil.example'],
  ] as const) {
    it(`reads nothing for ${who}`, async () => {
      assert.equal((await read('https://news.example/', headers, host)).status, 403);
      assert.deepEqual(requested, []);
    });
  }

  it('reads no address of this machine', async () => {
    const newsroom = createNewsroom({ cdnFolder: '.' });
    const hosts = [
      '127.0.0.1',
      'localhost',
      'localhost.',
      '[::1]',
      '10.0.0.1',
      '127.1',
      '0x7f000001',
      '2130706433',
      '0',
    ];
    for (const host of [...hosts, '[::ffff:127.0.0.1]', '[::]', '[64:ff9b::7f00:1]', '169.254.169.254']) {
      const address = `http://${host}/`;
      const answer = await newsroom.request(`http://127.0.0.1${relayPath}?url=${encodeURIComponent(address)}`, {
        headers: { 'Sec-Fetch-Site': 'same-origin' },
      });
      assert.equal(answer.status, 502, address);
    }
  });
});
