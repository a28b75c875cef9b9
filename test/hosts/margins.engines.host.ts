import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { margins } from '../../src/theme/margins.js';
import { unfinishedStyle } from '../../src/theme/unfinished.js';
import { renderPage } from '../server/renderer.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';

const picture = '<img src="/pictures/barrier-320.webp" alt="A barrier" width="320" height="213">';

/** A widget of each kind that shows something. */
const shown = `<news-byline>By <a rel="author" href="/mara">Mara Lin</a></news-byline>
<news-share-icons><a href="mailto:?body=a">Email</a></news-share-icons>
<news-photo-caption>${picture}<p itemprop="caption">The barrier</p></news-photo-caption>
<news-subscription-prompt state="last" subscribe-href="/s"><p>Your last article</p></news-subscription-prompt>
<news-headline-list><ul><li><a href="/a">Harbour dredging to start early</a></li></ul></news-headline-list>
<news-headline-card><a href="/a">Harbour dredging to start early</a></news-headline-card>`;

/** Widgets that are not a part of the page's flow, or show nothing. */
const apart = `<news-byline></news-byline><news-photo-caption> </news-photo-caption><news-headline-list></news-headline-list>
<news-subscription-prompt></news-subscription-prompt><news-subscription-prompt state="open"></news-subscription-prompt>
<news-subscription-prompt state="last" presentation="dialog" subscribe-href="/s"></news-subscription-prompt>
<news-subscription-prompt state="last" presentation="banner" subscribe-href="/s"></news-subscription-prompt>`;

/** The margins of each widget in `shown`, for text of 20 px. */
const [line, block] = [margins.line, margins.block].map((each) => `${20 * parseFloat(each)}px`);
const expected = [line, line, block, block, '0px', '0px'];

/** In the page: the margins of each widget, above and below; one value if they are equal. */
function readMargins(): string[] {
  return [...document.querySelectorAll('main > *')].map((widget) => {
    const { marginBlockStart, marginBlockEnd } = getComputedStyle(widget);
    return marginBlockStart === marginBlockEnd ? marginBlockStart : `${marginBlockStart} ${marginBlockEnd}`;
  });
}

describe('The margins of the widgets', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    tab = await newTab();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  const script = '<script type="module" src="{{cdn}}/standfirst.js"></script>';
  const main = (content: string): string => `<main style="font-size: 20px">${content}</main>`;

  /** Waits until every widget that is to show something has done so. */
  const waitForWidgets = (): Promise<unknown> =>
    tab.waitFor(() =>
      [...document.querySelectorAll('main > :not(p)')].every((widget) => widget.shadowRoot?.querySelector('.root')),
    );

  async function marginsOn(head: string, body: string): Promise<string[]> {
    await tab.open(site.show({ head, body: main(body) }));
    if (head.includes(script)) await waitForWidgets();
    return tab.evaluate(readMargins);
  }

  it('are those that the docs list', async () => {
    assert.deepEqual(await marginsOn(script, shown), expected);
    const docs = readFileSync('stories/host-styles.mdx', 'utf8');
    assert.match(docs, new RegExp(`byline, share icons +\\| \`${margins.line}\``));
    assert.match(docs, new RegExp(`photo caption, inline prompt +\\| \`${margins.block}\``));
  });

  it('are the same before the script has loaded, and if a server has rendered the widgets', async () => {
    assert.deepEqual(await marginsOn(unfinishedStyle(), shown), expected);
    assert.deepEqual(await marginsOn('<link rel="stylesheet" href="{{cdn}}/reserve.css">', shown), expected);
    const rendered = await renderPage(main(shown), { base: `${site.cdn}/`, url: `${site.origin}/a` });
    await tab.open(site.show({ head: unfinishedStyle(), body: rendered }));
    assert.deepEqual(await tab.evaluate(readMargins), expected);
  });

  it('are 0 for a widget that shows nothing, or that is over the page', async () => {
    await tab.open(site.show({ head: script, body: main(apart) }));
    await tab.waitFor(() => document.querySelector('[presentation=banner]')!.matches(':state(shown)'));
    assert.deepEqual(await tab.evaluate(readMargins), Array(7).fill('0px'));
  });

  it('are 0 for a widget that shows nothing in a page from a server, with a script and without', async () => {
    const empty = `<news-byline></news-byline><news-photo-caption> </news-photo-caption>
      <news-share-icons networks=""></news-share-icons><news-subscription-prompt state="open"></news-subscription-prompt>
      <news-subscription-prompt state="pending"></news-subscription-prompt>`;
    const rendered = await renderPage(main(empty), { base: `${site.cdn}/`, url: `${site.origin}/a` });
    await tab.open(site.show({ head: '', body: rendered }));
    assert.deepEqual(await tab.evaluate(readMargins), Array(5).fill('0px'));
    await tab.open(site.show({ head: script, body: rendered }));
    await tab.waitFor(() => document.querySelector('main > :not(:defined)') === null);
    await tab.waitFor(() => document.querySelector('news-share-icons')!.matches(':state(blank)'));
    assert.deepEqual(await tab.evaluate(readMargins), Array(5).fill('0px'));
  });

  it('are those of the page if the page has any, before and after the script has loaded', async () => {
    for (const page of ['* { margin: 0 }', ':where(main > *) { margin: 3px }']) {
      const style = `<style>${page}</style>`;
      const own = Array(6).fill(page.includes('3px') ? '3px' : '0px');
      assert.deepEqual(await marginsOn(style + unfinishedStyle(), shown), own);
      assert.deepEqual(await marginsOn(`${style}<link rel="stylesheet" href="{{cdn}}/reserve.css">`, shown), own);
      assert.deepEqual(await marginsOn(style + script, shown), own);
    }
  });

  it('collapse with those of the page', async () => {
    const body = '<p>Before</p><news-byline>By <a rel="author" href="/m">Mara Lin</a></news-byline><p>After</p>';
    await tab.open(site.show({ head: script, body: main(body) }));
    await waitForWidgets();
    const gaps = await tab.evaluate(() => {
      const [before, byline, after] = [...document.querySelectorAll('main > *')].map((each) =>
        each.getBoundingClientRect(),
      );
      return [byline!.top - before!.bottom, after!.top - byline!.bottom].map(Math.round);
    });
    assert.deepEqual(gaps, [20, 20]);
  });
});
