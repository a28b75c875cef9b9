import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { inWays, scriptFiles } from '../support/browsers/in-ways.js';
import { HostSite } from '../support/servers/host-site.js';
import { pack, temporaryFolder, viewabilityChunk } from '../support/builds/packed.js';

const recipe = fileURLToPath(new URL('recipes/merge-import-map.mjs', import.meta.url));

const card =
  '<news-headline-card><a href="https://news.example/a">Harbour dredging to start early</a></news-headline-card>';
const laterCard = (when: string): string => card.replace('<news-headline-card', `<news-headline-card load="${when}"`);
const loader = '<script type="module" src="{{cdn}}/loader.js"></script>';

/** Whether the page has a card, and each card shows its story. */
function cardsAreShown(): boolean {
  const cards = [...document.querySelectorAll('news-headline-card')];
  return cards.length > 0 && cards.every((each) => each.shadowRoot?.querySelector('.root a'));
}

describe('The files of the library on a page', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    tab = await newTab();
    site = await HostSite.open();
    site.put('/shown', {});
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  afterEach(() => {
    site.override = () => undefined;
    site.renew();
  });

  async function open(body: string, head = ''): Promise<void> {
    await tab.open(site.show({ body, head }));
  }

  async function assertQuiet(): Promise<void> {
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  }

  /**
   * Whether a file is the code for views of a card. It is not counted: the page of the test before may request it when
   * it is left.
   */
  const viewability = viewabilityChunk();
  const isOfViews = (address: string): boolean => address.endsWith(viewability);
  const codeAskedFor = (): string[] =>
    site.requests.filter((address) => address.startsWith(site.cdnOrigin) && !isOfViews(address));

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
        }));
      </script>`,
    ],
  ] as const) {
    it(`work ${place}`, async () => {
      await open(body, head);
      await tab.waitFor(cardsAreShown);
      await assertQuiet();
    });
  }

  for (const [file, tag] of [
    ['loader.js', '<script type="module" async src="{{cdn}}/loader.js"></script>'],
    ['standfirst.js', '<script type="module" async src="{{cdn}}/standfirst.js"></script>'],
    ['standfirst.classic.js', '<script async src="{{cdn}}/standfirst.classic.js"></script>'],
  ] as const)
    it(`do not delay the page while their host does not answer (${file})`, async () => {
      const isReady = site.whenAsked('/ready');
      site.put('/ready', {});
      // The file is sent only when the page has said that it is ready.
      const answer = readFile(join(pack().cdnFolder, file), 'utf8');
      site.override = async ({ origin, pathname }) =>
        origin === site.cdnOrigin && pathname.endsWith(`/${file}`)
          ? {
              until: isReady,
              body: await answer,
              headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' },
            }
          : undefined;
      await open(card, `${tag}<script>document.addEventListener('DOMContentLoaded', () => fetch('/ready'));</script>`);
      await tab.waitFor(cardsAreShown);
      await assertQuiet();
    });

  it('work when the loader is there twice, and say so once', async () => {
    await open(card, loader + loader.replace('loader.js', 'loader.js?again'));
    await tab.waitFor(cardsAreShown);
    await tab.waitFor(() => globalThis.hostRecord!.console.length > 0);
    // Each loader finds this card too. When it is shown, both loaders have acted.
    await tab.evaluate(() => document.body.append(document.createElement('news-byline')));
    await tab.evaluate(() => document.querySelector('news-byline')!.setAttribute('authors', 'Mara Lin'));
    await tab.waitFor(() =>
      document.querySelector('news-byline')!.shadowRoot?.querySelector('.root')?.textContent.includes('Mara Lin'),
    );
    const { exceptions, console: lines } = await tab.said();
    assert.deepEqual(exceptions, []);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /\[standfirst\] <news-headline-card> is already on this page/);
    const chunks = codeAskedFor().filter((address) => address.includes('/chunks/'));
    assert.deepEqual(chunks, [...new Set(chunks)]);
  });

  for (const file of inWays(scriptFiles)) {
    it(`work under the address that moves (${file})`, async () => {
      await open(card, `<script type="module" src="{{cdn}}/../v0/${file}"></script>`);
      await tab.waitFor(cardsAreShown);
      assert.ok(codeAskedFor().every((address) => address.includes('/v0/')));
      await assertQuiet();
    });
  }

  describe('with hashes', () => {
    const script = (hash: string): string =>
      `<script type="module" src="{{cdn}}/standfirst.js" integrity="${hash}" crossorigin onerror="globalThis.isRefused = true"></script>`;

    it('accept the one file with the right hash', async () => {
      await open(card, script(site.hashes['standfirst.js']!));
      await tab.waitFor(cardsAreShown);
      await assertQuiet();
    });

    it('leave the fallback if the file is another', async () => {
      await open(card, script(site.hashes['loader.js']!));
      await tab.waitFor(() => (globalThis as { isRefused?: boolean }).isRefused);
      assert.deepEqual(
        await tab.evaluate(() => {
          const card = document.querySelector('news-headline-card')!;
          return [card.shadowRoot, card.querySelector('a')!.innerText];
        }),
        [null, 'Harbour dredging to start early'],
      );
      assert.deepEqual((await tab.said()).exceptions, []);
    });

    interface ImportMap {
      imports: Record<string, string>;
      integrity: Record<string, string>;
    }
    /** The text of the page's import map, merged as the recipe does it. */
    let merged: string;
    let cdnOfMerged: string;
    before(async () => {
      const own = join(temporaryFolder(), 'import-map.json');
      await writeFile(own, JSON.stringify({ imports: { own: '/own.js' } }));
      const { stdout } = await promisify(execFile)(process.execPath, [recipe, own, `${site.cdn}/`]);
      merged = stdout;
      cdnOfMerged = site.cdn;
    });
    const readMerged = (): ImportMap => JSON.parse(merged.replaceAll(cdnOfMerged, site.cdn)) as ImportMap;

    const mapped = (map: unknown): string => `<script type="importmap">${JSON.stringify(map)}</script>${loader}
      <script type="module">import 'own';</script>`;

    it('accept the loader if the page’s import map has the hashes of its chunks', async () => {
      site.put('/own.js', { body: 'document.title = "The host’s own module";' });
      await open(card, mapped(readMerged()));
      await tab.waitFor(cardsAreShown);
      assert.equal(await tab.evaluate(() => document.title), 'The host’s own module');
      await assertQuiet();
    });

    it('leave the fallback if a chunk does not match the import map, with a message', async () => {
      const map = readMerged();
      for (const address of Object.keys(map.integrity))
        if (address.includes('/chunks/')) map.integrity[address] = site.hashes['reserve.css']!;
      await open(card, mapped(map));
      await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('did not load')));
      assert.equal(await tab.evaluate(() => document.querySelector('news-headline-card')!.shadowRoot), null);
      assert.deepEqual((await tab.said()).exceptions, []);
    });
  });

  describe('for a tag that waits', () => {
    // WebKit may draw no frame of a page with little text before the page has loaded, and then nothing comes into view.
    const story = 'The last of the dredgers was at the quay at noon. '.repeat(12);
    const below = (markup: string): string => `<div style="height: 500vh">${story}</div>${markup}`;
    const chunksAskedFor = (): string[] =>
      [...new Set(codeAskedFor().filter((address) => address.includes('/chunks/')))]
        .map((address) => address.split('/').at(-1)!)
        .sort();

    /**
     * Two more widgets that wait. The first is in the window, so its code is requested at once. The code of the second
     * is requested when the page has loaded and is idle, after that of all others that wait for that.
     */
    const signs = `<news-byline load="visible" authors="Mara Lin"></news-byline>
      <news-share-icons load="idle" url="https://news.example/a" networks="copy"></news-share-icons>`;
    /** The code that the two request. */
    let codeOfSigns: string[];
    before(async () => {
      await open(signs + below(''), loader);
      await waitForSigns();
      codeOfSigns = chunksAskedFor();
      assert.ok(codeOfSigns.length > 2);
      site.renew();
    });

    /** A script that runs another when the byline is shown, and then informs the server. */
    const tellOfByline = (then: string): string => `<script>{
      const look = () => {
        if (!document.querySelector('news-byline')?.shadowRoot?.querySelector('.root *')) return void setTimeout(look, 10);
        ${then}
        fetch('/shown');
      };
      look();
    }</script>`;

    const isShown = (tag: string): boolean =>
      Boolean(document.querySelector(tag)?.shadowRoot?.querySelector('.root *'));

    async function waitForSigns(): Promise<void> {
      for (const tag of ['news-byline', 'news-share-icons']) await tab.waitFor(isShown, tag);
    }

    /** Checks that no code of a card has been requested, after other code has been requested. */
    async function assertNoCardIsAskedFor(): Promise<void> {
      await waitForSigns();
      assert.deepEqual(chunksAskedFor(), codeOfSigns);
      assert.equal(await tab.evaluate(() => Boolean(customElements.get('news-headline-card'))), false);
    }

    it('load when it is near the window, with load="visible"', async () => {
      await open(signs + below(laterCard('visible')), loader);
      await assertNoCardIsAskedFor();
      await tab.evaluate(() => scrollTo(0, document.body.scrollHeight - 1.7 * innerHeight));
      await tab.waitFor(cardsAreShown);
      await assertQuiet();
    });

    it('load at once if it is in the window already, also in a shadow root that the page passes', async () => {
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
      await tab.waitFor(cardsAreShown);
      await tab.waitFor(() =>
        Boolean(
          document.querySelector('#host')!.shadowRoot!.querySelector('news-byline')?.shadowRoot?.querySelector('.root'),
        ),
      );
      await assertQuiet();
    });

    it('load for one without a box when it gets one', async () => {
      await open(`${signs}<div id="tab" hidden>${laterCard('visible')}</div>`, loader);
      await assertNoCardIsAskedFor();
      await tab.evaluate(() => void (document.querySelector<HTMLElement>('#tab')!.hidden = false));
      await tab.waitFor(cardsAreShown);
      await assertQuiet();
    });

    it('load for one on a page that hides undefined elements, when its place is near the window', async () => {
      const place = `<section><div class="contents"><x-undefined>${laterCard('visible')}</x-undefined></div></section>`;
      await open(
        `<style>:not(:defined) { display: none } .contents { display: contents }</style>${signs}${below(place)}`,
        loader,
      );
      await assertNoCardIsAskedFor();
      await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await tab.waitFor(cardsAreShown);
      await assertQuiet();
    });

    it('load when the page has loaded and is idle, with load="idle"', async () => {
      // The page has loaded when its picture has arrived. The server sends the picture only after the byline is shown.
      const bylineIsShown = site.whenAsked('/shown');
      let askedBefore: string[] = [];
      site.put('/slow.webp', { until: bylineIsShown.then(() => (askedBefore = chunksAskedFor())) });
      await open(
        `${laterCard('idle')}<news-byline authors="Mara Lin"></news-byline><img src="/slow.webp" alt="">`,
        loader + tellOfByline(''),
      );
      await tab.waitFor(cardsAreShown);
      await tab.waitFor(isShown, 'news-byline');
      const more = chunksAskedFor().filter((chunk) => !askedBefore.includes(chunk));
      // The file that waits for the page was requested at once, because the signs request it too. The card's code was
      // not.
      const isOfSigns = (chunk: string): boolean => codeOfSigns.includes(chunk);
      assert.ok(askedBefore.length > 0);
      assert.deepEqual(askedBefore.filter(isOfSigns), askedBefore);
      assert.ok(more.length >= 2, more.join());
      assert.deepEqual(more.filter(isOfSigns), []);
      await assertQuiet();
    });

    it('do not load for one that is removed from the page before', async () => {
      // The page has not loaded until its picture has arrived. The server sends it only after the cards have left the
      // page.
      site.put('/slow.webp', { until: site.whenAsked('/shown') });
      const takeOut = "document.querySelectorAll('news-headline-card').forEach((each) => each.remove());";
      await open(
        `${laterCard('idle')}${signs}<img src="/slow.webp" alt="">${below(laterCard('visible'))}`,
        loader + tellOfByline(takeOut),
      );
      await assertNoCardIsAskedFor();
      assert.equal(await tab.evaluate(() => document.querySelectorAll('news-headline-card').length), 0);
      await assertQuiet();
    });

    it('load if another of its kind does not wait', async () => {
      await open(below(laterCard('visible')) + card, loader);
      await tab.waitFor(cardsAreShown);
      await assertQuiet();
    });

    it('load at once if the value is unknown, with a warning', async () => {
      await open(below(laterCard('lazy')), loader);
      await tab.waitFor(cardsAreShown);
      await tab.waitFor(() => globalThis.hostRecord!.console.length > 0);
      const { console: lines } = await tab.said();
      assert.match(lines.join('\n'), /<news-headline-card> has load="lazy"\. Use visible, idle\./);
      assert.equal(lines.length, 1);
    });

    it('load at once if the code for waiting does not load', async () => {
      let isFirst = true;
      site.override = ({ pathname }) => {
        if (!pathname.includes('/chunks/') || isOfViews(pathname) || !isFirst) return undefined;
        isFirst = false;
        return { status: 503 };
      };
      await open(below(laterCard('visible')), loader);
      await tab.waitFor(cardsAreShown);
      site.override = () => undefined;
      assert.deepEqual((await tab.said()).exceptions, []);
    });
  });
});
