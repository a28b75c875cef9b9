import assert from 'node:assert/strict';
import { unfinishedStyle } from '../../src/theme/unfinished.js';
import { renderPage } from '../server/renderer.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { waitForWidgets, widgets } from './every-widget.js';
import { readShownSnippets } from './cms/snippets.js';

declare global {
  /** By how many pixels the page was wider than the window, in each frame. */
  var overflows: number[];
}

const picture = '<img src="/pictures/barrier-1280.webp" alt="A barrier" width="1280" height="853">';

/** Widgets with pictures that are wider than their column. */
const pasted = `<news-headline-card>${picture}<h3><a href="/a">Harbour dredging to start early</a></h3></news-headline-card>
<news-photo-caption>${picture}<p itemprop="caption">The barrier</p></news-photo-caption>
<news-headline-list><ul><li><a href="/a">Harbour dredging to start early</a></li></ul></news-headline-list>`;

/**
 * Pictures of the page: without an element, in an unknown one, and in the two elements that a page puts around its own
 * content.
 */
const own = `${picture}<other-element>${picture}</other-element>
<news-article><p>${picture}</p></news-article><news-access><p>${picture}</p></news-access>`;

const column = (content: string): string => `<main style="width: 300px">${content}</main>`;

/** In the page: the box and the display of each element, also of those in shadow roots. */
function readBoxes(): string[] {
  const read = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      const line = `${each.localName} ${getComputedStyle(each).display} ${[x, y, width, height].map(Math.round).join()}`;
      return [line, ...(each.shadowRoot ? read(each.shadowRoot) : [])];
    });
  return read(document.querySelector('main')!);
}

/** In the page: adds the rules to its head. */
function addRules(style: string): void {
  document.head.insertAdjacentHTML('beforeend', style);
}

describe('The rules for unfinished tags', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    tab = await newTab();
  });
  afterEach(() => (site.override = () => undefined));
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  it('do not change finished widgets', async () => {
    const head = '<script type="module" src="{{cdn}}/standfirst.js"></script>';
    await tab.open(site.show({ head, body: column(widgets + pasted + own) }));
    await waitForWidgets(tab);
    await tab.waitFor(() => [...document.images].every(({ complete }) => complete));
    const before = await tab.evaluate(readBoxes);
    await tab.evaluate(addRules, unfinishedStyle());
    assert.deepEqual(await tab.evaluate(readBoxes), before);
    assert.ok(before.length > 60, `${before.length} elements`);
  });

  it('do not change widgets that a server has rendered, if their script never loads', async () => {
    const body = await renderPage(column(widgets + pasted), { base: '', url: `${site.origin}/a` });
    await tab.open(site.show({ body }));
    await tab.waitFor(() => [...document.images].every(({ complete }) => complete));
    const before = await tab.evaluate(readBoxes);
    await tab.evaluate(addRules, unfinishedStyle());
    assert.deepEqual(await tab.evaluate(readBoxes), before);
    assert.ok(before.length > 60, `${before.length} elements`);
  });

  it('do not change the page’s own pictures', async () => {
    await tab.open(site.show({ head: unfinishedStyle(), body: column(own) }));
    const widths = await tab.evaluate(() => [...document.images].map(({ width, height }) => [width, height]));
    assert.deepEqual(widths, Array(4).fill([1280, 853]));
  });

  it('lose against any rule of the page', async () => {
    const head = `<style>news-headline-card { display: inline-block } img { max-width: none }</style>${unfinishedStyle()}`;
    await tab.open(
      site.show({ head, body: column(`<p hidden>Text</p>${pasted}<news-byline hidden>By Mara Lin</news-byline>`) }),
    );
    const found = await tab.evaluate(() => [
      getComputedStyle(document.querySelector('news-headline-card')!).display,
      document.images[0]!.width,
      document.querySelector('news-byline')!.getClientRects().length,
    ]);
    assert.deepEqual(found, ['inline-block', 1280, 0]);
  });

  it('keep every snippet in a narrow window, before and after the script has loaded', async () => {
    let release!: () => void;
    const until = new Promise<void>((resolve) => (release = resolve));
    const moved = `${site.cdn}/standfirst.js?now`;
    const late = { until, status: 302, headers: { Location: moved, 'Access-Control-Allow-Origin': '*' } };
    site.override = ({ pathname, search }) =>
      pathname.endsWith('/standfirst.js') && search !== '?now' ? late : undefined;
    await tab.setSize(450, 900);
    const snippets = Object.values(await readShownSnippets()).join('\n');
    await tab.open(site.show({ head: unfinishedStyle(), body: pasted + snippets }));
    await tab.evaluate((address) => {
      const script = document.createElement('script');
      Object.assign(script, { type: 'module', src: address });
      document.head.append(script);
      globalThis.overflows = [];
      requestAnimationFrame(function look() {
        globalThis.overflows.push(document.documentElement.scrollWidth - innerWidth);
        requestAnimationFrame(look);
      });
    }, `${site.cdn}/standfirst.js`);
    await tab.waitFor(() => globalThis.overflows.length > 1);
    release();
    await tab.waitFor(() =>
      [...document.querySelectorAll('news-headline-card, news-photo-caption, news-byline')].every((each) =>
        each.shadowRoot?.querySelector('.root'),
      ),
    );
    const overflows = await tab.evaluate(() => globalThis.overflows);
    assert.ok(Math.max(...overflows) <= 0, `The page was ${Math.max(...overflows)} px wider than the window.`);
  });
});
