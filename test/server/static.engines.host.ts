import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
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
  let script: string;
  before(async () => {
    site = await HostSite.open();
    script = await readFile(join(pack().folder, 'dist/hosts/static-roots.js'), 'utf8');
    site.put('/static.js', { body: script });
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
      document.querySelector('news-static-headline-card')!.innerHTML = next.firstElementChild!.innerHTML;
    }, other);
    await tab.waitFor(
      () =>
        document
          .querySelector('news-static-headline-card')!
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

  it('stay as they are on a page that registers the elements', async () => {
    await open(widgets);
    const before = await tab.evaluate(readWidgets);
    await tab.evaluate(async (address) => {
      await import(address);
      await customElements.whenDefined('news-headline-card');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }, `${site.cdn}/standfirst.js`);
    assert.deepEqual(await tab.evaluate(readWidgets), before);
    const { exceptions, console: lines } = await tab.said();
    assert.deepEqual([exceptions, lines], [[], []]);
  });
});
