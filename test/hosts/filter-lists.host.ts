import assert from 'node:assert/strict';
import { FiltersEngine, Request } from '@ghostery/adblocker';
import type { Page } from 'puppeteer-core';
import { globSync } from 'tinyglobby';
import { commonTargets } from '../../src/generated/components/share-icons/common-targets.js';
import { sharingTargets } from '../../src/generated/components/share-icons/uncommon-targets.js';
import { openPage } from '../support/browsers/chromium.js';
import { openBuilt } from '../support/browsers/built-page.js';
import { pack, type Packed } from '../support/builds/packed.js';
import { startDemo, type Demo } from './demo.js';
import { filterLists } from './filter-rules.js';

const everyNetwork = [...Object.keys(commonTargets), ...Object.keys(sharingTargets)].join(' ');
const profiles =
  'https://www.youtube.com/@meridian https://www.instagram.com/meridian https://www.facebook.com/meridian rss=/feed.xml newsletter=/letters';

const story = JSON.stringify({
  id: 'a',
  url: 'https://news.example/a',
  headline: 'Harbour dredging to start a month early',
  labels: ['sponsored', 'live', 'opinion'],
  authors: [{ name: 'Ruth Calder', role: 'Ports reporter' }],
  related: [{ headline: 'Ferries', url: 'https://news.example/b' }],
  image: {
    src: 'https://partner.example/barrier.webp',
    alt: 'The barrier',
    caption: 'The barrier',
    credit: '© Halyard',
  },
  published: '2026-03-02T08:30:00+01:00',
  access: 'subscriber',
});

/** Every widget, with its rare parts too. */
const markup = `<news-article><script type="application/json">${story}</script>
  ${['lead', 'row', 'overlay', 'compact'].map((layout) => `<news-headline-card layout="${layout}"></news-headline-card>`).join('')}
  <news-byline></news-byline>
  <news-photo-caption expandable></news-photo-caption>
  <news-share-icons networks="${everyNetwork}" follow="${profiles}"></news-share-icons>
  <news-share-icons networks="${everyNetwork}" follow="${profiles}" appearance="icon-label" branded max="4"></news-share-icons>
  <news-share-icons networks="${everyNetwork}" appearance="list" orientation="vertical"></news-share-icons>
  ${['exhausted', 'metered', 'register', 'gift', 'trial', 'grace', 'expired']
    .map(
      (
        state,
      ) => `<news-subscription-prompt state="${state}" articles-left="1" article-limit="4" publication="The Meridian"
        subscribe-href="/s" sign-in-href="/i" register-href="/r" offers-href="/o" account-href="/a">
        <news-offer name="Digital" price="9" currency="USD" period="month" href="/d"></news-offer></news-subscription-prompt>`,
    )
    .join('')}
  <news-subscription-prompt state="exhausted" presentation="banner" subscribe-href="/s"></news-subscription-prompt>
  <news-subscription-prompt state="exhausted" presentation="dialog" subscribe-href="/s"></news-subscription-prompt>
</news-article>
<news-headline-card href="https://news.example/a" headline="Harbour" label="sponsored" sponsor="Harbour Bank"></news-headline-card>`;

const control = '<div class="share-icons-list">Share</div>';

/** Returns each rule that hides an element of ours, with that element. Runs in the page. */
function hiddenBy(selectors: readonly string[]): string[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  return selectors.flatMap((selector) =>
    roots
      .flatMap((root) => [...root.querySelectorAll(selector)])
      // Links that a page has pasted are the page's. They are hidden when the row is shown.
      .filter((element) => !element.matches('news-share-icons > a'))
      .map((element) => `${selector} hides ${element.outerHTML.slice(0, 120)}`),
  );
}

describe('Filter lists', () => {
  const cosmetic = filterLists.flatMap((list) => list.cosmetic);
  const network = filterLists.flatMap((list) => list.network);
  const selectors = cosmetic.map((rule) => rule.replace(/^.*?##/, ''));
  const engine = FiltersEngine.parse(network.join('\n'), { enableOptimizations: false, loadCosmeticFilters: false });
  const isBlocked = (url: string): boolean =>
    engine.match(Request.fromRawDetails({ url, type: 'script', sourceUrl: 'https://partner.example/' })).match;
  let packed: Packed;
  let demo: Demo;
  before(async () => {
    packed = pack();
    demo = await startDemo({ cdnFolder: packed.cdnFolder });
  });
  after(async () => {
    await demo?.close();
  });

  it('are quoted well enough to mean something', () => {
    assert.ok(cosmetic.length + network.length >= 40);
    for (const { list, date } of filterLists) {
      assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(list);
    }
    // The engine knows every rule.
    assert.equal(engine.getFilters().networkFilters.length, network.length);
  });

  const hides = async (page: Page): Promise<string[]> => page.evaluate(hiddenBy, selectors);

  it('hide nothing of any widget, in all that it may show', async () => {
    const { page } = await openBuilt({ body: markup });
    const shown = await page.$$eval('news-share-icons', (rows) =>
      rows.map((row) => row.shadowRoot!.querySelectorAll('[part~="link"]').length),
    );
    assert.deepEqual(shown, [23, 24, 18]);
    assert.deepEqual(await hides(page), []);
    await page.close();
  });

  for (const path of ['/', '/article', '/article-loader', '/ar']) {
    it(`hide nothing of the widgets of ${path}`, async () => {
      const { page } = await openPage(`${demo.partner}${path}`);
      assert.deepEqual(await hides(page), []);
      await page.close();
    });
  }

  it('hide known names, in the page and in a shadow tree, which proves that the test can fail', async () => {
    const { page } = await openBuilt({ body: `${control}<div id="host"></div>` });
    await page.evaluate((inner) => {
      const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      shadow.innerHTML = `${inner}<a href="https://www.facebook.com/sharer/sharer.php?u=a" title="Share on LinkedIn">a</a>`;
    }, control);
    assert.equal((await hides(page)).length, 5);
    await page.close();
  });

  it('block no file of ours, wherever it is served from', () => {
    const files = globSync('dist/**/*.{js,css,json}', { cwd: packed.folder });
    assert.ok(files.length > 100);
    for (const base of ['https://cdn.example/npm/standfirst@0.1.0/', 'https://news.example/assets/', '/']) {
      for (const file of files) {
        const url = new URL(file, new URL(base, 'https://partner.example/')).href;
        assert.equal(isBlocked(url), false, url);
      }
    }
    assert.equal(isBlocked('https://cdn.example/share_popup.js'), true);
  });
});
