import { expect } from 'chai';
import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { parseRss } from '../../../src/article/formats/rss.js';

const url = 'https://meridian.example/feeds/ports.xml';
const now = new Date('2026-03-02T12:00:00Z');

const namespaces = [
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"',
].join(' ');

function feed(items: string, channel = '<title>The Meridian</title><link>https://meridian.example/</link>'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" ${namespaces}><channel>${channel}${items}</channel></rss>`;
}

function parse(text: string, options = {}): Article[] {
  return parseRss(text, { url, now, ...options });
}

/** Reads a feed with one item, which has a headline and these elements. */
function read(inside: string, title = 'Rain ends drought'): Article {
  return parse(feed(`<item><title>${title}</title>${inside}</item>`))[0]!;
}

describe('parseRss', () => {
  it('reads a whole item', () => {
    const [article] = parse(
      feed(
        `<item>
          <title>Harbour dredging to start a month early</title>
          <link>https://meridian.example/harbour</link>
          <guid isPermaLink="false">meridian-4711</guid>
          <description>&lt;p&gt;Winter storms have left the channel too shallow.&lt;/p&gt;</description>
          <category>Ports</category>
          <dc:creator>Ruth Calder</dc:creator>
          <pubDate>Mon, 02 Mar 2026 08:30:00 +0100</pubDate>
          <atom:updated>2026-03-02T09:15:00+01:00</atom:updated>
          <media:content url="https://media.meridian.example/barrier.jpg" medium="image" width="1280" height="853">
            <media:description>The barrier at Kelmouth in February</media:description>
            <media:credit>Mara Lin / Halyard Press</media:credit>
          </media:content>
        </item>`,
        `<title>The Meridian</title><link>https://meridian.example/</link><language>en-gb</language>
         <image><url>https://meridian.example/logo.png</url><title>The Meridian</title></image>`,
      ),
    );
    expect(article).to.deep.equal({
      id: 'meridian-4711',
      url: 'https://meridian.example/harbour',
      headline: 'Harbour dredging to start a month early',
      kicker: 'Ports',
      standfirst: 'Winter storms have left the channel too shallow.',
      labels: [],
      authors: [{ name: 'Ruth Calder' }],
      published: '2026-03-02T08:30:00+01:00',
      updated: '2026-03-02T09:15:00+01:00',
      image: {
        src: 'https://media.meridian.example/barrier.jpg',
        width: 1280,
        height: 853,
        caption: 'The barrier at Kelmouth in February',
        credit: 'Mara Lin / Halyard Press',
      },
      related: [],
      language: 'en-GB',
      publication: {
        name: 'The Meridian',
        url: 'https://meridian.example/',
        logo: 'https://meridian.example/logo.png',
      },
      access: 'unknown',
    });
  });

  it('reads RSS 0.9 and 1.0, whose items are beside the channel', () => {
    for (const namespace of ['http://purl.org/rss/1.0/', 'http://my.netscape.com/rdf/simple/0.9/']) {
      const [article] = parse(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://meridian.example/"><title>The Meridian</title></channel>
        <item rdf:about="https://meridian.example/rain"><title>Rain</title><dc:date>2026-03-02T08:00Z</dc:date></item>
      </rdf:RDF>`);
      expect([article!.id, article!.url, article!.published, article!.publication!.name]).to.deep.equal([
        'https://meridian.example/rain',
        'https://meridian.example/rain',
        '2026-03-02T08:00:00Z',
        'The Meridian',
      ]);
    }
  });

  it('recognizes a vocabulary by its namespace, with any prefix', () => {
    const text = feed('<item><title>Rain</title><x:creator>Ada Moss</x:creator></item>').replace('xmlns:dc', 'xmlns:x');
    expect(parse(text)[0]!.authors).to.deep.equal([{ name: 'Ada Moss' }]);
  });

  it('leaves out an item without a headline, and keeps the others', () => {
    const items =
      '<item><description>A note</description></item><item><title> </title></item><item><title>Rain</title></item>';
    expect(parse(feed(items)).map(({ headline }) => headline)).to.deep.equal(['Rain']);
  });

  it('leaves out an item that has expired', () => {
    const item = (date: string): string =>
      `<item><title>${date}</title><prism:expirationDate>${date}</prism:expirationDate></item>`;
    expect(parse(feed(item('2026-03-01') + item('2026-04-01'))).map(({ headline }) => headline)).to.deep.equal([
      '2026-04-01',
    ]);
  });

  it('says in the error what it found if there is no feed', () => {
    expect(() => parseRss('<feed/>')).to.throw(
      ArticleFormatError,
      'Expected an RSS feed, found text that starts with “<feed/>”',
    );
    expect(() => parseRss({ items: [] })).to.throw(ArticleFormatError, 'Expected an RSS feed');
  });

  describe('the address', () => {
    it('is the link, else a guid that is a permalink, else that of Atom or RDF', () => {
      for (const [inside, address] of [
        ['<link> https://a.example/1 </link>', 'https://a.example/1'],
        ['<link>/rain</link>', 'https://meridian.example/rain'],
        ['<link></link><guid>https://a.example/2</guid>', 'https://a.example/2'],
        ['<guid isPermaLink="false">https://a.example/3</guid>', undefined],
        ['<guid>4711</guid>', undefined],
        ['<atom:link rel="self" href="/self"/><atom:link href="/rain"/>', 'https://meridian.example/rain'],
        ['<link>javascript:alert(1)</link><guid>https://a.example/4</guid>', 'https://a.example/4'],
      ] as const) {
        expect(read(inside).url, inside).to.equal(address);
      }
    });

    it('is the one that FeedBurner found, not its counting detour', () => {
      const inside =
        '<link>https://feedproxy.example/~r/1</link><f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://meridian.example/rain</f:origLink>';
      expect(read(inside).url).to.equal('https://meridian.example/rain');
    });

    it('is resolved against xml:base, else the feed, else the channel', () => {
      const item = '<item><title>Rain</title><link>rain</link></item>';
      const based = feed(item).replace('<channel>', '<channel xml:base="https://base.example/a/">');
      expect(parse(based)[0]!.url).to.equal('https://base.example/a/rain');
      expect(parse(feed(item))[0]!.url).to.equal('https://meridian.example/feeds/rain');
      expect(parseRss(feed(item))[0]!.url).to.equal('https://meridian.example/rain');
    });
  });

  describe('texts', () => {
    it('are plain, their references decoded once', () => {
      for (const [title, headline] of [
        ['Rain &amp; wind', 'Rain & wind'],
        ['Rain &amp;amp; wind', 'Rain & wind'],
        ['<![CDATA[Rain &amp; wind]]>', 'Rain & wind'],
        ['<![CDATA[<b>Rain</b> ends <i>drought</i>]]>', 'Rain ends drought'],
        ['AT&amp;T and 1 &lt; 2', 'AT&T and 1 < 2'],
        ['The tag &amp;lt;b&amp;gt;', 'The tag <b>'],
        ['Don&#146;t &#x2014; “rain”', 'Don’t — “rain”'],
        ['<em>Rain</em> ends\n drought', 'Rain ends drought'],
        ['&amp;alpha; and &amp;rArr;', 'α and ⇒'],
      ] as const) {
        expect(parse(feed(`<item><title>${title}</title></item>`))[0]!.headline, title).to.equal(headline);
      }
    });

    it('of Google News are no repetition of the headline and the paper, and the paper is named once', () => {
      const article = read(
        `<source url="https://kelmouth.example">The Kelmouth Times</source>
         <description>&lt;ol&gt;&lt;li&gt;&lt;a href="/1"&gt;Rain ends drought&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;The Kelmouth Times&lt;/font&gt;&lt;/li&gt;&lt;li&gt;&lt;a href="/2"&gt;Wells fill&lt;/a&gt;&lt;/li&gt;&lt;/ol&gt;</description>`,
        'Rain ends drought - The Kelmouth Times',
      );
      expect(article.headline).to.equal('Rain ends drought');
      expect(article.standfirst).to.equal(undefined);
      expect(article.publication!.name).to.equal('The Kelmouth Times');
    });

    it('that begin as the headline does are kept', () => {
      const text = 'Rain ends drought: The Meridian asks in the streets of Kelmouth what comes now.';
      expect(read(`<description>${text}</description>`).standfirst).to.equal(text);
    });

    it('of a description are its first paragraph if it is the whole story, or if a system adds a line', () => {
      const long = `<p></p><p>First.</p><p>${'And on it goes. '.repeat(60)}</p>`;
      for (const [html, standfirst] of [
        ['Rain fell. <br> At last.', 'Rain fell. At last.'],
        ['<p>Rain fell [&amp;#8230;]</p><p>The post <a href="#">Rain</a> appeared first on Blog.</p>', 'Rain fell…'],
        [long, 'First.'],
        ['<img src="https://a.example/1.jpg"><script>alert(1)</script>Rain fell', 'Rain fell'],
      ] as const) {
        const escaped = html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(read(`<description>${escaped}</description>`).standfirst, html).to.equal(standfirst);
      }
    });

    it('that repeat the headline are no standfirst', () => {
      const inside =
        '<description>Rain ends drought</description><content:encoded><![CDATA[<p>It fell.</p>]]></content:encoded>';
      expect(read(inside).standfirst).to.equal('It fell.');
    });

    it('in elements lose their scripts', () => {
      const inside = '<description><div>Safe<script>alert(1)</script><style>p{}</style> words</div></description>';
      expect(read(inside).standfirst).to.equal('Safe words');
    });
  });

  describe('the author', () => {
    it('is a name, without the email address that RSS requires', () => {
      for (const [author, names] of [
        ['ruth@meridian.example (Ruth Calder)', ['Ruth Calder']],
        ['Ruth Calder &lt;ruth@meridian.example&gt;', ['Ruth Calder']],
        ['ruth@meridian.example', []],
        ['noreply@blog.example (Unknown)', []],
        ['By Ruth Calder and Ada Moss', ['Ruth Calder', 'Ada Moss']],
      ] as const) {
        expect(
          read(`<author>${author}</author>`).authors.map(({ name }) => name),
          author,
        ).to.deep.equal(names);
      }
    });

    it('may be several, and an agency', () => {
      const { authors, agency } = read(
        '<dc:creator>Ruth Calder</dc:creator><dc:creator>Reuters</dc:creator><author>x@y.example</author>',
      );
      expect([authors, agency]).to.deep.equal([[{ name: 'Ruth Calder' }], 'Reuters']);
    });
  });

  describe('the picture', () => {
    it('is the widest that fits if the sizes have no height', () => {
      const sizes = [140, 1000, 460].map(
        (width) => `<media:content width="${width}" url="https://m.example/a.jpg?w=${width}"/>`,
      );
      expect(read(sizes.join('')).image).to.deep.include({
        src: 'https://m.example/a.jpg?w=1000',
        srcset:
          'https://m.example/a.jpg?w=140 140w, https://m.example/a.jpg?w=460 460w, https://m.example/a.jpg?w=1000 1000w',
      });
    });

    it('is one picture, and another number in the address means another picture', () => {
      for (const [one, other] of [
        ['/photos/81234.jpg', '/photos/90001.jpg'],
        ['/img1.jpg', '/img2.jpg'],
      ]) {
        const size = (path: string, width: number): string =>
          `<media:content url="https://m.example${path}" medium="image" width="${width}" height="${width / 2}"/>`;
        expect(read(size(one!, 400) + size(other!, 800)).image).to.deep.equal({
          src: `https://m.example${one}`,
          width: 400,
          height: 200,
        });
      }
    });

    it('is the still of a player', () => {
      const still = '<media:thumbnail url="https://m.example/still.jpg"/>';
      const player = `<media:content url="https://player.example/77" width="640" height="360">${still}</media:content>`;
      expect(read(player).image!.src).to.equal('https://m.example/still.jpg');
    });

    it('is recognized by its size or the end of its address if it has no type', () => {
      const bare = '<media:content url="https://m.example/4711" width="900" height="600"/>';
      expect(read(bare).image!.src).to.equal('https://m.example/4711');
      expect(read(bare.replace('/>', ' duration="60"/>')).image).to.equal(undefined);
      expect(read('<enclosure url="https://m.example/a.jpg" type="application/octet-stream"/>').image).to.deep.equal({
        src: 'https://m.example/a.jpg',
      });
      expect(read('<enclosure url="https://m.example/a.mp3" type="application/octet-stream"/>').media).to.deep.equal({
        kind: 'audio',
      });
    });

    it('is the default of Media RSS, in all its sizes', () => {
      const size = (width: number, more = ''): string =>
        `<media:content url="https://m.example/barrier-${width}.jpg" type="image/jpeg" width="${width}" height="${(width * 2) / 3}" ${more}/>`;
      const { image } = read(
        `<media:content url="https://m.example/other.jpg" medium="image" width="900" height="600"/>
         <media:group>${size(300)}${size(600, 'isDefault="true"')}${size(1200)}<media:credit>© Halyard</media:credit></media:group>`,
      );
      expect(image).to.deep.equal({
        src: 'https://m.example/barrier-1200.jpg',
        srcset:
          'https://m.example/barrier-300.jpg 300w, https://m.example/barrier-600.jpg 600w, https://m.example/barrier-1200.jpg 1200w',
        width: 1200,
        height: 800,
        credit: '© Halyard',
      });
    });

    it('is an enclosure, a thumbnail, or the first in the text that a reader sees as one', () => {
      const pixel = '&lt;img src="https://count.example/p.gif" width="1" height="1"&gt;';
      const photo =
        '&lt;img src="/photo.jpg?a=1&amp;amp;b=2" alt="A &amp;quot;dredger&amp;quot;" width=640 height=427&gt;';
      for (const [inside, src] of [
        ['<enclosure url="https://m.example/e.jpg" type="image/jpeg" length="1"/>', 'https://m.example/e.jpg'],
        ['<media:thumbnail url="https://m.example/t.jpg" width="90" height="60"/>', 'https://m.example/t.jpg'],
        [
          '<media:content url="https://m.example/f.mp4" type="video/mp4"><media:thumbnail url="https://m.example/s.jpg"/></media:content>',
          'https://m.example/s.jpg',
        ],
        ['<itunes:image href="https://m.example/i.jpg"/>', 'https://m.example/i.jpg'],
        ['<image><url>https://m.example/u.jpg</url></image>', 'https://m.example/u.jpg'],
        [`<description>${pixel}${photo}</description>`, 'https://meridian.example/photo.jpg?a=1&b=2'],
        [
          '<description>&lt;img src="data:image/gif;base64,R0" data-src="/late.jpg"&gt;</description>',
          'https://meridian.example/late.jpg',
        ],
        [`<description>${pixel}</description>`, undefined],
        ['<media:content url="javascript:alert(1)" medium="image"/>', undefined],
        ['<enclosure url="https://m.example/a.mp3" type="audio/mpeg"/>', undefined],
      ] as const) {
        expect(read(inside).image?.src, inside).to.equal(src);
      }
      expect(read(`<description>${photo}</description>`).image).to.deep.include({
        alt: 'A "dredger"',
        width: 640,
        height: 427,
      });
    });

    it('is beside the film or recording of the story', () => {
      const audio =
        '<enclosure url="https://m.example/a.mp3" type="audio/mpeg"/><itunes:duration>12:34</itunes:duration>';
      expect(read(audio).media).to.deep.equal({ kind: 'audio', duration: 754 });
      const video = '<media:content url="https://m.example/f.mp4" type="video/mp4" duration="192"/>';
      expect(read(video).media).to.deep.equal({ kind: 'video', duration: 192 });
    });
  });

  it('takes the section from the first category that can be one, and labels from genres', () => {
    const { kicker, labels } = read(
      '<category>Uncategorized</category><category>Opinion</category><category>Ports &amp; Sea</category><category>tag</category>',
    );
    expect([kicker, labels]).to.deep.equal(['Ports & Sea', ['opinion']]);
  });

  it('names the publication, without its section or slogan', () => {
    for (const [title, link, name, address] of [
      ['World news | The Meridian', 'https://www.themeridian.example/world', 'The Meridian'],
      ['Meridian > Ports', 'https://meridian.example/', 'Meridian'],
      [
        'LA MÉRIDIENNE - Actualités et infos',
        'https://www.laméridienne.example/',
        'LA MÉRIDIENNE - Actualités et infos',
      ],
      ['Ports and Sea', 'https://other.example/', 'Ports and Sea'],
      ['Tim Dowling | The Times', 'https://www.thetimes.example/', 'The Times'],
      ['Age of Wonder | The Age', 'https://www.theage.example/', 'The Age'],
      ['Meridian', 'https://meridian.example/rss/ports.xml', 'Meridian', 'https://meridian.example/'],
    ] as const) {
      const [article] = parse(
        feed('<item><title>Rain</title></item>', `<title>${title.replace('>', '&gt;')}</title><link>${link}</link>`),
      );
      expect(article!.publication!.name, title).to.equal(name);
      if (address) expect(article!.publication!.url).to.equal(address);
    }
  });

  it('names the channel of an item, and does not use its feed as a page', () => {
    expect(read('<source url="https://wire.example/feed.xml">Halyard Press</source>').publication).to.deep.equal({
      name: 'Halyard Press',
    });
    expect(read('<source url="https://wire.example">Halyard Press</source>').publication).to.deep.equal({
      name: 'Halyard Press',
      url: 'https://wire.example/',
    });
  });

  it('reads dates as feeds write them, and drops other text', () => {
    for (const [date, published] of [
      ['Mon, 02 Mar 2026 08:30:00 GMT', '2026-03-02T08:30:00Z'],
      ['Mon, 2 Mar 2026 08:30 EST', '2026-03-02T08:30:00-05:00'],
      ['Mon, 02 Mar 2026 08:30:00 CET', '2026-03-02T08:30:00+01:00'],
      ['Mon, 02 Mar 2026 17:30:00 JST', '2026-03-02T17:30:00+09:00'],
      ['Mon, 02 Mar 2026 08:30:00 IST', '2026-03-02'],
      ['2026-03-02 08:30:00', '2026-03-02'],
      ['2026-03-02T08:30:00Z', '2026-03-02T08:30:00Z'],
      ['yesterday', undefined],
    ] as const) {
      expect(read(`<pubDate>${date}</pubDate>`).published, date).to.equal(published);
    }
  });
});

