import assert from 'node:assert/strict';
import { createElement, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import type * as react from '../../src/hosts/react/static.js';

// The built module, as in the package, with the renderer.
const built = new URL('../../dist/hosts/react/static.js', import.meta.url).href;
const { NewsByline, NewsHeadlineCard, NewsHeadlineList, NewsPhotoCaption } = (await import(built)) as typeof react;

const article = {
  headline: 'Rain',
  url: '/rain',
  authors: [{ name: 'Mara Lin' }],
  published: '2026-03-02T08:30:00Z',
  image: { src: '/rain.webp', caption: 'Rain on the quay', credit: '© Halyard' },
};
const page = { lang: 'de', url: 'https://news.example/', now: new Date('2026-03-02T10:30:00Z') };

describe('The static widgets of React', () => {
  const { warn } = console;
  let warned: unknown[];
  beforeEach(() => {
    warned = [];
    console.warn = (message) => warned.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('are finished HTML', () => {
    const widgets: [ReactElement, RegExp][] = [
      [
        createElement(NewsHeadlineCard, { article, page }),
        /href="https:\/\/news\.example\/rain">Rain<.*vor 2 Stunden/s,
      ],
      [createElement(NewsHeadlineList, { articles: [article, { headline: 'Fog' }], page }), /Rain.*Fog/s],
      [createElement(NewsByline, { article, page }), /Von .*Mara Lin/s],
      [createElement(NewsPhotoCaption, { article, page }), /Rain on the quay.*© Halyard/s],
    ];
    for (const [widget, words] of widgets) {
      const [, root] =
        /^<news-[a-z-]+ static=""[^>]*><template shadowrootmode="open" shadowrootclonable>(.*)<\/template>/s.exec(
          renderToString(widget),
        )!;
      assert.match(root!, words);
    }
    assert.deepEqual(warned, []);
  });

  it('have the attributes of their tag, and only those', () => {
    const card = createElement(NewsHeadlineCard, {
      article,
      layout: 'row',
      className: 'first',
      id: 'rain',
      scheme: 'dark',
    });
    assert.match(
      renderToString(card),
      /^<news-headline-card static="" itemscope="" itemtype="[^"]*" layout="row" class="first" id="rain" scheme="dark">/,
    );
  });

  it('take the markup of the page', () => {
    const link = createElement('a', { href: '/fog', className: 'story' }, 'Fog & mist');
    const card = renderToString(createElement(NewsHeadlineCard, {}, link));
    assert.match(card, /<template.*>Fog &amp; mist<.*<\/template><a href="\/fog" class="story">Fog &amp; mist<\/a></s);
  });

  it('show only the words if a component is among the children, and say so once', () => {
    const Kicker = () => createElement('p', null, 'Weather');
    const card = createElement(
      NewsHeadlineCard,
      { className: 'first' },
      createElement(Kicker),
      createElement('a', { href: '/fog' }, 'Fog'),
    );
    for (let round = 0; round < 2; round++)
      assert.equal(
        renderToString(card),
        '<news-headline-card class="first"><p>Weather</p><a href="/fog">Fog</a></news-headline-card>',
      );
    assert.equal(warned.length, 1);
    assert.match(String(warned), /has a component among its children, so only its words are shown\. Give it plain/);
  });

  it('never throw, whatever they are given', () => {
    for (const wrong of [5, 'text', [], null, { headline: 5 }, { authors: 'x' }])
      assert.match(
        renderToString(createElement(NewsHeadlineCard, { article: wrong as never })),
        /^<news-headline-card/,
      );
    const bad = { url: 'harbour', timeZone: 'Berlin' };
    const card = renderToString(createElement(NewsHeadlineCard, { article, page: bad }));
    // Without a root, the card is not finished, so a script may render it.
    assert.match(card, /^<news-headline-card itemscope="" itemtype="[^"]*">.*<a href="\/rain">Rain<\/a>/);
  });
});
