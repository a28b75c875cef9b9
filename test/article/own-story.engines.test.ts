import { expect } from '@open-wc/testing';
import type { Article } from '../../src/article/article.js';
import { parseHtml, parseOwnStory } from '../../src/article/formats/html.js';

const url = 'https://news.example/world/tide';

function ownStory(markup: string): Article | undefined {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  return parseOwnStory(page, 'aside', { url, now: new Date('2026-03-02T12:00:00Z') });
}

const jsonLd = (...stories: object[]): string =>
  stories
    .map((story) => ({ '@type': 'NewsArticle', ...story }))
    .map((story) => `<script type="application/ld+json">${JSON.stringify(story)}</script>`)
    .join('');

const meta = (type: string, title: string): string =>
  `<meta property="og:type" content="${type}"><meta property="og:title" content="${title}">`;

describe('The story that a page is', () => {
  it('is the one that its JSON-LD describes, completed by its other metadata', () => {
    const markup = `${jsonLd({ headline: 'Tide' })}<meta property="article:section" content="Coast">`;
    expect(ownStory(markup)).to.include({ headline: 'Tide', kicker: 'Coast', url });
  });

  it('is the one of several that has the page’s address, or its headline', () => {
    const list = jsonLd({ headline: 'First', url: '/1' }, { headline: 'Tide', url: '/world/tide/' });
    expect(ownStory(list)?.headline).to.equal('Tide');
    const titled = jsonLd({ headline: 'First', url: '/1' }, { headline: 'Tide', url: '/2' }) + meta('', 'Tide');
    expect(ownStory(titled)?.headline).to.equal('Tide');
  });

  it('is the one in its meta tags, if they say that it is an article', () => {
    expect(ownStory(meta('article', 'Tide'))).to.include({ headline: 'Tide', url });
  });

  it('is absent on a front page, by any of the signs', () => {
    expect(ownStory(meta('website', 'The Meridian'))).to.equal(undefined);
    expect(ownStory('<meta property="og:title" content="The Meridian">')).to.equal(undefined);
    expect(ownStory(jsonLd({ headline: 'First', url: '/1' }, { headline: 'Second', url: '/2' }))).to.equal(undefined);
    expect(ownStory(meta('website', 'The Meridian') + jsonLd({ headline: 'First', url: '/1' }))).to.equal(undefined);
  });

  it('is the only one that is described, unless the page says that it is a front page', () => {
    expect(ownStory(jsonLd({ headline: 'Tide', url: '/amp/tide' }))?.headline).to.equal('Tide');
    expect(ownStory(meta('website', 'The Meridian') + jsonLd({ headline: 'Tide' }))?.headline).to.equal('Tide');
  });

  it('is absent if it has expired, in spite of the meta tags', () => {
    const markup = meta('article', 'Tide') + jsonLd({ headline: 'Tide', expires: '2026-03-01T00:00:00Z' });
    expect(ownStory(markup)).to.equal(undefined);
  });

  it('is absent if the page names nothing', () => {
    expect(ownStory('<title>Tide</title><p>Text</p>')).to.equal(undefined);
  });

  it('is not one in an area for other stories', () => {
    const item = '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">Snow</b></div>';
    expect(ownStory(`<aside>${item}${jsonLd({ headline: 'Snow' })}</aside>`)).to.equal(undefined);
    expect(ownStory(`<aside>${item}</aside>${jsonLd({ headline: 'Tide' })}`)?.headline).to.equal('Tide');
  });

  it('is not that of a front page that is read for all its stories either: the page’s picture is not the story’s', () => {
    const image = '<meta property="og:image" content="https://news.example/logo.png">';
    const [story] = parseHtml(meta('website', 'The Meridian') + image + jsonLd({ headline: 'First', url: '/1' }), {
      url,
    });
    expect(story!.headline).to.equal('First');
    expect(story).to.not.have.property('image');
  });
});