describe('a feed that is not well-formed', () => {
  const item = '<item><title>Rain</title><link>https://a.example/rain</link></item>';

  function headlines(text: string): string[] {
    return parse(text).map(({ headline, url }) => `${headline} ${url ?? ''}`.trim());
  }

  it('may have something before its start', () => {
    for (const before of ['\n\n ', '\ufeff', 'Warning: x\n', '<!-- made by hand -->'])
      expect(headlines(before + feed(item)), before).to.deep.equal(['Rain https://a.example/rain']);
  });

  it('may have names of characters that XML lacks, and a bare ampersand or bracket', () => {
    const text = feed(
      '<item><title>Caf&eacute; &amp; bar & 1 < 2 &unknown;</title><link>https://a.example/?a=1&b=2</link></item>',
    );
    expect(headlines(text)).to.deep.equal(['Café & bar & 1 < 2 &unknown; https://a.example/?a=1&b=2']);
  });

  it('may have characters that XML forbids, and prefixes that it does not declare', () => {
    const text = `<rss version="2.0"><channel><item><title>Rain\u0003 \u000bfell</title><dc:creator>Ada Moss</dc:creator></item></channel></rss>`;
    expect(parse(text)[0]).to.deep.include({ headline: 'Rain fell', authors: [{ name: 'Ada Moss' }] });
  });

  it('may break off, overlap or leave its elements open', () => {
    expect(headlines(feed(item + '<item><title>Wind</title><descr').slice(0, -30))).to.include(
      'Rain https://a.example/rain',
    );
    expect(headlines(feed(`${item}<item><title>Wind</title><category><b>a</category></b></item>`))).to.deep.equal([
      'Rain https://a.example/rain',
      'Wind',
    ]);
    expect(
      headlines(`<rss><channel>${item}<item><title>Wind</title><link>https://a.example/wind</link><p>open</item>`),
    ).to.deep.equal(['Rain https://a.example/rain', 'Wind https://a.example/wind']);
  });

  it('keeps its CDATA, its vocabularies and its empty elements if only the HTML parser can read it', () => {
    const text = `<rss><channel><item><title><![CDATA[Rain <b>& wind</b>]]></title><media:thumbnail url=https://m.example/t.jpg />
      <link>https://a.example/rain</link><atom:link rel="self" href="/x"/></item><item><title>Wind</title></item></channel></rss>`;
    const [rain, wind] = parse(text);
    expect([rain!.headline, rain!.image?.src, rain!.url, wind!.headline]).to.deep.equal([
      'Rain & wind',
      'https://m.example/t.jpg',
      'https://a.example/rain',
      'Wind',
    ]);
  });

  it('ends a story at the start of the next', () => {
    const [first, second] = [item.replace('</item>', ''), item.replaceAll('ain', 'eeds')];
    expect(headlines(feed(first + second + item))).to.deep.equal([
      'Rain https://a.example/rain',
      'Reeds https://a.example/reeds',
      'Rain https://a.example/rain',
    ]);
  });

  it('uses the first declaration of each entity, with any quotes and comments around it', () => {
    const declared = `<!-- ]> --><!ENTITY pick "Editor's choice"><!ENTITY pick "Other"><!ENTITY none ""><!ENTITY a.b '1 ]> &#38; 2'>`;
    const text = `<!DOCTYPE rss [${declared}]>${feed('<item><title>&pick;&none;: &a.b;</title></item>').replace(/<\?.*?\?>/, '')}`;
    expect(headlines(text)).to.deep.equal(["Editor's choice: 1 ]> & 2"]);
  });

  it('uses its entities for text, and fetches none', () => {
    const text = `<!DOCTYPE rss [<!ENTITY paper "The Meridian"><!ENTITY x SYSTEM "https://evil.example/x">]>${feed('<item><title>&paper; says&x;</title></item>').replace(/<\?.*?\?>/, '')}`;
    expect(headlines(text)).to.deep.equal(['The Meridian says&x;']);
  });
});
