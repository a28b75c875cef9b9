import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../src/version.js';
import { openPage } from '../support/browsers/chromium.js';
import { HostSite } from '../support/servers/host-site.js';
import { pack, temporaryFolder, viewabilityChunk } from '../support/builds/packed.js';
import { runCommand, type Ran } from './run-command.js';

const card =
  '<news-headline-card href="https://news.example/a" headline="Harbour dredging to start early"></news-headline-card>';
const pastedCard =
  '<news-headline-card><h3><a href="https://news.example/a">Harbour dredging to start early</a></h3></news-headline-card>';

describe('The lines that `standfirst cdn --preload` prints', () => {
  const viewability = viewabilityChunk();
  let site: HostSite;
  // The files are written once. Later runs find them.
  const folder = temporaryFolder();
  before(async () => {
    site = await HostSite.open();
  });
  after(async () => {
    await site?.close();
  });

  function run(folder: string, ...names: string[]): Promise<Ran> {
    const options = names.flatMap((name) => ['--preload', name]);
    return runCommand(['cdn', folder, ...options], join(pack().folder, 'dist/commands/standfirst.js'));
  }

  async function linesFor(...names: string[]): Promise<string> {
    const { code, said } = await run(folder, ...names);
    assert.equal(code, 0);
    return said
      .slice(said.indexOf('<link rel="modulepreload"'))
      .replaceAll(`https://your.example/standfirst/${version}`, '{{cdn}}');
  }

  /** Shows a card, and returns the chunks that loaded. Early chunks were requested before the loader arrived. */
  async function show(
    head: string,
    body: string,
    headers?: Record<string, string>,
  ): Promise<{ chunks: string[]; early: string[]; shown?: string; said: string[] }> {
    site.requests.length = 0;
    const { page, record } = await openPage(site.show({ head, body, headers }));
    try {
      await page.waitForFunction(() => document.querySelector('news-headline-card')!.shadowRoot?.querySelector('a'));
      const shown = await page.$eval(
        'news-headline-card',
        (widget) => widget.shadowRoot!.querySelector('a')!.innerText,
      );
      const early = await page.evaluate(() => {
        const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const { responseEnd } = files.find(({ name }) => name.endsWith('/loader.js'))!;
        return files.filter(({ startTime }) => startTime < responseEnd).map(({ name }) => name);
      });
      const isChunk = (address: string): boolean => address.includes('/chunks/') && !address.endsWith(viewability);
      return {
        chunks: site.requests.filter(isChunk).sort(),
        early: early.filter(isChunk).sort(),
        shown,
        said: [...record.console, ...record.exceptions],
      };
    } finally {
      await page.close();
    }
  }

  for (const { what, body, names } of [
    { what: 'a card from its attributes', body: card, names: ['news-headline-card'] },
    { what: 'a card from pasted markup', body: pastedCard, names: ['news-headline-card', 'fallback'] },
  ]) {
    it(`load everything for ${what} beside the loader, each once and nothing else`, async () => {
      const without = await show('<script type="module" src="{{cdn}}/loader.js"></script>', body);
      assert.deepEqual(without.early, []);
      const { chunks, early, shown, said } = await show(await linesFor(...names), body);
      assert.equal(shown, 'Harbour dredging to start early');
      assert.deepEqual(chunks, without.chunks);
      assert.deepEqual(early, chunks);
      assert.deepEqual(said, []);
    });
  }

  it('work on a page whose policy requires a nonce, with the nonce on each', async () => {
    const lines = (await linesFor('news-headline-card')).replace(/<(link|script)/g, '<$1 nonce="{{nonce}}"');
    const { chunks, early, said } = await show(lines, card, {
      'Content-Security-Policy': `script-src 'nonce-${site.nonce}'`,
    });
    assert.deepEqual(early, chunks);
    assert.deepEqual(said, []);
  });

  it('are refused for an unknown widget, before anything is written', async () => {
    const unused = join(temporaryFolder(), 'cdn');
    const { code, warned } = await run(unused, 'headline');
    assert.equal(code, 1);
    assert.match(warned, /“headline” cannot be preloaded\..* news-headline-card/);
    assert.ok(!existsSync(unused));
  });
});
