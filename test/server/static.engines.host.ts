import assert from 'node:assert/strict';
import type { LitElement } from 'lit';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { inWays, scriptFiles } from '../support/browsers/in-ways.js';
import { pack } from '../support/builds/packed.js';
import { HostSite } from '../support/servers/host-site.js';
import { renderStatic, renderWidget } from './renderer.js';

const story = {
  headline: 'Harbour dredging to start a month early',
  url: '/harbour',
  kicker: 'Ports',
  standfirst: 'Winter storms have left the channel too shallow for the new ferries.',
  authors: [{ name: 'Ansel Dray' }],
  published: '2026-03-02T08:30:00Z',
};
const picture = { src: '/pictures/barrier-640.webp', width: 640, height: 427, alt: 'A barrier', credit: '© Halyard' };
const pictured = { ...story, image: picture };
const options = { lang: 'en' };

/** One of each widget that can be static. */
const widgets = [
  renderStatic('news-headline-card', { article: pictured }, options),
  renderStatic('news-headline-list', { article: [story, { headline: 'A comet returns', url: '/comet' }] }, options),
  renderStatic('news-byline', { article: story }, options),
  renderStatic('news-photo-caption', { article: pictured }, options),
].join('');

/** Reads the headlines that a reader sees, and the boxes of all widgets. Runs in the page. */
function readWidgets(): { headlines: string[]; boxes: number[][] } {
  const roots = [...document.querySelectorAll('main > *')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const all = roots.flatMap((root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []),
  ]);
  const headlines = all.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[part~="headline"]')]);
  return {
    headlines: headlines.filter((each) => each.checkVisibility()).map(({ innerText }) => innerText.trim()),
    boxes: all.map(({ host }) => {
      const { left, top, width, height } = host.getBoundingClientRect();
      return [left, top, width, height].map(Math.round);
    }),
  };
}

const allHeadlines = [story.headline, story.headline, 'A comet returns'];

