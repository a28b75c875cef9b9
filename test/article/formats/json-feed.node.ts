import { expect } from 'chai';
import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { parseJsonFeed } from '../../../src/article/formats/json-feed.js';

const url = 'https://meridian.example/feed.json';
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Meridian',
  home_page_url: 'https://meridian.example/',
  icon: '/icon.png',
  language: 'en-GB',
  authors: [{ name: 'The desk' }],
};
const item = { id: '1', url: 'https://meridian.example/rain', title: 'Rain ends drought' };

function read(changes: object): Article {
  return parseJsonFeed({ ...feed, items: [{ ...item, ...changes }] }, { url })[0]!;
}

describe('parseJsonFeed', () => {
  it('reads a whole item', () => {
    const article = read({
      summary: 'It fell all night.',
      content_html: '<p>Not this.</p>',
      image: '/rain.jpg',
      date_published: '2026-03-02T08:30:00+01:00',
      date_modified: '2026-03-02T09:00:00+01:00',
      authors: [{ name: 'Ruth Calder', url: 'https://meridian.example/ruth', avatar: '/ruth.jpg' }],
      tags: ['Ports', 'weather'],
      language: 'en',
      attachments: [{ url: 'https://m.example/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 61 }],
    });
    expect(article).to.deep.equal({
      id: '1',
      url: 'https://meridian.example/rain',
      headline: 'Rain ends drought',
      kicker: 'Ports',
      standfirst: 'It fell all night.',
      labels: [],
      authors: [
        { name: 'Ruth Calder', url: 'https://meridian.example/ruth', avatar: 'https://meridian.example/ruth.jpg' },
      ],
      published: '2026-03-02T08:30:00+01:00',
      updated: '2026-03-02T09:00:00+01:00',
      image: { src: 'https://meridian.example/rain.jpg' },
      media: { kind: 'audio', duration: 61 },
      related: [],
      language: 'en',
      publication: {
        name: 'The Meridian',
        url: 'https://meridian.example/',
        logo: 'https://meridian.example/icon.png',
      },
      access: 'unknown',
    });
  });

  it('reads version 1.0, with one author and a number for an id', () => {
    const [article] = parseJsonFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        items: [{ ...item, id: 7, author: { name: 'Ada Moss' } }],
      }),
    );
    expect([article!.id, article!.authors]).to.deep.equal(['7', [{ name: 'Ada Moss' }]]);
  });

  it('uses the authors and the language of the feed if the item has none', () => {
    expect(read({})).to.deep.include({ authors: [{ name: 'The desk' }], language: 'en-GB' });
  });

  it('uses the external address of an item without a page', () => {
    expect(read({ url: undefined, external_url: 'https://other.example/a' }).url).to.equal('https://other.example/a');
    expect(read({ url: 'javascript:alert(1)' }).url).to.equal(undefined);
  });

  it('takes the first paragraph and the first picture of its content for want of others', () => {
    const { standfirst, image } = read({
      content_html: '<p>It <em>fell</em> &amp; fell.</p><img src="/p.jpg" alt="Rain"><p>On.</p>',
    });
    expect([standfirst, image]).to.deep.equal([
      'It fell & fell.',
      { src: 'https://meridian.example/p.jpg', alt: 'Rain' },
    ]);
    expect(read({ content_text: 'If a <b, sell' }).standfirst).to.equal('If a <b, sell');
    expect(read({ banner_image: '/b.jpg' }).image!.src).to.equal('https://meridian.example/b.jpg');
  });

  it('leaves out an item without a title, which the format allows', () => {
    const items = [{ id: '2', content_text: 'A note' }, item];
    expect(parseJsonFeed({ ...feed, items }).map(({ id }) => id)).to.deep.equal(['1']);
  });

  it('says in the error what it found if there is no feed', () => {
    expect(() => parseJsonFeed({ items: [{ headline: 'Rain' }] })).to.throw(
      ArticleFormatError,
      /a JSON Feed .* found an object with “items”/,
    );
  });
});
