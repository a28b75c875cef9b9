import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/access.js';
import '../../src/generated/components/define/article.js';
import '../../src/generated/components/define/subscription-prompt.js';
import '../../src/generated/components/eager.js';
import type { ReaderAccess } from '../../src/access/reader-access.js';
import type { Article } from '../../src/article/article.js';
import type { NewsArticle } from '../../src/components/article/article.js';
import {
  AccessWatch,
  addToHead,
  allCounted,
  article,
  changingSource,
  kept,
  meterWith,
  page,
  prompt,
  source,
} from '../support/page/access.js';
import { FakeClock } from '../support/page/fake-clock.js';
import { clearPage, settled, shownText, until } from '../support/page/page.js';

const isArticle = { property: 'og:type', content: 'article' };
const oneFree = meterWith('meter="1/month" dwell="0.05"');

// Widgets load parts when they first need them. That takes longer than the test's mocked clock allows.
before(async () => {
  const { prompts } = await page(meterWith('meter="2/month" dwell="9"') + article('first'));
  await until(() => shownText(prompts[0]!).includes('free article'), 'a prompt');
  clearPage();
});

let clock: FakeClock;
beforeEach(() => (clock = new FakeClock(new Date().toISOString())));
afterEach(() => clock.stop());

/** Lets time pass, and waits until everything that is due then is counted. */
async function pass(milliseconds: number): Promise<void> {
  await clock.passSettled(milliseconds);
  await allCounted();
  await settled();
}

/** More than the time for which any article here has to be open. */
const long = 10_000;

