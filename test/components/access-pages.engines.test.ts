import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/access.js';
import '../../src/generated/components/define/subscription-prompt.js';
import '../../src/generated/components/eager.js';
import { isArticlePage, pageAccess } from '../../src/components/access/page-facts.js';
import { AccessWatch, addToHead, kept, meterWith, page, prompt } from '../support/page/access.js';
import { FakeClock } from '../support/page/fake-clock.js';
import { clearPage, place, until } from '../support/page/page.js';

const graph = (article: object): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebSite' }, [{ '@type': 'WebPage', mainEntity: article }]],
  });

function jsonLd(text: string): HTMLElement {
  return addToHead('script', { type: 'application/ld+json' }, text);
}

describe('The metadata of a page about its article', () => {
  let watch: AccessWatch;
  beforeEach(() => (watch = new AccessWatch()));
  afterEach(() => watch.stop());

  it('says that it is one: for social networks, by a date, in JSON-LD or in microdata', async () => {
    expect(isArticlePage()).to.equal(false);
    for (const add of [
      () => addToHead('meta', { property: 'og:type', content: 'Article' }),
      () => addToHead('meta', { property: 'article:published_time', content: '2026-03-02' }),
      () => jsonLd('{"@type": ["Thing", "https://schema.org/ReportageNewsArticle"]}'),
      () => jsonLd(graph({ '@type': 'schema:LiveBlogPosting' })),
    ]) {
      const element = add();
      expect(isArticlePage(), element.outerHTML).to.equal(true);
      element.remove();
    }
    await place('<div itemscope itemtype="http://schema.org/NewsArticle"></div>');
    expect(isArticlePage()).to.equal(true);
    // A card is about another story.
    await place('<news-headline-card itemscope itemtype="https://schema.org/NewsArticle"></news-headline-card>');
    expect(isArticlePage()).to.equal(true);
    clearPage();
    expect(isArticlePage()).to.equal(false);
  });

  it('does not say so if the page is something else, lists several articles, or contains data for a widget', async () => {
    addToHead('meta', { property: 'og:type', content: 'website' });
    for (const text of [
      '{"@type": "JobPosting"}',
      '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle"}]}',
      '[{"@type": "NewsArticle"}, {"@type": "NewsArticle"}]',
      '{"@type": "NewsArticle"',
      '['.repeat(5_000),
      `${'{"@graph":['.repeat(50)}{"@type":"NewsArticle"}${']}'.repeat(50)}`,
    ]) {
      const element = jsonLd(text);
      expect(isArticlePage(), text.slice(0, 60)).to.equal(false);
      element.remove();
    }
    await place(
      '<div><i itemscope itemtype="https://schema.org/NewsArticle"></i><i itemscope itemtype="https://schema.org/NewsArticle"></i><news-article><script type="application/ld+json">{"@type":"NewsArticle"}</script></news-article></div>',
    );
    expect(isArticlePage()).to.equal(false);
    clearPage();
    for (const other of [
      '<news-headline-card itemscope itemtype="https://schema.org/NewsArticle"></news-headline-card>',
      '<news-headline-list><article itemscope itemtype="https://schema.org/NewsArticle"></article></news-headline-list>',
    ]) {
      await place(other);
      expect(isArticlePage(), other).to.equal(false);
    }
  });

  it('sets the access, by its tier or by isAccessibleForFree', () => {
    const accesses = (): unknown[] => [pageAccess(true), pageAccess(false)];
    expect(accesses()).to.deep.equal([undefined, undefined]);
    for (const [free, expected] of [
      [true, ['free', 'free']],
      ['True', ['free', 'free']],
      ['http://schema.org/True', ['free', 'free']],
      [false, ['metered', 'subscriber']],
      ['false', ['metered', 'subscriber']],
      ['https://schema.org/False', ['metered', 'subscriber']],
      [[false], ['metered', 'subscriber']],
      ['untrue', [undefined, undefined]],
      [null, [undefined, undefined]],
    ] as const) {
      const element = jsonLd(graph({ '@type': 'NewsArticle', isAccessibleForFree: free }));
      expect(accesses(), String(free)).to.deep.equal(expected);
      element.remove();
    }
    jsonLd('{broken');
    jsonLd('[{"@type": "NewsArticle", "isAccessibleForFree": true}]');
    expect(accesses()).to.deep.equal(['free', 'free']);
    for (const [tier, expected] of [
      ['free', 'free'],
      ['metered', 'metered'],
      [' Locked ', 'subscriber'],
      ['other', 'free'],
    ] as const) {
      const element = addToHead('meta', { property: 'article:content_tier', content: tier });
      expect(accesses(), tier).to.deep.equal([expected, expected]);
      element.remove();
    }
  });

  it('sets the access for <news-access> if no article does', async () => {
    const tier = addToHead('meta', { property: 'article:content_tier', content: 'locked' });
    await page(meterWith('meter="4/month" dwell="9"') + prompt);
    await until(() => watch.state === 'subscriber-only', 'that it is for subscribers');
    tier.setAttribute('content', 'free');
    await until(() => watch.state === 'open', 'that it is free');
    tier.remove();
    jsonLd('{"@type": "NewsArticle", "isAccessibleForFree": false}');
    await until(() => watch.state === 'metered', 'that it is metered');
  });

  it('lets it be counted without a prompt', async () => {
    addToHead('meta', { property: 'og:type', content: 'article' });
    addToHead('link', { rel: 'canonical', href: '/story' });
    await page(meterWith('meter="4/month" dwell="0.05"'));
    await until(() => kept().length === 1, 'a count');
    expect(watch.changes[0]!.articleId).to.equal(new URL('/story', location.href).href);
  });
});

