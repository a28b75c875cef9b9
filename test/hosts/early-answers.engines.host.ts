import assert from 'node:assert/strict';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite, type Answer } from '../support/servers/host-site.js';

const head = '<script async type="module" src="{{cdn}}/loader.js"></script>';
const headline = 'Harbour dredging to start a month early';
const story = JSON.stringify({ headline, url: 'https://news.example/harbour' });
const feed = `<rss version="2.0"><channel><item><title>${headline}</title><link>https://news.example/a</link></item></channel></rss>`;

/** Reads the headlines of all cards, once all have one. Runs in the page. */
function readHeadlines(): string[] | undefined {
  const cards = [...document.querySelectorAll('news-headline-card')];
  const headlines = cards.map(
    ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[part~="headline"]')?.innerText.trim() ?? '',
  );
  return headlines.every(Boolean) ? headlines : undefined;
}

describe('The article of a tag with src', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    site.put('/story.json', { body: story });
    site.put('/feed.xml', { body: feed });
    tab = await newTab();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  beforeEach(() => site.renew());
  afterEach(() => {
    site.override = () => undefined;
  });

  const requestsFor = (path: string): string[] => site.requests.filter((each) => new URL(each).pathname === path);

  /** Holds each file of the library but the loader until a path has been requested. */
  function holdCodeUntilAsked(path: string): void {
    const asked = site.whenAsked(path);
    const cdn = site.cdn;
    site.override = async ({ href }): Promise<Answer | undefined> => {
      if (href.startsWith(`${cdn}/chunks/`)) await asked;
      return undefined;
    };
  }

  for (const path of ['/story.json', '/feed.xml'])
    it(`is requested with the code of its widget (${path})`, async () => {
      holdCodeUntilAsked(path);
      await tab.open(site.show({ head, body: `<news-headline-card src="${path}"></news-headline-card>` }));
      assert.deepEqual(await tab.waitFor(readHeadlines), [headline]);
      assert.equal(requestsFor(path).length, 1);
    });

  it('is requested once for all widgets, also for those that a script adds later', async () => {
    const body = `<news-article src="/story.json"><news-headline-card></news-headline-card></news-article>
      <news-headline-card src="/story.json"></news-headline-card><news-byline src="/story.json"></news-byline>`;
    await tab.open(site.show({ head, body }));
    assert.deepEqual(await tab.waitFor(readHeadlines), [headline, headline]);
    await tab.evaluate(() => {
      const list = document.createElement('news-headline-list');
      list.setAttribute('src', '/story.json');
      document.body.append(list);
    });
    await tab.waitFor(
      () => document.querySelector('news-headline-list')!.shadowRoot?.querySelector('news-headline-card') !== null,
    );
    assert.equal(requestsFor('/story.json').length, 1);
  });

  it('is requested once for addresses with different fragments', async () => {
    const body = ['a', 'b']
      .map((part) => `<news-headline-card src="/story.json#${part}"></news-headline-card>`)
      .join('');
    await tab.open(site.show({ head, body }));
    assert.deepEqual(await tab.waitFor(readHeadlines), [headline, headline]);
    assert.equal(requestsFor('/story.json').length, 1);
  });

  it('is requested with the code also for a tag that arrives while the code of its kind loads', async () => {
    holdCodeUntilAsked('/feed.xml');
    const body = `<news-headline-card src="/story.json"></news-headline-card><script>
      setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<news-headline-card src="/feed.xml"></news-headline-card>'), 200);
    </script>`;
    await tab.open(site.show({ head, body }));
    assert.deepEqual(await tab.waitFor(readHeadlines), [headline, headline]);
  });

  it('is requested again if the first request fails', async () => {
    let isFirst = true;
    site.override = ({ pathname }) => {
      if (pathname !== '/story.json' || !isFirst) return undefined;
      isFirst = false;
      return { status: 503 };
    };
    await tab.open(site.show({ head, body: '<news-headline-card src="/story.json"></news-headline-card>' }));
    assert.deepEqual(await tab.waitFor(readHeadlines), [headline]);
    assert.equal(requestsFor('/story.json').length, 2);
  });

  it('is not requested for a tag that waits until it is near the window', async () => {
    const body = `<news-headline-card href="/a" headline="${headline}"></news-headline-card><div style="height: 9000px"></div>
      <news-article src="/story.json" load="visible"><news-byline load="visible"></news-byline></news-article>`;
    await tab.open(site.show({ head, body }));
    assert.deepEqual(await tab.waitFor(readHeadlines), [headline]);
    assert.deepEqual(requestsFor('/story.json'), []);
  });

  it('is not requested for an address without text, or of another kind', async () => {
    const body = ['', ' ', 'mailto:desk@news.example', 'http://']
      .map((src) => `<news-headline-card headline="${headline}" href="/a" src="${src}"></news-headline-card>`)
      .join('');
    const address = site.show({ head, body });
    await tab.open(address);
    assert.deepEqual(await tab.waitFor(readHeadlines), [headline, headline, headline, headline]);
    assert.equal(site.requests.filter((each) => each === address).length, 1);
    assert.deepEqual((await tab.said()).exceptions, []);
  });
});
