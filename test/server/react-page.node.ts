import assert from 'node:assert/strict';
import { createElement, lazy, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import type * as react from '../../src/generated/hosts/react/index.js';

// The built module, as in the package, with the renderer.
const built = new URL('../../dist/generated/hosts/react/index.js', import.meta.url).href;
const { NewsByline, NewsHeadlineCard, NewsOffer, NewsPage, NewsShareIcons, NewsSubscriptionPrompt } = (await import(
  built
)) as typeof react;

const article = { headline: 'Rain', url: '/rain', authors: [{ name: 'Mara Lin' }], published: '2026-03-02T08:30:00Z' };
const card = createElement(NewsHeadlineCard, { article });

function render(props: object, ...children: ReactNode[]): string {
  return renderToString(createElement(NewsPage, { url: 'https://news.example/', lang: 'en', ...props }, ...children));
}

describe('A page that React renders on a server', () => {
  const { warn } = console;
  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('has whole widgets inside a NewsPage, and only their words outside', () => {
    const whole =
      /<news-headline-card [^>]+><template shadowrootmode="open">.*href="https:\/\/news\.example\/rain">Rain<.*<\/template>/s;
    assert.match(render({}, card), whole);
    assert.doesNotMatch(renderToString(card), /<template/);
  });

  it('gives the words with itemprop their own scope, so that they are not the page’s', () => {
    const scoped =
      /^<news-headline-card itemscope="" itemtype="https:\/\/schema\.org\/NewsArticle">.*itemProp="author"/is;
    assert.match(renderToString(card), scoped);
    const bare = createElement(NewsHeadlineCard, { article: { headline: 'Rain', url: '/rain' } });
    assert.doesNotMatch(renderToString(bare), /itemscope/);
    const own = createElement(NewsHeadlineCard, { article }, createElement('a', { href: '/x' }, 'Rain'));
    assert.doesNotMatch(renderToString(own), /itemscope/);
  });

  it('takes the language, and the options of a NewsPage around another', () => {
    const byline = createElement(NewsByline, { article });
    assert.match(
      render({ lang: 'de' }, createElement(NewsPage, { timeZone: 'Asia/Tokyo' }, byline)),
      /Von .*Mara Lin/s,
    );
    const share = createElement(NewsShareIcons, { networks: 'email' });
    const inner = createElement(NewsPage, { url: undefined }, share);
    assert.match(render({ url: 'https://news.example/a' }, inner), /body=https%3A%2F%2Fnews\.example%2Fa/);
  });

  it('has the words of its widgets also if an option is wrong', () => {
    for (const props of [{ url: '/harbour' }, { url: 'harbour' }, { now: 'soon' }, { timeZone: 'Berlin' }])
      assert.match(render(props, card), /<a href="\/rain">Rain<\/a>/);
  });

  it('is whole without an address, and with a time as text', () => {
    for (const url of ['', null]) assert.match(render({ url }, card), /<template.* href="\/rain">Rain</s);
    assert.match(render({ now: '2026-03-02T10:30:00Z' }, card), /<template.*2 hours ago/s);
  });

  it('has a prompt whose offers a server component has made', async () => {
    // React gives the type of an element as a lazy reference, and an element that comes later as a lazy child.
    const LazyOffer = lazy(() => Promise.resolve({ default: NewsOffer }));
    const offer = (name: string) => createElement(LazyOffer, { name, price: '9', currency: 'EUR', period: 'month' });
    const later = lazy(() => Promise.resolve({ default: offer('Weekend') as never })) as unknown as ReactNode;
    const prompt = createElement(NewsSubscriptionPrompt, { state: 'exhausted' }, offer('Digital'), later);
    const { prelude } = await prerender(createElement(NewsPage, { lang: 'en', children: prompt }));
    assert.match(
      await new Response(prelude).text(),
      /<template shadowrootmode="open">.*Digital.*Weekend.*<\/template><news-offer/s,
    );
  });

  it('keeps markup that an application has set as HTML', () => {
    const html = { __html: '<a href="/x">Rain</a>' };
    const own = createElement(NewsHeadlineCard, { dangerouslySetInnerHTML: html });
    assert.equal(render({}, own), `<news-headline-card>${html.__html}</news-headline-card>`);
  });

  it('makes nothing of the names of props', () => {
    const name = 'x><b>WIN</b><a href="https://evil.example/">here</a><i y';
    const link = createElement('a', { href: '/rain' }, 'Rain');
    const rendered = render(
      {},
      createElement(NewsHeadlineCard, {}, createElement('p', { [name]: '1' }, 'Words'), link),
    );
    assert.match(rendered, /<template.* href="https:\/\/news\.example\/rain">Rain</s);
    assert.doesNotMatch(rendered, /evil|WIN/);
  });
});