describe('<news-access> on a page that changes its path itself', () => {
  let watch: AccessWatch;
  let clock: FakeClock;
  beforeEach(() => {
    watch = new AccessWatch();
    clock = new FakeClock(new Date().toISOString());
  });
  afterEach(async () => {
    clock.stop();
    await watch.stop();
  });

  /**
   * Changes the path, as a script of the page does. In browsers without an event for it, fires the event of going back.
   */
  function go(path: string): void {
    const { navigation } = window as { navigation?: EventTarget };
    let isTold = false;
    const hear = (): void => void (isTold = true);
    navigation?.addEventListener('currententrychange', hear);
    history.pushState(null, '', path);
    navigation?.removeEventListener('currententrychange', hear);
    if (!isTold) dispatchEvent(new PopStateEvent('popstate'));
  }

  it('counts the next page as another article', async () => {
    addToHead('link', { rel: 'canonical', href: '/first' });
    await page(meterWith('meter="4/month" dwell="0.05"') + prompt);
    await clock.passSettled(50);
    await until(() => kept().length === 1, 'the first');
    go('/second?utm_source=x');
    await clock.passSettled(50);
    await until(() => kept().length === 2, 'the second');
    expect(watch.changes.at(-1)!.articleId).to.equal(new URL('/second', location.href).href);
    history.replaceState(null, '', '/second?utm_source=y');
    go('/second#part');
    await clock.passSettled(10_000);
    expect(kept().length).to.equal(2);
  });

  it('counts nothing that was left too soon', async () => {
    addToHead('meta', { property: 'og:type', content: 'article' });
    await page(meterWith('meter="4/month" dwell="0.2"'));
    await clock.passSettled(100);
    go('/second');
    await clock.passSettled(199);
    expect(kept().length).to.equal(0);
    await clock.passSettled(1);
    await until(() => kept().length === 1, 'the second');
  });

  it('counts no page that says after its path has changed that it is no article', async () => {
    const type = addToHead('meta', { property: 'og:type', content: 'article' });
    await page(meterWith('meter="4/month" dwell="0.1"'));
    await clock.passSettled(100);
    await until(() => kept().length === 1, 'the article');
    go('/front');
    await clock.passSettled(30);
    type.setAttribute('content', 'website');
    await clock.passSettled(10_000);
    expect(kept().length).to.equal(1);
    type.setAttribute('content', 'article');
    await clock.passSettled(100);
    await until(() => kept().length === 2, 'what is an article all the same');
  });

  it('is noticed at the next request if the browser has no event for it', async () => {
    const { prompts } = await page(meterWith('meter="4/month" dwell="0.05"') + prompt);
    await clock.passSettled(50);
    await until(() => kept().length === 1, 'the first');
    const unheard = (change: Event): void => change.stopImmediatePropagation();
    addEventListener('popstate', unheard, { capture: true });
    const told = (window as { navigation?: EventTarget }).navigation;
    told?.addEventListener('currententrychange', unheard, { capture: true });
    history.pushState(null, '', '/third');
    prompts[0]!.requestUpdate();
    await clock.passSettled(50);
    await until(() => kept().length === 2, 'the second');
    removeEventListener('popstate', unheard, { capture: true });
    told?.removeEventListener('currententrychange', unheard, { capture: true });
  });
});
