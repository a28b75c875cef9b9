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
  it('writes a card as finished HTML under a tag that no element has', () => {
    const card = renderStatic('news-headline-card', { article: story, attributes: { level: 2, class: 'first' } });
    assert.match(card, /^<news-static-headline-card [^>]*class="first"[^>]*><template shadowrootmode="open"><style>/);
    assert.match(card, /aria-level=2.* href="\/rain">Rain &amp; wind<.*<\/template>/s);
    assert.match(card, /<\/template>.*<a href="\/rain">Rain &amp; wind<\/a>.*<\/news-static-headline-card>$/s);
  });

  it('leaves out the attributes that only a script would read', () => {
    const card = renderStatic('news-headline-card', {
      article: story,
      attributes: { layout: 'row', 'hide-kicker-matching': 'Weather', scheme: 'dark', campaign: 'spring' },
    });
    assert.match(card, /^<news-static-headline-card itemscope="" itemtype="[^"]*" scheme="dark">/);
    assert.match(card, /class="card row/);
    assert.doesNotMatch(card, /part=kicker/);
  });

  it('gives the words with itemprop their own scope, and the markup of the page none', () => {
    assert.match(renderStatic('news-byline', { article: story }), /^<news-static-byline itemscope="" itemtype=/);
    const own = renderStatic('news-headline-card', { children: '<a href="/x">Fog</a>' });
    assert.match(own, /^<news-static-headline-card><template.*>Fog<.*<\/template><a href="\/x">Fog<\/a><\/news/s);
  });

  it('takes the language, the address and the time', () => {
    const options = { lang: 'de', url: 'https://news.example/', now: new Date('2026-03-02T10:30:00Z') };
    const byline = renderStatic('news-byline', { article: story }, options);
    assert.match(byline, /Von .*Mara Lin.*vor 2 Stunden/s);
    const card = renderStatic('news-headline-card', { article: story }, options);
    assert.match(card, /href="https:\/\/news\.example\/rain"/);
  });

  it('shows all articles in a list, and the picture in a caption', () => {
    const list = renderStatic('news-headline-list', { article: [story, { headline: 'Fog', url: '/fog' }] });
    assert.match(list, /^<news-static-headline-list><template.*Rain &amp; wind.*Fog.*<\/template><ul>.*<\/ul></s);
    const caption = renderStatic('news-photo-caption', { article: story });
    assert.match(caption, /Rain on the quay.*© Halyard.*<\/template><img src="\/rain\.webp"[^>]*alt="Rain"/s);
  });

  it('names the right call if it is called wrongly', () => {
    const wrong = (...call: unknown[]) => (renderStatic as (...call: unknown[]) => string)(...call);
    assert.throws(() => wrong('news-share-icons', {}), /<news-share-icons> cannot be static\. Give news-headline-card/);
    assert.throws(() => wrong('news-byline', story), /The content has “headline”.*Write: renderStatic\(/);
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
      '[standfirst] <news-static-headline-card> does not load src="/a.json". Give it the article.',
    ]);
  });
});