describe('<news-access> counts one page view once', () => {
  let watch: AccessWatch;
  beforeEach(() => (watch = new AccessWatch()));
  afterEach(() => watch.stop());

  it('if the article is rendered after the page was counted', async () => {
    addToHead('meta', isArticle);
    const { access, root } = await page(`${oneFree}<main></main>`);
    await pass(50);
    await until(() => kept().length === 1, 'a count of the page');
    root.querySelector('main')!.innerHTML = article('late');
    await until(() => watch.changes.at(-1)?.articleId === 'late', 'the article’s name');
    // A framework may remove the content and render it again later.
    root.querySelector('main')!.replaceChildren();
    access.requestUpdate();
    await settled();
    root.querySelector('main')!.innerHTML = article('late');
    await pass(long);
    expect([watch.state, kept().length]).to.deep.equal(['last', 1]);
  });

  it('if the article is rendered before the page was counted: by its id', async () => {
    addToHead('meta', isArticle);
    const { root } = await page(`${meterWith('meter="1/month" dwell="0.3"')}<main></main>`);
    root.querySelector('main')!.innerHTML = article('late');
    await pass(300);
    await until(() => kept().length === 1, 'a count');
    clearPage();
    await page(oneFree + article('late'));
    await until(() => watch.changes.at(-1)?.access?.data?.counted, 'that it was counted');
    expect(kept().length).to.equal(1);
  });

  it('if the article around a prompt gets its name late', async () => {
    const { root } = await page(`${oneFree}<news-article>${prompt}</news-article>`);
    await pass(50);
    await until(() => kept().length === 1, 'a count of the page');
    const around = root.querySelector<NewsArticle>('news-article')!;
    around.article = { id: 'a', headline: 'A', access: 'metered' } as Article;
    await until(() => watch.changes.at(-1)?.articleId === 'a', 'the article’s name');
    expect([watch.state, kept().length]).to.deep.equal(['last', 1]);
    // Another id is another article.
    around.article = { id: 'b', headline: 'B', access: 'metered' } as Article;
    await until(() => watch.state === 'exhausted', 'none left for another');
  });

  it('if its canonical address is set late, or a script changes its query', async () => {
    const { prompts } = await page(oneFree + prompt);
    await pass(50);
    await until(() => kept().length === 1, 'a count');
    addToHead('link', { rel: 'canonical', href: '/story?id=6' });
    history.replaceState(null, '', `${location.href}${location.search ? '&' : '?'}gallery=2`);
    prompts[0]!.requestUpdate();
    await pass(long);
    expect([watch.state, kept().length]).to.deep.equal(['last', 1]);
  });

  it('if a prompt in an article is beside another without an article', async () => {
    await page(oneFree + prompt + article('a') + prompt);
    await pass(50);
    await until(() => kept().length === 1, 'a count');
    await pass(long);
    expect([watch.state, kept().length]).to.deep.equal(['last', 1]);
    expect(watch.changes.some(({ access }) => access?.granted === false)).to.equal(false);
  });

  it('and does not count an article that needs the page only for a moment', async () => {
    const { root } = await page(`${meterWith('meter="1/month" dwell="0.3"')}<main></main>`);
    const main = root.querySelector('main')!;
    for (const id of ['a', 'b', 'c']) {
      main.innerHTML = article(id);
      await until(() => watch.changes.at(-1)?.articleId === id, `the access to ${id}`);
      await pass(80);
    }
    await pass(219);
    expect(kept().length).to.equal(0);
    await pass(1);
    await until(() => kept().length > 0, 'a count');
    await pass(long);
    expect([kept().length, watch.changes.at(-1)!.articleId, watch.state]).to.deep.equal([1, 'c', 'last']);
    main.replaceChildren();
    main.innerHTML = article('d');
    await until(() => watch.state === 'exhausted', 'that c was the last');
  });

  it('makes no request for articles that have been left', async () => {
    let asked = 0;
    const { access, root } = await page('<news-access dwell="9"></news-access><main></main>');
    access.source = source(() => {
      asked++;
      return { granted: true, grantReason: 'metering' };
    });
    await access.updateComplete;
    for (let route = 0; route < 10; route++) {
      root.querySelector('main')!.innerHTML = article(`s${route}`);
      await settled();
    }
    await until(() => watch.changes.at(-1)?.articleId === 's9', 'the last');
    asked = 0;
    access.signedIn = true;
    await access.updateComplete;
    await settled();
    expect(asked).to.equal(1);
  });

  it('and not at all while it is refused, or behind another page', async () => {
    const { access } = await page(meterWith('meter="1/month" dwell="0.2"') + article('a'));
    await until(() => watch.state === 'last', 'the last');
    clock.setHidden(true);
    // Another tab counts it.
    const start = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth())).toISOString();
    localStorage.setItem(`standfirst.meter.1:test:month:${start}:other`, String(Date.now()));
    dispatchEvent(new StorageEvent('storage', { key: kept()[0]! }));
    await until(() => watch.state === 'exhausted', 'a refusal');
    clock.setHidden(false);
    await pass(long);
    expect([kept().length, access.isConnected]).to.deep.equal([1, true]);
  });

  it('and says the new number for every article that is open', async () => {
    const { prompts } = await page(meterWith('meter="4/month" dwell="0.05"') + article('a') + article('b'));
    await until(() => watch.changes.length === 2, 'the access to both');
    await pass(50);
    await until(() => kept().length === 2, 'two counts');
    await until(() => prompts.every((each) => shownText(each).includes('2 free articles')), 'what is left in both');
  });
});

