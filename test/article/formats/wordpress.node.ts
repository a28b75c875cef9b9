import { expect } from 'chai';
import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { parseWordPress } from '../../../src/article/formats/wordpress.js';

const url = 'https://meridian.example/wp-json/wp/v2/posts';
const post = {
  id: 12,
  date: '2026-03-02T08:30:00',
  date_gmt: '2026-03-02T07:30:00',
  modified: '2026-03-02T08:30:00',
  modified_gmt: '2026-03-02T07:30:00',
  status: 'publish',
  type: 'post',
  link: 'https://meridian.example/rain/',
  title: { rendered: 'Rain &#8217;n&#8217; wind &amp; <em>more</em>' },
  excerpt: { rendered: '<p>It fell all night [&hellip;]</p>\n', protected: false },
  content: { rendered: '<p>It fell all night, and on.</p>', protected: false },
};
const size = (width: number, height: number): object => ({
  source_url: `https://meridian.example/rain-${width}.jpg`,
  width,
  height,
});
const embedded = {
  author: [
    {
      name: 'Ruth Calder',
      link: 'https://meridian.example/author/ruth/',
      avatar_urls: { 24: 'https://g.example/24', 96: 'https://g.example/96', 48: 'https://g.example/48' },
    },
  ],
  'wp:featuredmedia': [
    {
      source_url: 'https://meridian.example/rain.jpg',
      alt_text: 'A street in the rain',
      caption: { rendered: '<p>Kelmouth in February</p>' },
      media_details: {
        width: 3000,
        height: 2000,
        sizes: { thumbnail: size(150, 150), medium: size(300, 200), large: size(1024, 683) },
      },
    },
  ],
  'wp:term': [
    [
      { taxonomy: 'category', name: 'Uncategorized' },
      { taxonomy: 'category', name: 'Ports &amp; Sea' },
    ],
    [{ taxonomy: 'post_tag', name: 'rain' }],
  ],
};

function read(changes: object): Article {
  return parseWordPress({ ...post, ...changes }, { url })[0]!;
}

describe('parseWordPress', () => {
  it('reads a whole post with its embedded data', () => {
    expect(read({ _embedded: embedded })).to.deep.equal({
      id: 'https://meridian.example/rain/',
      url: 'https://meridian.example/rain/',
      headline: 'Rain ’n’ wind & more',
      kicker: 'Ports & Sea',
      standfirst: 'It fell all night…',
      labels: [],
      authors: [{ name: 'Ruth Calder', url: 'https://meridian.example/author/ruth/', avatar: 'https://g.example/96' }],
      published: '2026-03-02T07:30:00Z',
      image: {
        src: 'https://meridian.example/rain-1024.jpg',
        srcset: 'https://meridian.example/rain-300.jpg 300w, https://meridian.example/rain-1024.jpg 1024w',
        width: 1024,
        height: 683,
        alt: 'A street in the rain',
        caption: 'Kelmouth in February',
      },
      related: [],
      access: 'unknown',
    });
  });

  it('reads the times as UTC, and has a time of change only if there was one', () => {
    expect(read({ modified_gmt: '2026-03-02T09:00:00' }).updated).to.equal('2026-03-02T09:00:00Z');
    expect(read({ date_gmt: undefined }).published, 'by the clock of the site, nobody knows where').to.equal(
      '2026-03-02',
    );
  });

  it('decodes references once', () => {
    expect(read({ title: { rendered: 'The tag &amp;lt;b&amp;gt; &#038; more' } }).headline).to.equal(
      'The tag &lt;b&gt; & more',
    );
  });

  it('works without embedded data, and without data that may not be seen', () => {
    const { authors, image, kicker } = read({
      _embedded: {
        author: [{ code: 'rest_user_invalid_id' }],
        'wp:featuredmedia': [{ code: 'rest_forbidden', data: { status: 401 } }],
      },
    });
    expect([authors, image, kicker]).to.deep.equal([[], undefined, undefined]);
  });

  it('takes author and picture from Yoast SEO, the picture from Jetpack, or from the post itself', () => {
    const yoast_head_json = {
      author: 'Ada Moss',
      og_image: [{ url: 'https://meridian.example/og.jpg', width: 1200, height: 630 }],
      og_site_name: 'The Meridian',
      og_locale: 'en_GB',
    };
    expect(read({ yoast_head_json })).to.deep.include({
      authors: [{ name: 'Ada Moss' }],
      image: { src: 'https://meridian.example/og.jpg', width: 1200, height: 630 },
      publication: { name: 'The Meridian' },
      language: 'en-GB',
    });
    expect(read({ jetpack_featured_media_url: 'https://i.example/j.jpg' }).image).to.deep.equal({
      src: 'https://i.example/j.jpg',
    });
    const content = { rendered: '<p>Rain</p><img src="/in.jpg" alt="Rain" />' };
    expect(read({ content }).image).to.deep.equal({ src: 'https://meridian.example/in.jpg', alt: 'Rain' });
  });

  it('reads only the headline of a post with a password', () => {
    const { headline, standfirst, image } = read({
      excerpt: { rendered: '<p>There is no excerpt.</p>', protected: true },
      content: { rendered: '<img src="/secret.jpg">', protected: true },
    });
    expect([headline, standfirst, image]).to.deep.equal(['Rain ’n’ wind & more', undefined, undefined]);
  });

  it('leaves out drafts and media items', () => {
    const others = [
      { ...post, status: 'draft' },
      { ...post, status: 'private' },
      { ...post, media_type: 'image', type: 'attachment' },
    ];
    expect(parseWordPress([...others, post])).to.have.lengthOf(1);
    expect(parseWordPress([]), 'an empty category').to.deep.equal([]);
  });

  it('reports the error of the API', () => {
    const error = { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } };
    expect(() => parseWordPress(error)).to.throw(ArticleFormatError, /its error “rest_no_route”: No route was found\./);
    expect(() => parseWordPress({ title: 'Rain' })).to.throw(ArticleFormatError, /posts of the WordPress REST API/);
  });
});
