import { expect } from 'chai';
import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { loadHtml } from '../../../src/article/formats/html.js';
import { parseArticles } from '../../../src/article/parse-articles.js';
import type { ParseOptions } from '../../../src/article/parse-options.js';
import { parseHtml } from '../../server/renderer.js';

const url = 'https://meridian.example/2026/rain/';
const restAddress = 'https://meridian.example/wp-json/wp/v2/posts/7';
const oEmbedAddress = `https://meridian.example/wp-json/oembed/1.0/embed?url=${encodeURIComponent(url)}`;

const post = {
  id: 7,
  date_gmt: '2026-03-02T07:30:00',
  link: url,
  title: { rendered: 'Rain ends drought' },
  excerpt: { rendered: '<p>It fell all night.</p>', protected: false },
  content: { rendered: '<p>It fell all night, and on.</p>', protected: false },
  _embedded: {
    author: [{ name: 'Ruth Calder', link: 'https://meridian.example/author/ruth/' }],
    'wp:featuredmedia': [{ source_url: 'https://meridian.example/rain.jpg', alt_text: 'A street in the rain' }],
  },
};

const oEmbed = {
  version: '1.0',
  type: 'rich',
  title: 'Rain ends drought &#8211; at last',
  author_name: 'Ruth Calder',
  author_url: 'https://meridian.example/author/ruth/',
  provider_name: 'The Meridian',
  provider_url: 'https://meridian.example/',
  thumbnail_url: 'https://meridian.example/rain-600.jpg',
  thumbnail_width: 600,
  thumbnail_height: 400,
  html: '<blockquote><script>alert(1)</script></blockquote>',
};

/** Writes a `<link>` to another form of the page. */
function alternate(href: string, type = 'application/json'): string {
  return `<link rel="alternate" type="${type}" href="${href.replaceAll('&', '&amp;')}">`;
}

const toRest = alternate(restAddress);
const toOEmbed = alternate(oEmbedAddress, 'application/json+oembed');

/** Writes the page that WordPress makes for a post without a plug-in that describes it. */
function page(head: string): string {
  return `<!doctype html><html lang="en-GB"><head><title>Rain ends drought – The Meridian</title>${head}</head>
    <body><article><h1>Rain ends drought</h1><p>It fell all night, and on.</p></article></body></html>`;
}

