import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsArticle } from '../../src/components/article/article.js';
import { articleAnnouncement } from '../../src/widget/content/protocols.js';
import { metadataPatience } from '../../src/components/article/page-article-controller.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { FakeClock } from '../support/page/fake-clock.js';
import { mockApi } from '../support/page/mock-api.js';
import { watchPage, partOf, partText, place, settled, until } from '../support/page/page.js';

const tag = '<news-article from="page"><news-headline-card></news-headline-card></news-article>';
const fallback = '<a href="https://news.example/old">An older headline</a>';

const story = (headline: string, url?: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, url })}</script>`;
const meta = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;

describe('<news-article from="page">', () => {
  const said = watchPage();
  let added: Element[];
  // A page may replace `document.head` by its own object.
  const { head } = document;
  const address = location.href;
  beforeEach(() => {
    added = [];
  });
  afterEach(async () => {
    // The page stops watching a moment after the last widget has left.
    await settled();
    for (const element of added) element.remove();
    history.replaceState(null, '', address);
  });

  /** Adds to the head of the page, as a host's own code does. */
  function describePage(markup: string): Element {
    const parsed = new DOMParser().parseFromString(`<head>${markup}</head>`, 'text/html');
    const elements = [...parsed.head.children].map((element) => document.importNode(element, true));
    head.append(...elements);
    added.push(...elements);
    return elements[0]!;
  }

  const cardIn = (around: Element | ShadowRoot): HTMLElement => around.querySelector('news-headline-card')!;
  const headlineIn = (around: Element | ShadowRoot): string | undefined => partText(cardIn(around), 'headline');
  const addressIn = (around: Element): string => cardIn(around).shadowRoot!.querySelector('a')!.href;

  it('gives its widgets the article that the page’s JSON-LD describes', async () => {
    describePage(story('Rain', 'https://news.example/rain') + meta('og:site_name', 'The Meridian'));
    const page = await place(
      '<news-article from="page"><news-headline-card></news-headline-card><news-byline authors="Ruth Calder"></news-byline></news-article>',
    );
    await until(() => headlineIn(page) === 'Rain');
    expect(addressIn(page)).to.equal('https://news.example/rain');
    expect(said.warnings).to.deep.equal([]);
  });

  it('reads the meta tags, with the canonical address', async () => {
    describePage(
      meta('og:type', 'article') + meta('og:title', 'Rain') + '<link rel="canonical" href="https://news.example/rain">',
    );
    const page = await place(tag);
    await until(() => headlineIn(page) === 'Rain');
    expect(addressIn(page)).to.equal('https://news.example/rain');
  });

  it('reads microdata in the body', async () => {
    const page = await place(
      `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Rain</h1>${tag}</article>`,
    );
    await until(() => headlineIn(page) === 'Rain');
  });

  it('uses the page’s address if its metadata has none, without tracking parameters', async () => {
    history.replaceState(null, '', '/story?id=7&utm_source=mail#comments');
    describePage(story('Rain'));
    const page = await place(tag);
    await until(() => headlineIn(page) === 'Rain');
    expect(addressIn(page)).to.equal(`${location.origin}/story?id=7`);
  });

  it('ignores the fallback of widgets, and the JSON of another provider', async () => {
    describePage(meta('og:type', 'article') + meta('og:title', 'Rain'));
    const item = '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">Snow</b></div>';
    const page = await place(
      `<div><news-headline-card>${item}</news-headline-card><news-article>${story('Snow')}</news-article>${tag}</div>`,
    );
    const [, provider] = page.querySelectorAll('news-article');
    await until(() => headlineIn(provider!) === 'Rain');
  });

  it('works in a shadow root', async () => {
    describePage(story('Rain'));
    const host = await place('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    const parsed = new DOMParser().parseFromString(tag, 'text/html');
    root.append(document.importNode(parsed.body.firstElementChild!, true));
    await until(() => headlineIn(root) === 'Rain');
  });

  it('works if forms and pictures have the names of DOM methods', async () => {
    const page = await place(
      `<div><form itemscope><input name="closest"></form><form name="querySelectorAll"></form><img name="head" alt="">
        <img name="querySelector" alt=""><article itemscope itemtype="https://schema.org/NewsArticle">
        <h1 itemprop="headline">Rain</h1></article>${tag}</div>`,
    );
    try {
      await until(() => headlineIn(page) === 'Rain');
      describePage('<link rel="canonical" href="https://news.example/rain">');
      await until(() => addressIn(page) === 'https://news.example/rain');
    } finally {
      page.remove();
    }
  });

  describe('with an API', () => {
    mockApi();

    it('is used after the article of a script, an address and JSON, in this order', async () => {
      describePage(story('Rain'));
      const page = await place<NewsArticle>(tag);
      await until(() => headlineIn(page) === 'Rain');
      const script = document.createElement('script');
      script.type = 'application/json';
      script.text = '{"headline": "Inline"}';
      page.prepend(script);
      await until(() => headlineIn(page) === 'Inline');
      page.src = 'https://api.example/ok.json';
      await until(() => headlineIn(page) === harbourArticle.headline);
      page.article = { ...harbourArticle, headline: 'From a script' };
      await until(() => headlineIn(page) === 'From a script');
      page.article = null;
      page.src = 'https://api.example/missing.json';
      script.remove();
      await until(() => headlineIn(page) === 'Rain');
    });
  });

  it('follows changes in the head: another story, its address, an added and a removed story', async () => {
    const page = await place(tag);
    const script = describePage(story('Rain', 'https://news.example/rain'));
    await until(() => headlineIn(page) === 'Rain');
    script.textContent = '{"@type": "NewsArticle", "headline": "Snow"}';
    await until(() => headlineIn(page) === 'Snow');
    const canonical = describePage('<link rel="canonical" href="https://news.example/snow">');
    await until(() => addressIn(page) === 'https://news.example/snow');
    canonical.setAttribute('href', 'https://news.example/snow-2');
    await until(() => addressIn(page) === 'https://news.example/snow-2');
    script.remove();
    await until(() => headlineIn(page) === undefined);
    describePage(story('Sun'));
    await until(() => headlineIn(page) === 'Sun');
    expect(said.warnings).to.deep.equal([]);
  });

  it('announces the article once, however often the head changes otherwise', async () => {
    let announcements = 0;
    const count = (): void => void announcements++;
    document.addEventListener(articleAnnouncement, count);
    describePage(story('Rain'));
    const page = await place(tag);
    await until(() => headlineIn(page) === 'Rain');
    const robots = describePage('<meta name="robots" content="index">');
    await settled();
    robots.setAttribute('content', 'noindex');
    describePage('<style></style>');
    await settled();
    document.removeEventListener(articleAnnouncement, count);
    // The element announces itself, then its article.
    expect(announcements).to.equal(2);
  });

  it('keeps its article if it is moved', async () => {
    describePage(story('Rain'));
    const page = await place(`<div>${tag}<section></section></div>`);
    await until(() => headlineIn(page) === 'Rain');
    page.querySelector('section')!.append(page.querySelector('news-article')!);
    await settled();
    expect(headlineIn(page)).to.equal('Rain');
    describePage('<link rel="canonical" href="https://news.example/moved">');
    await until(() => addressIn(page) === 'https://news.example/moved');
  });

  it('follows its attribute as it is set, taken away and set again', async () => {
    describePage(story('Rain'));
    const page = await place<NewsArticle>('<news-article><news-headline-card></news-headline-card></news-article>');
    page.setAttribute('from', 'page');
    await until(() => headlineIn(page) === 'Rain');
    page.removeAttribute('from');
    await until(() => headlineIn(page) === undefined);
    page.from = 'page';
    await until(() => headlineIn(page) === 'Rain');
  });

  it('warns once that the page names no article, and how to add one; the fallback stays', async () => {
    describePage(meta('og:type', 'website') + meta('og:title', 'The Meridian'));
    const clock = new FakeClock('2026-03-02T12:00:00Z');
    const page = await place(
      `<news-article from="page"><news-headline-card>${fallback}</news-headline-card></news-article>`,
    );
    await until(() => clock.timers.size > 0, 'that it has begun to wait');
    clock.pass(metadataPatience - 1);
    expect(said.warnings).to.deep.equal([]);
    clock.pass(1);
    describePage('<meta name="robots" content="index">');
    await clock.passSettled(10_000);
    clock.stop();
    expect(said.warnings).to.deep.equal([
      '[standfirst] <news-article> has from="page", but this page describes no article. Add JSON-LD of a NewsArticle to the page, or meta tags with og:type "article" and an og:title.',
    ]);
    expect(headlineIn(page)).to.equal('An older headline');
    // The description may be added late.
    describePage(story('Rain'));
    await until(() => headlineIn(page) === 'Rain');
  });

  it('says nothing of a page that is still loading, and reads it again when it has', async () => {
    Object.defineProperty(document, 'readyState', { configurable: true, value: 'loading' });
    const clock = new FakeClock('2026-03-02T12:00:00Z');
    const page = await place(`<div>${tag}<p>The parser is here.</p></div>`);
    await clock.passSettled(10_000);
    clock.stop();
    expect(said.warnings).to.deep.equal([]);
    // Changes in the body are not followed.
    page.append(new DOMParser().parseFromString(story('Rain'), 'text/html').scripts[0]!);
    Reflect.deleteProperty(document, 'readyState');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await until(() => headlineIn(page) === 'Rain');
  });

  it('says that another value is unknown', async () => {
    const page = await place(
      `<news-article from="head"><news-headline-card>${fallback}</news-headline-card></news-article>`,
    );
    await until(() => partOf(cardIn(page), 'headline'));
    expect(said.warnings).to.deep.equal(['[standfirst] <news-article> has from="head". Use page.']);
  });

  it('shares its article among many, and stops watching the head when the last has left', async () => {
    describePage(story('Rain'));
    const page = await place(`<div>${tag.repeat(20)}</div>`);
    const all = [...page.querySelectorAll('news-article')];
    await until(() => all.every((each) => headlineIn(each) === 'Rain'));
    let reads = 0;
    const { querySelectorAll } = Document.prototype;
    Document.prototype.querySelectorAll = function (this: Document, selectors: string) {
      if (selectors === 'base[href]') reads++;
      return querySelectorAll.call(this, selectors);
    } as typeof querySelectorAll;
    try {
      describePage('<link rel="canonical" href="https://news.example/rain">');
      await until(() => all.every((each) => addressIn(each) === 'https://news.example/rain'));
      expect(reads).to.equal(1);
      page.remove();
      await settled();
      describePage(meta('og:title', 'Snow'));
      await settled();
      expect(reads).to.equal(1);
    } finally {
      Document.prototype.querySelectorAll = querySelectorAll;
    }
  });
});
