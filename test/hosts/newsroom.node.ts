import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pack, type Packed } from '../support/builds/packed.js';
import { createNewsroom } from './newsroom/server.js';

describe('The newsroom’s server', () => {
  let packed: Packed;
  before(() => (packed = pack()));

  const ask = async (path: string, accepted?: string): Promise<Response> =>
    createNewsroom({ cdnFolder: packed.cdnFolder }).request(`http://127.0.0.1${path}`, {
      headers: accepted ? { 'Accept-Encoding': accepted } : {},
    });

  for (const [accepted, encoding, decompress] of [
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['identity', null, (content: Buffer) => content],
  ] as const) {
    it(`compresses a script if the browser accepts ${accepted}`, async () => {
      const answer = await ask('/cdn/standfirst.js', accepted);
      assert.equal(answer.headers.get('Content-Encoding'), encoding);
      assert.equal(answer.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
      assert.equal(answer.headers.get('Vary'), 'Accept-Encoding');
      const content = decompress(Buffer.from(await answer.arrayBuffer()));
      assert.ok(content.equals(await readFile(join(packed.cdnFolder, 'standfirst.js'))));
    });
  }

  it('sends a picture as it is', async () => {
    const answer = await ask('/pictures/barrier-320.webp', 'br');
    assert.equal(answer.headers.get('Content-Encoding'), null);
    assert.equal(answer.headers.get('Content-Type'), 'image/webp');
  });

  it('lets a browser keep chunks for good, and other scripts for minutes', async () => {
    const hashes = JSON.parse(await readFile(join(packed.cdnFolder, 'integrity.json'), 'utf8')) as object;
    const chunk = Object.keys(hashes).find((file) => file.startsWith('chunks/'))!;
    assert.match((await ask(`/cdn/${chunk}`)).headers.get('Cache-Control')!, /max-age=31536000, immutable/);
    assert.match((await ask('/cdn/loader.js')).headers.get('Cache-Control')!, /max-age=300\b/);
  });
});