describe('Static widgets', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    site.put('/static.js', { body: await readFile(join(pack().folder, 'dist/hosts/static-roots.js')) });
    tab = await newTab();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  const style = '<style>main { width: 640px } main > * + * { margin-block-start: 24px }</style>';

  const open = (body: string): Promise<void> => tab.open(site.show({ head: style, body: `<main>${body}</main>` }));

  /** Opens an empty page, and puts the widgets into it as a client router does. */
  async function openByScript(): Promise<void> {
    await open('');
    await tab.evaluate(async (markup) => {
      await import('/static.js' as string);
      document.querySelector('main')!.innerHTML = markup;
    }, widgets);
  }

  it('are finished without a script', async () => {
    await open(widgets);
    const { headlines, boxes } = await tab.evaluate(readWidgets);
    assert.deepEqual(headlines, allHeadlines);
    assert.equal(boxes.length, 6);
  });

  it('are as large as the widgets that they stand for', async () => {
    const both = { article: pictured };
    const page = [renderStatic('news-headline-card', both, options), renderStatic('news-byline', both, options)];
    await open(page.join(''));
    const { boxes } = await tab.evaluate(readWidgets);
    const live = ['news-headline-card', 'news-byline'].map((tag) => renderWidget(tag, both, { base: '/', ...options }));
    await open((await Promise.all(live)).join(''));
    assert.deepEqual((await tab.evaluate(readWidgets)).boxes, boxes);
  });

  it('look the same if a script puts them into the page', async () => {
    await open(widgets);
    const parsed = await tab.evaluate(readWidgets);
    await openByScript();
    assert.deepEqual(await tab.evaluate(readWidgets), parsed);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('template').length), 0);
  });

  it('show what a framework puts into them later', async () => {
    await openByScript();
    const other = renderStatic('news-headline-card', { article: { ...story, headline: 'Ferries wait' } }, options);
    await tab.evaluate((markup) => {
      const next = document.createElement('div');
      next.innerHTML = markup;
      document.querySelector('news-headline-card')!.innerHTML = next.firstElementChild!.innerHTML;
    }, other);
    await tab.waitFor(
      () =>
        document
          .querySelector('news-headline-card')!
          .shadowRoot!.querySelector('[part~="headline"]')!
          .textContent!.trim() === 'Ferries wait',
    );
  });

  it('show their words if the script that attaches their roots does not load', async () => {
    await open('');
    const words = await tab.evaluate((markup) => {
      const main = document.querySelector('main')!;
      main.innerHTML = markup;
      return [...main.querySelectorAll('a')].filter((link) => link.checkVisibility()).map((a) => a.href);
    }, widgets);
    assert.deepEqual(
      words.map((href) => new URL(href).pathname),
      ['/harbour', '/harbour', '/comet'],
    );
  });

  for (const file of inWays(scriptFiles))
    it(`stay as they are on a page with another widget (${file})`, async () => {
      const page = `${widgets}<news-byline authors="Mara Lin"></news-byline>`;
      await open(page);
      const before = await tab.evaluate(readWidgets);
      await tab.evaluate((address) => void import(address), `${site.cdn}/${file}`);
      await tab.waitFor(() =>
        Boolean(document.querySelector('news-byline:not([static])')!.shadowRoot?.querySelector('.root')),
      );
      const finished = await tab.evaluate(async () => {
        const elements = [...document.querySelectorAll<LitElement>('main > [static]')];
        await Promise.all(elements.map(({ updateComplete }) => updateComplete));
        return elements.map(({ hasUpdated }) => hasUpdated ?? false);
      });
      assert.deepEqual(finished, [false, false, false, false]);
      const after = await tab.evaluate(readWidgets);
      assert.deepEqual(after.headlines, before.headlines);
      assert.deepEqual(after.boxes.slice(0, before.boxes.length), before.boxes);
      const { exceptions, console: lines } = await tab.said();
      assert.deepEqual([exceptions, lines], [[], []]);
    });

  it('need no code of the loader', async () => {
    site.renew();
    await tab.open(site.show({ head: '<script async type="module" src="{{cdn}}/loader.js"></script>', body: widgets }));
    // eslint-disable-next-line no-restricted-syntax -- Nothing is requested
    await new Promise((resolve) => setTimeout(resolve, 300));
    const requested = site.requests.filter((address) => address.startsWith(site.cdnOrigin));
    assert.deepEqual(requested, [`${site.cdn}/loader.js`]);
  });

  it('are put into the page by a script after the elements have been registered', async () => {
    await open(widgets);
    const parsed = await tab.evaluate(readWidgets);
    await open('<news-byline authors="Mara Lin"></news-byline>');
    await tab.evaluate(
      async (address, markup) => {
        await Promise.all([import(address), import('/static.js' as string)]);
        document.querySelector('main')!.innerHTML = markup;
      },
      `${site.cdn}/standfirst.js`,
      widgets,
    );
    assert.deepEqual(await tab.evaluate(readWidgets), parsed);
  });

  it('keep their roots in copies, as routers keep a page for a reader who goes back', async () => {
    await openByScript();
    const shown = await tab.evaluate(readWidgets);
    await tab.evaluate(() => {
      const main = document.querySelector('main')!;
      main.replaceWith(main.cloneNode(true));
    });
    assert.deepEqual(await tab.evaluate(readWidgets), shown);
  });

  it('show the markup inside their tag if no server has rendered them', async () => {
    await open('<news-headline-card static><a href="/a">Rain</a></news-headline-card>');
    await tab.evaluate((address) => import(address).then(() => undefined), `${site.cdn}/standfirst.js`);
    assert.equal(await tab.evaluate(() => document.querySelector('main')!.innerText.trim()), 'Rain');
  });

  it('are ordinary widgets with static="false", as Astro writes it', async () => {
    await open('<news-headline-card static="false"><a href="/a">Rain</a></news-headline-card>');
    await tab.evaluate((address) => void import(address), `${site.cdn}/loader.js`);
    await tab.waitFor(() =>
      Boolean(document.querySelector('news-headline-card')!.shadowRoot?.querySelector('[part~="headline"]')),
    );
  });

  it('leave the page and come back', async () => {
    await open(widgets);
    await tab.evaluate(async (address) => {
      await import(address);
      const main = document.querySelector('main')!;
      main.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.append(main);
    }, `${site.cdn}/standfirst.js`);
    assert.deepEqual((await tab.evaluate(readWidgets)).headlines, allHeadlines);
    assert.deepEqual((await tab.said()).exceptions, []);
  });
});
