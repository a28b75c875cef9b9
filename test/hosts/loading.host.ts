import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launchEngine, type HostEngine, type HostTab } from '../support/host-engine.js';
import { HostSite } from '../support/host-site.js';
import { temporaryFolder } from '../support/packed.js';

const recipe = fileURLToPath(new URL('recipes/merge-import-map.mjs', import.meta.url));

const card =
  '<news-headline-card><a href="https://news.example/a">Harbour dredging to start early</a></news-headline-card>';
const laterCard = (when: string): string => card.replace('<news-headline-card', `<news-headline-card load="${when}"`);
const loader = '<script type="module" src="{{cdn}}/loader.js"></script>';

/** Whether every card of the page stands, of one at least. */
function cardsStand(): boolean {
  const cards = [...document.querySelectorAll('news-headline-card')];
  return cards.length > 0 && cards.every((each) => each.shadowRoot?.querySelector('.root a'));
}

describe('The files of the library on a page', () => {
  let site: HostSite;
  let engine: HostEngine;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    engine = await launchEngine();
  });
  after(async () => {
    await engine?.close();
    await site?.close();
  });

  afterEach(() => site.renew());

  /** Opens a page in a tab that the test goes on with. */
  async function open(body: string, head = ''): Promise<void> {
    tab = await engine.newTab();
    await tab.open(site.show({ body, head }));
  }

  async function assertQuiet(): Promise<void> {
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
    await tab.close();
  }

  const codeAskedFor = (): string[] => site.requests.filter((address) => address.startsWith(site.cdnOrigin));

  /** Time for what should not happen. */
  const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

  for (const [place, head, body] of [
    ['from the head, async', '<script type="module" async src="{{cdn}}/loader.js"></script>', card],
    ['from the end of the body', '', card + loader],
    [
      'when a tag manager brings it late',
      '',
      `${card}<script>
        addEventListener('load', () => setTimeout(() => {
          const script = document.createElement('script');
          script.type = 'module';
          script.src = '{{cdn}}/loader.js';
          document.head.append(script);
        }, 100));
      </script>`,
    ],
  ] as const) {
    it(`work ${place}`, async () => {
      await open(body, head);
      await tab.waitFor(cardsStand);
      await assertQuiet();
    });
  }

  it('work when the loader is there twice, and say so once', async () => {
    await open(card, loader + loader.replace('loader.js', 'loader.js?again'));
    await tab.waitFor(cardsStand);
    await aWhile();
    const { exceptions, console: lines } = await tab.said();
    assert.deepEqual(exceptions, []);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /\[standfirst\] <news-headline-card> is on this page already/);
    const chunks = codeAskedFor().filter((address) => address.includes('/chunks/'));
    assert.deepEqual(chunks, [...new Set(chunks)]);
    await tab.close();
  });

  for (const file of ['loader.js', 'standfirst.js']) {
    it(`work under the address that moves (${file})`, async () => {
      await open(card, `<script type="module" src="{{cdn}}/../v0/${file}"></script>`);
      await tab.waitFor(cardsStand);
      assert.ok(codeAskedFor().every((address) => address.includes('/v0/')));
      await assertQuiet();
    });
  }

  describe('with hashes', () => {
    const script = (hash: string): string =>
      `<script type="module" src="{{cdn}}/standfirst.js" integrity="${hash}" crossorigin></script>`;

    it('stand by the one file whose hash is right', async () => {
      await open(card, script(site.hashes['standfirst.js']!));
      await tab.waitFor(cardsStand);
      await assertQuiet();
    });

    it('leave the fallback where the file is another', async () => {
      await open(card, script(site.hashes['loader.js']!));
      await aWhile();
      assert.deepEqual(
        await tab.evaluate(() => {
          const card = document.querySelector('news-headline-card')!;
          return [card.shadowRoot, card.querySelector('a')!.innerText];
        }),
        [null, 'Harbour dredging to start early'],
      );
      assert.deepEqual((await tab.said()).exceptions, []);
      await tab.close();
    });

    /** The page's own import map, merged as the recipe does it. */
    async function merge(): Promise<{ imports: Record<string, string>; integrity: Record<string, string> }> {
      const own = join(temporaryFolder(), 'import-map.json');
      await writeFile(own, JSON.stringify({ imports: { own: '/own.js' } }));
      const { stdout } = await promisify(execFile)(process.execPath, [recipe, own, `${site.cdn}/`]);
      return JSON.parse(stdout);
    }

    const mapped = (map: unknown): string => `<script type="importmap">${JSON.stringify(map)}</script>${loader}
      <script type="module">import 'own';</script>`;

    it('stand by the loader where the page’s import map has those of its chunks', async () => {
      site.put('/own.js', { body: 'document.title = "The host’s own module";' });
      await open(card, mapped(await merge()));
      await tab.waitFor(cardsStand);
      assert.equal(await tab.evaluate(() => document.title), 'The host’s own module');
      await assertQuiet();
    });

    it('leave the fallback where a chunk is another than the import map says, and say so', async () => {
      const map = await merge();
      for (const address of Object.keys(map.integrity))
        if (address.includes('/chunks/')) map.integrity[address] = site.hashes['reserve.css']!;
      await open(card, mapped(map));
      await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('did not load')));
      assert.equal(await tab.evaluate(() => document.querySelector('news-headline-card')!.shadowRoot), null);
      assert.deepEqual((await tab.said()).exceptions, []);
      await tab.close();
    });
  });

  describe('for a tag that waits', () => {
    const below = (markup: string): string => `<div style="height: 500vh">The story</div>${markup}`;
    const codeOfCards = (): number => codeAskedFor().filter((address) => address.includes('/chunks/')).length;

    it('come when it is near the window, where it says load="visible"', async () => {
      await open(below(laterCard('visible')), loader);
      await aWhile();
      assert.equal(codeOfCards(), 1, 'nothing but what waits');
      await tab.evaluate(() => scrollTo(0, document.body.scrollHeight - 1.7 * innerHeight));
      await tab.waitFor(cardsStand);
      await assertQuiet();
    });

    it('come at once where it is in the window already, also in a shadow root that the page hands in', async () => {
      await open(
        laterCard('visible') +
          `<div id="host"></div><script type="module">
            import { discover } from '{{cdn}}/loader.js';
            const root = document.querySelector('#host').attachShadow({ mode: 'open' });
            const byline = document.createElement('news-byline');
            byline.setAttribute('load', 'visible');
            byline.setAttribute('authors', 'Mara Lin');
            root.append(byline);
            discover(root);
          </script>`,
      );
      await tab.waitFor(cardsStand);
      await tab.waitFor(() =>
        Boolean(
          document.querySelector('#host')!.shadowRoot!.querySelector('news-byline')?.shadowRoot?.querySelector('.root'),
        ),
      );
      await assertQuiet();
    });

    it('come for one without a box when it gets one', async () => {
      await open(`<div id="tab" hidden>${laterCard('visible')}</div>`, loader);
      await aWhile();
      assert.equal(codeOfCards(), 1);
      await tab.evaluate(() => void (document.querySelector<HTMLElement>('#tab')!.hidden = false));
      await tab.waitFor(cardsStand);
      await assertQuiet();
    });

    it('come for one on a page that hides what is not defined, when its place is near the window', async () => {
      await open(
        `<style>:not(:defined) { display: none } .contents { display: contents }</style>
        ${below(`<section><div class="contents">${laterCard('visible').replace('<news', '<x-undefined><news')}</x-undefined></div></section>`)}`,
        loader,
      );
      await aWhile();
      assert.equal(codeOfCards(), 1);
      await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await tab.waitFor(cardsStand);
      await assertQuiet();
    });

    it('come once the page has loaded and is at rest, where it says load="idle"', async () => {
      site.put('/slow.webp', { body: '', delay: 1000 });
      const requests: Record<string, number> = {};
      site.override = ({ pathname }) => {
        requests[pathname] = performance.now();
        return undefined;
      };
      await open(`${laterCard('idle')}<img src="/slow.webp" alt="">`, loader);
      await tab.waitFor(cardsStand);
      site.override = () => undefined;
      const picture = requests['/slow.webp']!;
      const chunks = Object.entries(requests)
        .filter(([path]) => path.includes('/chunks/'))
        .map(([, time]) => time - picture);
      // What waits is asked for at once; the card's code after the picture, which is the last of the page, has come.
      assert.equal(chunks.filter((time) => time < 900).length, 1);
      assert.ok(chunks.filter((time) => time >= 900).length >= 2, chunks.join());
      await assertQuiet();
    });

    it('do not come for one that is taken out of the page before', async () => {
      // The page has not loaded until its picture has come.
      site.put('/slow.webp', { body: '', delay: 800 });
      await open(
        below(laterCard('visible') + laterCard('idle')),
        `${loader}<img src="/slow.webp" alt=""><script>
          document.addEventListener('DOMContentLoaded', () => setTimeout(() => document.querySelectorAll('news-headline-card').forEach((each) => each.remove()), 300));
        </script>`,
      );
      await aWhile();
      assert.equal(codeOfCards(), 1, 'nothing but what waits');
      await assertQuiet();
    });

    it('come where another of its kind does not wait', async () => {
      await open(below(laterCard('visible')) + card, loader);
      await tab.waitFor(cardsStand);
      await assertQuiet();
    });

    it('come at once where the value is unknown, and say what is', async () => {
      await open(below(laterCard('lazy')), loader);
      await tab.waitFor(cardsStand);
      await tab.waitFor(() => globalThis.hostRecord!.console.length > 0);
      const { console: lines } = await tab.said();
      assert.match(lines.join('\n'), /<news-headline-card> has load="lazy"\. Use visible, idle\./);
      assert.equal(lines.length, 1);
      await tab.close();
    });

    it('come at once where what waits for it does not come', async () => {
      let isFirst = true;
      site.override = ({ pathname }) => {
        if (!pathname.includes('/chunks/') || !isFirst) return undefined;
        isFirst = false;
        return { status: 503 };
      };
      await open(below(laterCard('visible')), loader);
      await tab.waitFor(cardsStand);
      site.override = () => undefined;
      assert.deepEqual((await tab.said()).exceptions, []);
      await tab.close();
    });
  });
});
