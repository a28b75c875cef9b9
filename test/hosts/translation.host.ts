import assert from 'node:assert/strict';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { waitForValue } from './every-widget.js';

const picture = '<img src="/pictures/barrier-320.webp" alt="A barrier" width="320" height="213">';

/** Every widget with words of the page. Some words are names that must stay unchanged. */
const widgets = `
<news-headline-card><p itemprop="articleSection">Ports</p><h3><a href="https://news.example/a">Harbour</a></h3><p itemprop="description">Storms.</p><span itemprop="publisher" translate="no">The Meridian</span></news-headline-card>
<news-byline><span itemprop="author"><span itemprop="name" translate="no">Mara Lin</span>, <span itemprop="jobTitle">reporter</span></span></news-byline>
<news-photo-caption>${picture}<p>The barrier</p><p itemprop="creditText" translate="no">Ansel Dray</p></news-photo-caption>
<news-share-icons url="https://news.example/a" networks="copy"><a href="mailto:?body=x">Share</a></news-share-icons>
<article><p>The first lines.</p><p>The rest.</p></article>
<news-subscription-prompt presentation="gate" gates="article" preview="1" state="exhausted" subscribe-href="/s"><span slot="heading">Read on</span></news-subscription-prompt>
<section translate="no"><news-headline-card id="kept"><h3><a href="https://news.example/b">Le Monde</a></h3></news-headline-card></section>`;

/** The text of each widget, before and after. */
const english = {
  'news-headline-card': 'Ports Harbour Storms. The Meridian',
  'news-byline': 'By Mara Lin, reporter',
  'news-photo-caption': 'The barrier Ansel Dray',
  'news-share-icons': 'Copy link',
  'news-subscription-prompt': 'Read on Subscribe to keep reading. Subscribe',
  article: 'The first lines.',
  kept: 'Le Monde',
};
const french = {
  'news-headline-card': '«Ports» «Harbour» «Storms.» The Meridian',
  'news-byline': 'Par Mara Lin, «reporter»',
  'news-photo-caption': '«The barrier» Ansel Dray',
  'news-share-icons': 'Copier le lien',
  'news-subscription-prompt': '«Read on» Abonnez-vous pour continuer à lire. S’abonner',
  article: '«The first lines.»',
  kept: 'Le Monde',
};

/** Returns the visible text of each widget and of the article. Runs in the page. */
function readPage(): Record<string, string> {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
      return node.assignedNodes().map(read).join('');
    if (!(node instanceof Element) || !node.checkVisibility({ visibilityProperty: true })) return '';
    return ` ${[...(node.shadowRoot ?? node).childNodes].map(read).join('')} `;
  };
  const texts = [...document.querySelectorAll('body > :not(section, script), #kept')].map((each) => [
    each.id || each.localName,
    read(each)
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.])/g, '')
      .trim(),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

/** The ways in which browsers and scripts put their words into a page. */
const ways = [
  'wraps each text in two elements, as Google Translate does',
  'writes into each text, as Firefox does',
] as const;

declare global {
  /** Translates the page, and returns a function that undoes it. */
  var translatePage: (wraps: boolean) => () => void;
}

const translator = `<script>
  globalThis.translatePage = (wraps) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    const undo = [];
    for (const text of texts) {
      const words = text.data;
      if (!words.trim() || text.parentElement.closest('script, style, [translate=no]')) continue;
      if (wraps) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        inner.textContent = '«' + words + '»';
        outer.append(inner);
        text.replaceWith(outer);
        undo.push(() => outer.replaceWith(text));
      } else {
        text.data = '«' + words + '»';
        undo.push(() => (text.data = words));
      }
    }
    document.documentElement.lang = 'fr';
    return () => {
      for (const each of undo) each();
      document.documentElement.lang = 'en';
    };
  };
</script>`;

describe('A page that a translator', () => {
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
  afterEach(() => site.renew());

  const waitForPage = (expected: Record<string, string>): Promise<void> =>
    waitForValue(() => tab.evaluate(readPage), expected);

  for (const [file, way] of [
    ['loader.js', ways[0]],
    ['standfirst.js', ways[1]],
  ] as const) {
    const head = `${translator}<script type="module" src="{{cdn}}/${file}"></script>`;
    const wraps = way === ways[0];

    it(`${way} has its words in every widget, but for translate="no", and its own again (${file})`, async () => {
      await tab.open(site.show({ head, body: widgets }));
      await waitForPage(english);
      await tab.evaluate((wraps) => void Object.assign(globalThis, { undo: translatePage(wraps) }), wraps);
      await waitForPage(french);
      await tab.evaluate(() => (globalThis as unknown as { undo: () => void }).undo());
      await waitForPage(english);
      assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
    });

    it(`${way} before the library has come has its words in every widget (${file})`, async () => {
      // A module waits for the end of the page.
      await tab.open(site.show({ head, body: `${widgets}<script>translatePage(${wraps})</script>` }));
      await waitForPage(french);
      assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
    });
  }
});
