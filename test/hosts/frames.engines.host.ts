import assert from 'node:assert/strict';
import type * as source from '../../src/service/index.js';
import { engineName, newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

const stories = (origin: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Meridian',
  items: [
    {
      id: '1',
      url: `${origin}/story`,
      title: 'Harbour dredging to start a month early after a winter of storms',
      summary: 'Ferries keep their timetable while two ships work at night. The port expects to be done in May.',
      image: `${origin}/pictures/barrier-640.webp`,
      authors: [{ name: 'Mara Lin' }],
      date_published: '2026-03-02T10:00:00Z',
    },
  ],
});

describe('A frame of the service, on a page of another origin', () => {
  let site: HostSite;
  let tab: HostTab;
  let server: RunningServer;
  before(async () => {
    site = await HostSite.open();
    site.put('/feed.json', { body: JSON.stringify(stories(site.origin)) });
    site.put('/story', { body: '<!doctype html><title>The story</title>', headers: { 'Content-Type': 'text/html' } });
    const service = createService({ newsrooms: [site.origin] });
    server = await startServer(service as never);
    tab = await newTab();
  });
  after(async () => {
    await tab.close();
    await server.close();
    await site.close();
  });

  const address = (parameters = '', kind = 'card'): string =>
    `${server.origin}/frame/${kind}?url=${encodeURIComponent(`${site.origin}/feed.json`)}${parameters}`;
  const frame = (parameters = '', attributes = ''): string =>
    `<iframe src="${address(parameters).replaceAll('&', '&amp;')}" title="A story" width="100%" height="150" frameborder="0" sandbox="${sandbox}" ${attributes}></iframe>`;
  const script = (): string => `<script async src="${server.origin}/frame.js" nonce="${site.nonce}"></script>`;
  const heights = (): Promise<number[]> =>
    tab.evaluate(() => Array.from(document.querySelectorAll('iframe'), ({ clientHeight }) => clientHeight));
  /** Waits until each frame has its height, which is never that of its tag. */
  const fitted = (): Promise<number[]> =>
    tab.waitFor(() => {
      const all = Array.from(document.querySelectorAll('iframe'));
      return all.every(({ style }) => style.minHeight) ? all.map(({ clientHeight }) => clientHeight) : undefined;
    });

  it('gets the height of its content, at every width', async () => {
    await tab.open(site.show({ body: `<div style="width: 800px">${frame('&layout=stacked')}</div>${script()}` }));
    const setWidth = (width: string): Promise<void> =>
      tab.evaluate((value) => void (document.querySelector('div')!.style.width = value), width);
    const [wide] = await fitted();
    await setWidth('390px');
    const [narrow] = await tab.waitFor((before) => {
      const { clientHeight } = document.querySelector('iframe')!;
      return clientHeight < before! ? [clientHeight] : undefined;
    }, wide);
    await setWidth('800px');
    await tab.waitFor((before) => document.querySelector('iframe')!.clientHeight === before, wide);
    assert.ok(wide! > 500 && narrow! > 300 && narrow! < 500, `${wide} and ${narrow}`);
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  });

  it('works under a strict policy, and without its script', async () => {
    const policy = `default-src 'none'; script-src 'nonce-${site.nonce}' ${site.recorder}; frame-src ${server.origin}; img-src 'self'`;
    await tab.open(
      site.show({ body: frame('&layout=row') + script(), headers: { 'Content-Security-Policy': policy } }),
    );
    await fitted();
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
    await tab.open(site.show({ body: frame('&layout=row') }));
    assert.deepEqual(await heights(), [150]);
  });

  it('gets its height if the script is late, and if the frame comes later, is moved or is hidden at first', async () => {
    await tab.open(site.show({ body: `<main>${frame('&layout=row')}</main><aside></aside>` }));
    await tab.evaluate((src) => {
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, `${server.origin}/frame.js`);
    const [height] = await fitted();
    await tab.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      frame.removeAttribute('style');
      document.querySelector('aside')!.append(frame);
    });
    assert.deepEqual(await fitted(), [height]);
    await tab.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      const hidden = document.createElement('div');
      hidden.hidden = true;
      frame.removeAttribute('style');
      hidden.append(frame);
      document.body.append(hidden);
    });
    await tab.evaluate(() => (document.querySelector('div')!.hidden = false));
    assert.deepEqual(await fitted(), [height]);
  });

  it('gets its height among a hundred, with a script for each', async function () {
    this.timeout(60_000);
    await tab.open(site.show({ body: (frame('&layout=text') + script()).repeat(100) }));
    const all = await fitted();
    assert.equal(all.length, 100);
    assert.equal(new Set(all).size, 1);
    await tab.evaluate(() => document.querySelector('iframe')!.remove());
    assert.equal((await heights()).length, 99);
  });

  it('gets its height from nothing but itself', async () => {
    await tab.open(
      site.show({
        body: `${frame('&layout=row')}<iframe hidden srcdoc="<script>parent.postMessage({ standfirst: 1, height: 5000 }, '*')</script>"></iframe>${script()}`,
      }),
    );
    const [height] = await tab.waitFor(() => {
      const { style, clientHeight } = document.querySelector('iframe')!;
      return style.minHeight ? [clientHeight] : undefined;
    });
    await tab.evaluate(async () => {
      for (const data of [
        { standfirst: 1, height: 5000 },
        { standfirst: 1, height: '5000' },
        { standfirst: 2, height: 5000 },
        null,
        'standfirst',
      ])
        postMessage(data, '*');
      const last = new Promise((resolve) =>
        addEventListener('message', ({ data }) => data === 'last' && resolve(undefined)),
      );
      postMessage('last', '*');
      await last;
    });
    assert.equal((await heights())[0], height);
    assert.deepEqual((await tab.said()).exceptions, []);
  });

  it('speaks the dialect of WordPress', async () => {
    await tab.open(
      site.show({
        body: `<script nonce="${site.nonce}">
          globalThis.heard = [];
          addEventListener('message', ({ data }) => data.message && heard.push(data));
        </script><iframe src="${address().replaceAll('&', '&amp;')}#?secret=a1B2c3D4e5" sandbox="allow-scripts" width="500" height="200"></iframe>`,
      }),
    );
    const [first] = await tab.waitFor(() => {
      const { heard } = globalThis as unknown as { heard: unknown[] };
      return heard.length > 0 ? heard : undefined;
    });
    const { message, value, secret } = first as { message: string; value: number; secret: string };
    assert.deepEqual([message, secret], ['height', 'a1B2c3D4e5']);
    assert.ok(value > 100);
    // A page that listens later asks again.
    await tab.evaluate(() =>
      document.querySelector('iframe')!.contentWindow!.postMessage({ message: 'ready', secret: 'f6' }, '*'),
    );
    const again = await tab.waitFor(() => {
      const { heard } = globalThis as unknown as { heard: { secret: string }[] };
      return heard.find((each) => each.secret === 'f6');
    });
    assert.deepEqual(again, { message: 'height', value, secret: 'f6' });
  });

  it('keeps its links if another script of the page says that it is ready', async () => {
    await tab.open(
      site.show({
        body: `<script nonce="${site.nonce}">
          globalThis.heard = [];
          // A frame of the page before may still send.
          addEventListener('message', ({ data, source }) => {
            if (source === document.querySelector('iframe').contentWindow) heard.push(data);
          });
        </script>${frame()}`,
      }),
    );
    const heard = await tab.evaluate(async () => {
      const { heard } = globalThis as unknown as { heard: { standfirst?: number; message?: string }[] };
      const { contentWindow } = document.querySelector('iframe')!;
      while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      contentWindow!.postMessage({ message: 'ready' }, '*');
      contentWindow!.postMessage({ message: 'ready', secret: { a: 1 } }, '*');
      // The answer to this comes after those that the others would cause.
      const before = heard.length;
      contentWindow!.postMessage({ standfirst: 1 }, '*');
      while (heard.length === before) await new Promise((resolve) => setTimeout(resolve, 10));
      return heard;
    });
    assert.deepEqual([...new Set(heard.map(({ message }) => message))], [undefined]);
  });

  // WebKit does not know this value of the policy, and loads no frame there.
  if (engineName === 'chromium')
    it('is shown in an isolated page, with its picture', async () => {
      const requests = site.requests.length;
      await tab.open(
        site.show({
          body: frame('&layout=row') + `<script async crossorigin src="${server.origin}/frame.js"></script>`,
          headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
        }),
      );
      assert.equal(await tab.evaluate(() => crossOriginIsolated), true);
      await fitted();
      while (!site.requests.slice(requests).some((each) => each.endsWith('barrier-640.webp')))
        await new Promise((resolve) => setTimeout(resolve, 20));
    });
});