describe('A page that names no article', () => {
  let asked: string[];
  beforeEach(() => (asked = []));

  /**
   * Reads a page. Each address in `answers` answers with that text, or with that value as JSON. Any other is missing.
   */
  function load(markup: string, answers: Record<string, unknown> = {}, options: ParseOptions = {}): Promise<Article[]> {
    return loadHtml(markup, { url, parseHtml, ...options }, (address, prepare) => {
      asked.push(address);
      if (!Object.hasOwn(answers, address)) return Promise.reject(new Error('answered with status 404.'));
      const answer = answers[address];
      return Promise.resolve().then(() =>
        parseArticles(prepare(typeof answer === 'string' ? answer : JSON.stringify(answer)), { url: address }),
      );
    });
  }

  async function refusal(...parameters: Parameters<typeof load>): Promise<string> {
    try {
      await load(...parameters);
    } catch (error) {
      expect(error).to.be.instanceOf(ArticleFormatError);
      return (error as ArticleFormatError).message;
    }
    throw new Error('It gave articles.');
  }

  it('is read from the post of WordPress that it links to, with author and picture, and in the page’s language', async () => {
    const [article, ...others] = await load(page(toOEmbed + toRest), { [`${restAddress}?_embed`]: post });
    expect(others).to.deep.equal([]);
    expect(article).to.deep.include({
      url,
      headline: 'Rain ends drought',
      standfirst: 'It fell all night.',
      authors: [{ name: 'Ruth Calder', url: 'https://meridian.example/author/ruth/' }],
      published: '2026-03-02T07:30:00Z',
      language: 'en-GB',
    });
    expect(article!.image).to.include({ src: 'https://meridian.example/rain.jpg', alt: 'A street in the rain' });
    expect(asked).to.deep.equal([`${restAddress}?_embed`]);
  });

  it('is read from any format of JSON', async () => {
    const item = { uri: 'urn:1', pubstatus: 'usable', headlines: [{ value: 'Rain ends drought' }] };
    const [article] = await load(page(alternate('/rain.json')), { 'https://meridian.example/rain.json': item });
    expect(article).to.include({ headline: 'Rain ends drought', url });
  });

  it('is read from its oEmbed answer if there is no usable JSON', async () => {
    const answers = { [oEmbedAddress]: oEmbed };
    const [article] = await load(page(toOEmbed), answers);
    expect(article).to.deep.equal({
      id: url,
      url,
      headline: 'Rain ends drought – at last',
      labels: [],
      authors: [{ name: 'Ruth Calder', url: 'https://meridian.example/author/ruth/' }],
      image: { src: 'https://meridian.example/rain-600.jpg', width: 600, height: 400 },
      related: [],
      language: 'en-GB',
      publication: { name: 'The Meridian', url: 'https://meridian.example/' },
      access: 'unknown',
    });
    asked = [];
    expect(await load(page(toRest + toOEmbed), answers)).to.deep.equal([article]);
    expect(asked).to.deep.equal([`${restAddress}?_embed`, oEmbedAddress]);
  });

  it('gets missing fields from its own meta tags', async () => {
    const head = `<meta name="description" content="Storms brought it."><meta property="og:site_name" content="Meridian">`;
    const [article] = await load(page(head + toOEmbed), { [oEmbedAddress]: oEmbed });
    expect(article).to.deep.include({
      standfirst: 'Storms brought it.',
      publication: { name: 'The Meridian', url: 'https://meridian.example/' },
    });
    const json = { ...post, excerpt: undefined, content: undefined };
    const [other] = await load(page(head + toRest), { [`${restAddress}?_embed`]: json });
    expect(other).to.deep.include({ standfirst: 'Storms brought it.', publication: { name: 'Meridian' } });
  });

  it('is refused with a reason if its links give nothing', async () => {
    expect(await refusal(page(toRest + toOEmbed), { [oEmbedAddress]: { code: 'oembed_invalid_url' } })).to.equal(
      'Expected an HTML page with an article in JSON-LD, microdata or OpenGraph tags, found one without any. ' +
        `Its link ${restAddress}?_embed gave none either: answered with status 404. ` +
        `Its link ${oEmbedAddress} has no article of this page.`,
    );
    expect(await refusal(page(''))).to.match(/found one without any\.$/);
  });

  it('makes no requests if it is only parsed', async () => {
    const error: unknown = await loadHtml(page(toRest), { url, parseHtml }).catch((failure: unknown) => failure);
    expect(error).to.be.instanceOf(ArticleFormatError);
    expect(() => parseArticles(page(toRest), { url, parseHtml })).to.throw(ArticleFormatError);
    expect(asked).to.deep.equal([]);
  });

  describe('has no link followed', () => {
    it('if it names its article after all', async () => {
      const [article] = await load(page(`${toRest}<meta property="og:title" content="As the page has it">`));
      expect(article!.headline).to.equal('As the page has it');
      expect(asked).to.deep.equal([]);
    });

    it('if its article may not be shown now', async () => {
      const story = { '@type': 'NewsArticle', headline: 'Rain', expires: '2020-01-01T00:00:00Z' };
      const block = `<script type="application/ld+json">${JSON.stringify(story)}</script>`;
      expect(await load(page(block + toRest))).to.deep.equal([]);
      expect(asked).to.deep.equal([]);
    });

    for (const [what, link] of Object.entries({
      'to a script': alternate('javascript:alert(1)'),
      'to data': alternate('data:application/json,{"headline":"Rain"}'),
      'to a file': alternate('file:///etc/rain.json'),
      'to nothing': alternate(''),
      'to itself': alternate(url),
      'to a place in itself': alternate('#rain'),
      'to itself by another name': alternate('http://www.meridian.example/2026/rain?utm_source=x'),
      'to the address that it names as its own': `<link rel="canonical" href="/rain">${alternate('/rain')}`,
      'to a feed': alternate('/feed.json', 'application/feed+json') + alternate('/feed.xml', 'application/rss+xml'),
      'to oEmbed in XML': alternate('/oembed', 'text/xml+oembed'),
      'to ActivityPub': alternate('/?p=7', 'application/activity+json'),
      'to JSON that is not another form of it': `<link rel="preload" type="application/json" href="/rain.json">
        <a rel="alternate" type="application/json" href="/rain.json">Rain</a>`,
    })) {
      it(what, async () => {
        expect(await refusal(page(link))).to.match(/without any\.$/);
        expect(asked).to.deep.equal([]);
      });
    }
  });

  it('is not shown from a preview if its JSON says that it is withdrawn', async () => {
    const withdrawn = { uri: 'urn:1', pubstatus: 'canceled', headlines: [{ value: 'Rain ends drought' }] };
    const address = 'https://meridian.example/rain.json';
    await refusal(page(alternate(address) + toOEmbed), { [address]: withdrawn, [oEmbedAddress]: oEmbed });
    expect(asked).to.deep.equal([address]);
  });

  describe('requests the embedded data of WordPress', () => {
    for (const [href, address] of [
      [
        'https://blog.example/index.php/wp-json/wp/v2/pages/2',
        'https://blog.example/index.php/wp-json/wp/v2/pages/2?_embed',
      ],
      ['https://blog.example/?rest_route=/wp/v2/posts/7', 'https://blog.example/?rest_route=/wp/v2/posts/7&_embed'],
      [
        'https://blog.example/?rest_route=%2Fwp%2Fv2%2Fposts%2F7',
        'https://blog.example/?rest_route=%2Fwp%2Fv2%2Fposts%2F7&_embed',
      ],
      ['https://blog.example/wp-json/wp/v2/posts/7#x', 'https://blog.example/wp-json/wp/v2/posts/7?_embed'],
      [
        'https://blog.example/wp-json/wp/v2/posts/7?_embed=author',
        'https://blog.example/wp-json/wp/v2/posts/7?_embed=author',
      ],
      ['https://blog.example/story.json?v=2', 'https://blog.example/story.json?v=2'],
    ] as const) {
      it(`at ${address}`, async () => {
        await refusal(page(alternate(href)));
        expect(asked).to.deep.equal([address]);
      });
    }
  });

  describe('is safe from', () => {
    it('hundreds of links: it requests two, and WordPress before other JSON', async () => {
      const many = Array.from(
        { length: 500 },
        (_, index) => alternate(`/${index}.json`) + alternate(`/${index}`, 'application/json+oembed'),
      ).join('');
      await refusal(page(many + toRest));
      expect(asked).to.deep.equal([`${restAddress}?_embed`, 'https://meridian.example/0']);
    });

    it('addresses without an end', async () => {
      await refusal(page(alternate(`/${'a'.repeat(100_000)}`).repeat(20)));
      expect(asked).to.deep.equal([]);
    });

    it('another page that answers in the place of JSON', async () => {
      const wall =
        '<!doctype html><meta property="og:title" content="Sign in"><meta property="og:type" content="article">';
      for (const answer of [wall, JSON.stringify(wall), '', 'null', '7'])
        expect(await refusal(page(toRest), { [`${restAddress}?_embed`]: answer })).to.include('gave none either');
    });

    it('a whole feed: it shows only its own story', async () => {
      const address = 'https://meridian.example/feed.json';
      const feed = (...items: object[]): object => ({ version: 'https://jsonfeed.org/version/1', title: 'All', items });
      const other = { id: '2', url: 'https://meridian.example/2026/wind/', title: 'Wind', content_text: 'Wind.' };
      const own = { id: '1', url, title: 'Rain', content_text: 'Rain.' };
      const headlines = (await load(page(alternate(address)), { [address]: feed(other, own) })).map(
        ({ headline }) => headline,
      );
      expect(headlines).to.deep.equal(['Rain']);
      for (const answer of [feed(other), feed(other, { ...other, id: '3', url: `${other.url}3` }), [], feed()])
        expect(await refusal(page(alternate(address)), { [address]: answer })).to.include(address);
    });

    it('an oEmbed answer of scripts, wrong types and keys of a prototype', async () => {
      const hostile = {
        title: '<img src=x onerror=alert(1)>Rain',
        author_name: { name: ['Ruth'], toString: 1 },
        author_url: 'javascript:alert(1)',
        provider_name: ['<b>The Meridian</b>'],
        provider_url: 'data:text/html,x',
        thumbnail_url: 'javascript:alert(1)',
        thumbnail_width: 'wide',
      };
      for (const answer of [
        hostile,
        { ...hostile, author_name: 'Ruth' },
        { ...hostile, author_name: ['Ruth'] },
        `{"__proto__": {"title": "Sun"}, "constructor": {"prototype": {"title": "Sun"}}, "title": "Rain", "author_url": {}}`,
      ]) {
        const [article] = await load(page(toOEmbed), { [oEmbedAddress]: answer });
        expect(article!.headline).to.equal('Rain');
        expect(JSON.stringify(article)).to.not.match(/javascript:|data:|onerror|<b>/);
      }
      for (const answer of [
        { ...oEmbed, title: undefined },
        { ...oEmbed, title: { rendered: 'Rain' } },
        '{"__proto__": {"title": "Rain"}}',
        [oEmbed],
      ])
        await refusal(page(toOEmbed), { [oEmbedAddress]: answer });
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
    });

    it('properties that a host’s script adds to every object', async () => {
      Object.assign(Object.prototype, { title: 'From the host', author_name: 'Nobody' });
      try {
        await refusal(page(toOEmbed), { [oEmbedAddress]: {} });
        const [article] = await load(page(toOEmbed), { [oEmbedAddress]: { title: 'Rain' } });
        expect(article).to.deep.include({ headline: 'Rain', authors: [] });
      } finally {
        Reflect.deleteProperty(Object.prototype, 'title');
        Reflect.deleteProperty(Object.prototype, 'author_name');
      }
    });
  });

  it('has no author that is the site itself or an administrator’s account', async () => {
    for (const name of ['The Meridian', 'admin', 'Administrator']) {
      const [article] = await load(page(toOEmbed), { [oEmbedAddress]: { ...oEmbed, author_name: name } });
      expect(article!.authors).to.deep.equal([]);
    }
  });
});