describe('<news-access> follows changes while an article is read', () => {
  let watch: AccessWatch;
  beforeEach(() => (watch = new AccessWatch()));
  afterEach(() => watch.stop());

  it('of the exempt articles, and of the article’s access', async () => {
    const { access, root } = await page(meterWith('meter="0/month" dwell="9"') + article('a'));
    await until(() => watch.state === 'exhausted');
    access.exempt = 'a';
    await until(() => watch.state === 'open', 'that it is exempt');
    access.exempt = null;
    await until(() => watch.state === 'exhausted', 'that it is not');
    root.querySelector('news-article script')!.textContent = JSON.stringify({ id: 'a', headline: 'A', access: 'free' });
    await until(() => watch.state === 'open', 'that it is free');
  });

  it('of a long list of exempt articles', async () => {
    const list = Array.from({ length: 400 }, (_, index) => `https://news.example/story/${'x'.repeat(20)}/${index}`);
    const { access } = await page(meterWith('meter="0/month" dwell="9"') + article('a'));
    access.exempt = [...list, 'ports'].join(';');
    await until(() => watch.state === 'open', 'that its section is exempt');
  });

  it('of the reader: a subscriber who is recognized meanwhile is not metered', async () => {
    const told: string[] = [];
    let known = undefined as Promise<ReaderAccess> | undefined;
    const { access, root } = await page(`${meterWith('meter="4/month" dwell="0.15"')}<main></main>`);
    // The source gives no answer at first, so the meter answers.
    const changing = changingSource(() => known as Promise<ReaderAccess>, {
      act: (_, __, { grantReason }) => void told.push(grantReason!),
    });
    access.source = changing.source;
    await access.updateComplete;
    root.querySelector('main')!.innerHTML = article('a');
    await until(() => watch.state === 'metered');
    let answer: (access: ReaderAccess) => void = () => undefined;
    known = new Promise((resolve) => (answer = resolve));
    changing.change();
    await pass(300);
    answer({ granted: true, grantReason: 'subscriber' });
    await until(() => watch.state === 'open', 'the subscriber');
    await pass(150);
    await until(() => told.length > 0, 'that the source was told');
    expect([kept().length, told]).to.deep.equal([0, ['subscriber']]);
  });

  it('of the source: if it refuses meanwhile, it is not informed of an opened article', async () => {
    const told: unknown[] = [];
    let granted = true;
    const { access, root } = await page('<news-access dwell="0.1"></news-access><main></main>');
    const changing = changingSource(() => ({ granted, grantReason: 'metering' }), {
      act: (...what) => void told.push(what),
    });
    access.source = changing.source;
    await access.updateComplete;
    root.querySelector('main')!.innerHTML = article('a');
    await until(() => watch.state === 'metered');
    granted = false;
    changing.change();
    await until(() => watch.state === 'exhausted', 'the refusal');
    await pass(long);
    expect(told).to.deep.equal([]);
  });

  it('but a framework that sets an equal source at every render does not start again', async () => {
    let told = 0;
    const { access } = await page('<news-access dwell="0.15"></news-access>' + article('a'));
    for (let render = 0; render < 10; render++) {
      access.source = source(() => ({ granted: true, grantReason: 'metering' }), { act: () => void told++ });
      await pass(40);
    }
    expect(told).to.equal(1);
  });
});

describe('<news-access> and the page’s own article', () => {
  let watch: AccessWatch;
  beforeEach(() => (watch = new AccessWatch()));
  afterEach(() => watch.stop());

  it('counts no page that does not say that it is one', async () => {
    await page(`${oneFree}<h1>Front page</h1>`);
    await pass(long);
    expect([kept().length, watch.changes.length]).to.deep.equal([0, 0]);
  });

  it('uses the access of the article around it', async () => {
    const story = (access: string): string => JSON.stringify({ id: 'a', headline: 'A', access });
    const { root } = await page(
      `<news-article><script type="application/json">${story('subscriber')}</script>${meterWith('meter="4/month" dwell="9"')}</news-article>`,
    );
    await until(() => watch.state === 'subscriber-only');
    root.querySelector('news-article script')!.textContent = story('free');
    await until(() => watch.state === 'open', 'that it is free');
  });

  it('leaves articles of another access element to that', async () => {
    addToHead('meta', isArticle);
    const gift = '<script type="application/json">{"granted":true,"grantReason":"gift","data":{"gift":{}}}</script>';
    await page(`${oneFree}<news-access>${gift}${article('g')}</news-access>`);
    await until(() => watch.state === 'gift');
    await pass(1_000);
    expect(kept().length).to.equal(0);
  });

  it('leaves a prompt that has gone into another', async () => {
    const { root, prompts } = await page(`${oneFree}<news-access id="other" dwell="9"></news-access>${prompt}`);
    await until(() => watch.state === 'last');
    root.querySelector('#other')!.append(prompts[0]!);
    await pass(1_000);
    expect(kept().length).to.equal(0);
  });
});
