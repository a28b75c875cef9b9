import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pack, type Packed } from '../support/builds/packed.js';
import { everyStory, storiesIn } from './newsroom/every-story.js';
import { createNewsroom } from './newsroom/server.js';
import { stories } from './newsroom/stories.js';
import { editionNames } from './newsroom/story.js';

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

  for (const language of Object.keys(editionNames)) {
    it(`shows all stories in ${language} on one front page, and no others`, async () => {
      const page = await (await ask(language === 'en' ? '/' : `/${language}`)).text();
      const shown = [...page.matchAll(/<a href="[^"]+\/stories\/([^".]+)"/g)].map(([, slug]) => slug);
      assert.deepEqual(
        [...new Set(shown)].sort(),
        storiesIn(language)
          .map(({ slug }) => slug)
          .sort(),
      );
    });

    it(`has each picture only once in the edition in ${language}`, () => {
      const pictures = storiesIn(language).flatMap(({ picture }) => picture?.name ?? []);
      assert.ok(pictures.length >= 6);
      assert.deepEqual([...new Set(pictures)], pictures);
    });
  }

  it('has every picture that its stories name, in every width', async () => {
    const answer = (await (await ask('/stories.json')).json()) as { image?: { src: string; srcset: string } }[];
    const addresses = answer.flatMap(({ image }) => (image ? [image.src, ...image.srcset.match(/http\S+/g)!] : []));
    for (const address of new Set(addresses)) {
      assert.equal((await ask(new URL(address).pathname)).status, 200, address);
      assert.equal((await ask(new URL(address).pathname.replace(/-\d+\.\w+$/, '-1280.avif'))).status, 200, address);
    }
  });

  it('names each story once, the first six first, and only related stories that exist', () => {
    const slugs = everyStory.map(({ slug }) => slug);
    assert.deepEqual([...new Set(slugs)], slugs);
    assert.deepEqual(everyStory.slice(0, stories.length), stories);
    for (const { slug, related } of everyStory)
      assert.deepEqual(
        related.filter((other) => !slugs.includes(other) || other === slug),
        [],
        slug,
      );
  });

  it('sends one edition as data if its language is asked', async () => {
    const answer = (await (await ask('/stories.json?language=de')).json()) as { id: string }[];
    assert.deepEqual(
      answer.map(({ id }) => id),
      storiesIn('de').map(({ slug }) => slug),
    );
  });

  it('lets a browser keep chunks for good, and other scripts for minutes', async () => {
    const hashes = JSON.parse(await readFile(join(packed.cdnFolder, 'integrity.json'), 'utf8')) as object;
    const chunk = Object.keys(hashes).find((file) => file.startsWith('chunks/'))!;
    assert.match((await ask(`/cdn/${chunk}`)).headers.get('Cache-Control')!, /max-age=31536000, immutable/);
    assert.match((await ask('/cdn/loader.js')).headers.get('Cache-Control')!, /max-age=300\b/);
  });
});
