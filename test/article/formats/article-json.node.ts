import { expect } from 'chai';
import type { Article } from '../../../src/article/article.js';
import { parseArticleJson } from '../../../src/article/formats/article-json.js';
import { ArticleFormatError } from '../../../src/article/errors.js';

const url = 'https://news.example/world/';

const full: Article = {
  id: 'kelp-7',
  url: 'https://news.example/kelp',
  headline: 'Kelp forests creep north',
  kicker: 'Oceans',
  standfirst: 'Divers found them sixty miles beyond the last chart.',
  labels: ['breaking', 'analysis'],
  authors: [
    {
      name: 'Ada Moss',
      role: 'Science editor',
      url: 'https://news.example/ada',
      avatar: 'https://news.example/ada.png',
      location: 'Bergen',
    },
  ],
  agency: 'Halyard Press',
  dateline: 'Bergen',
  published: '2026-02-01T09:00:00+01:00',
  updated: '2026-02-02',
  image: {
    src: 'https://news.example/kelp.jpg',
    srcset: 'https://news.example/kelp.jpg 640w',
    sizes: '(min-width: 40em) 50vw, 100vw',
    width: 640,
    height: 427,
    alt: '',
    caption: 'Kelp at ten metres',
    credit: '© Halyard Press',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    source: 'https://pictures.example/kelp',
    focalPoint: { x: 0.25, y: 1 },
  },
  related: [{ headline: 'A warmer fjord', url: 'https://news.example/fjord' }],
  language: 'en-GB',
  publication: { name: 'The Meridian', url: 'https://news.example/', logo: 'https://news.example/logo.svg' },
  access: 'metered',
  generated: 'composite',
  media: { kind: 'video', duration: 192, count: 3 },
  sponsor: 'Bergen Ferries',
};

describe('parseArticleJson', () => {
  it('gives back an article as it is, as a copy', () => {
    const [copy] = parseArticleJson(full);
    expect(copy).to.deep.equal(full);
    expect(copy).not.to.equal(full);
    expect(copy!.image).not.to.equal(full.image);
    expect(copy!.authors[0]).not.to.equal(full.authors[0]);
  });

  it('reads text, and a list', () => {
    expect(parseArticleJson(JSON.stringify([full, { ...full, id: 'b' }])).map(({ id }) => id)).to.deep.equal([
      'kelp-7',
      'b',
    ]);
  });

  it('needs only a headline', () => {
    expect(parseArticleJson({ headline: ' Kelp ' })).to.deep.equal([
      { id: 'Kelp', headline: 'Kelp', labels: [], authors: [], related: [], access: 'unknown' },
    ]);
    expect(parseArticleJson({ headline: 'Kelp', url: '/kelp' }, { url })[0]).to.include({
      id: 'https://news.example/kelp',
      url: 'https://news.example/kelp',
    });
  });

  it('skips an item without a headline and keeps the others', () => {
    expect(parseArticleJson([{ id: 'x' }, null, 4, { headline: '\u200b' }, { headline: 'Kelp' }])).to.have.lengthOf(1);
  });

  it('shows texts as they are written', () => {
    const [article] = parseArticleJson({ headline: 'Why <b> &amp; <i> matter', standfirst: ' two\n lines ' });
    expect(article).to.include({ headline: 'Why <b> &amp; <i> matter', standfirst: 'two lines' });
  });

  it('drops every value of the wrong type', () => {
    const wrong = {
      headline: 'Kelp',
      id: 7,
      url: 'javascript:alert(1)',
      kicker: ['Oceans'],
      standfirst: {},
      labels: ['breaking', 'huge', 5, 'breaking'],
      authors: 'Ada Moss',
      agency: null,
      dateline: '',
      published: '2026-02-31',
      updated: 'Invalid Date',
      image: { src: 'data:image/png,x' },
      related: [{ headline: 'No address' }, { url: '/x' }, 'x'],
      language: 'English',
      publication: { url: '/' },
      access: 'everybody',
      generated: true,
    };
    expect(parseArticleJson(wrong, { url })).to.deep.equal([
      {
        id: 'Kelp',
        headline: 'Kelp',
        labels: ['breaking'],
        authors: [{ name: 'Ada Moss' }],
        related: [],
        access: 'unknown',
      },
    ]);
  });

  it('drops impossible values of a picture', () => {
    const image = {
      src: '/k.jpg',
      srcset: 'javascript:x 1x',
      width: -1,
      height: '427',
      focalPoint: { x: 2, y: 0 },
      alt: ' ',
    };
    expect(parseArticleJson({ headline: 'Kelp', image }, { url })[0]!.image).to.deep.equal({
      src: 'https://news.example/k.jpg',
    });
  });

  it('orders labels by precedence', () => {
    expect(parseArticleJson({ headline: 'K', labels: ['sponsored', 'live'] })[0]!.labels).to.deep.equal([
      'live',
      'sponsored',
    ]);
  });

  it('reads nothing that an object inherits, and writes to no prototype', () => {
    const item = JSON.parse(
      '{"headline":"Kelp","__proto__":{"polluted":1},"image":{"__proto__":{"src":"/a.jpg"}}}',
    ) as object;
    const [article] = parseArticleJson(item, { url });
    expect(article).to.not.have.property('image');
    expect(article).to.not.have.property('polluted');
    expect({}).to.not.have.property('polluted');
    expect(() => parseArticleJson(Object.create({ headline: 'Kelp' }))).to.throw(ArticleFormatError);
  });

  it('says in the error what it found if there is no article', () => {
    expect(() => parseArticleJson({ title: 'Kelp' })).to.throw(
      ArticleFormatError,
      /“headline”.*found an object with “title”/,
    );
    expect(() => parseArticleJson([{}])).to.throw(
      ArticleFormatError,
      /found a list that starts with an object with nothing/,
    );
  });
});
