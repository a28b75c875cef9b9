import assert from 'node:assert/strict';
import { renderStatic } from './renderer.js';

const story = {
  headline: 'Rain & wind',
  url: '/rain',
  kicker: 'Weather',
  authors: [{ name: 'Mara Lin' }],
  published: '2026-03-02T08:30:00Z',
  image: { src: '/rain.webp', alt: 'Rain', caption: 'Rain on the quay', credit: '© Halyard' },
};

describe('renderStatic', () => {
  it('writes a card as finished HTML with the attribute static', () => {
    const card = renderStatic('news-headline-card', { article: story, attributes: { level: 2, class: 'first' } });
    assert.match(
      card,
      /^<news-headline-card static="" [^>]*class="first"><template shadowrootmode="open" shadowrootclonable><style>/,
    );
    assert.match(card, /aria-level=2.* href="\/rain">Rain &amp; wind<.*<\/template>/s);
    assert.match(card, /<\/template>.*<a href="\/rain">Rain &amp; wind<\/a>.*<\/news-headline-card>$/s);
  });

  it('leaves out the attributes that only a script would read', () => {
    const card = renderStatic('news-headline-card', {
      article: story,
      attributes: { layout: 'row', 'hide-kicker-matching': 'Weather', scheme: 'dark', campaign: 'spring' },
    });
    assert.match(card, /^<news-headline-card static="" itemscope="" itemtype="[^"]*" layout="row" scheme="dark">/);
    assert.match(card, /class="card row/);
    assert.doesNotMatch(card, /part=kicker/);
  });

  it('gives the words with itemprop their own scope, and the markup of the page none', () => {
    assert.match(renderStatic('news-byline', { article: story }), /^<news-byline static="" itemscope="" itemtype=/);
    const own = renderStatic('news-headline-card', { children: '<a href="/x">Fog</a>' });
    assert.match(own, /^<news-headline-card static=""><template.*>Fog<.*<\/template><a href="\/x">Fog<\/a><\/news/s);
  });

  it('takes the language, the address and the time', () => {
    const options = { lang: 'de', url: 'https://news.example/', now: new Date('2026-03-02T10:30:00Z') };
    const byline = renderStatic('news-byline', { article: story }, options);
    assert.match(byline, /Von .*Mara Lin.*vor 2 Stunden/s);
    const card = renderStatic('news-headline-card', { article: story }, options);
    assert.match(card, /href="https:\/\/news\.example\/rain"/);
  });

  it('shows all articles in a list, and the picture in a caption', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ headline: `Fog ${index}`, url: `/fog-${index}` }));
    const headlines = (list: string): [number, number] => {
      const [, root = '', words = ''] = /^<news-headline-list static=""><template.*?>(.*)<\/template>(<ul>.*)$/s.exec(
        list,
      )!;
      return [root.match(/ part=link /g)!.length, words.match(/<a /g)!.length];
    };
    assert.deepEqual(headlines(renderStatic('news-headline-list', { article: many })), [12, 12]);
    const short = renderStatic('news-headline-list', { article: many, attributes: { limit: 3, expandable: true } });
    assert.deepEqual(headlines(short), [3, 3]);
    const open = renderStatic('news-headline-list', { article: many, attributes: { limit: undefined, static: false } });
    assert.deepEqual(headlines(open), [12, 12]);
    assert.doesNotMatch(short, /<button/);
    const caption = renderStatic('news-photo-caption', { article: story });
    assert.match(caption, /Rain on the quay.*© Halyard.*<\/template><img src="\/rain\.webp"[^>]*alt="Rain"/s);
  });

  it('writes all words, and no button that would do nothing', () => {
    const authors = Array.from({ length: 12 }, (_, index) => ({ name: `Author ${'ABCDEFGHIJKL'[index]}` }));
    const byline = renderStatic('news-byline', { article: { ...story, authors } });
    assert.match(byline, /<template.*Author L.*<\/template>/s);
    const long = { ...story, image: { ...story.image, caption: 'Rain on the quay. '.repeat(40) } };
    for (const attributes of [{ lines: 2 }, { layout: 'overlay' }, { expandable: true }]) {
      const caption = renderStatic('news-photo-caption', { article: long, attributes });
      assert.doesNotMatch(caption + byline, /<button|class="[^"]*\blines\b/);
    }
  });

  it('names the right call if it is called wrongly', () => {
    const wrong = (...call: unknown[]) => (renderStatic as (...call: unknown[]) => string)(...call);
    assert.throws(
      () => wrong('news-share-icons', {}),
      /<news-share-icons> cannot be static\. Give one of: news-byline/,
    );
    assert.throws(() => wrong('news-byline', story), /The content has “headline”.*Write: renderStatic\(/);
    assert.throws(() => wrong('news-byline', {}, { url: '/rain' }), /The url is “\/rain”/);
    assert.throws(() => wrong('news-byline', {}, { styles: 'link' }), /base is /);
    assert.throws(() => wrong('news-byline', { attributes: { 'a b': 1 } }), /“a b” is not a name for an attribute/);
    assert.throws(() => wrong('news-byline', {}, 5), /The options are a number\. Write: renderStatic\(/);
  });

  it('warns about an address that it does not load', () => {
    const { warn } = console;
    const warned: unknown[] = [];
    console.warn = (message) => warned.push(message);
    try {
      renderStatic('news-headline-card', { attributes: { src: '/a.json' }, children: '<a href="/x">Fog</a>' });
    } finally {
      console.warn = warn;
    }
    assert.deepEqual(warned, [
      '[standfirst] <news-headline-card static> does not load src="/a.json". Give it the article.',
    ]);
  });
});
