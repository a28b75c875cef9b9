import { expect } from 'chai';
import type { Article } from '../../../src/article/article.js';
import { parseAtom } from '../../../src/article/formats/atom.js';
import { ArticleFormatError } from '../../../src/article/errors.js';

const url = 'https://meridian.example/feed.atom';

function feed(entries: string, own = '<title>The Meridian</title><link href="/"/>'): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">${own}${entries}</feed>`;
}

function read(inside: string, own?: string): Article {
  return parseAtom(feed(`<entry><title>Rain ends drought</title>${inside}</entry>`, own), { url })[0]!;
}

describe('parseAtom', () => {
  it('reads a whole entry', () => {
    const article = read(`
      <id>tag:meridian.example,2026:rain</id>
      <link rel="alternate" type="text/html" href="https://meridian.example/rain"/>
      <link rel="enclosure" type="image/jpeg" href="/rain.jpg"/>
      <published>2026-03-02T08:30:00+01:00</published>
      <updated>2026-03-02T09:00:00+01:00</updated>
      <author><name>Ruth Calder</name><email>ruth@meridian.example</email></author>
      <category term="ports" label="Ports"/>
      <summary type="html">It fell &lt;b&gt;all night&lt;/b&gt;.</summary>`);
    expect(article).to.deep.equal({
      id: 'tag:meridian.example,2026:rain',
      url: 'https://meridian.example/rain',
      headline: 'Rain ends drought',
      kicker: 'Ports',
      standfirst: 'It fell all night.',
      labels: [],
      authors: [{ name: 'Ruth Calder' }],
      published: '2026-03-02T08:30:00+01:00',
      updated: '2026-03-02T09:00:00+01:00',
      image: { src: 'https://meridian.example/rain.jpg' },
      related: [],
      language: 'en',
      publication: { name: 'The Meridian', url: 'https://meridian.example/' },
      access: 'unknown',
    });
  });

  it('reads a text as its type says', () => {
    const title = (attributes: string, text: string): string =>
      parseAtom(feed(`<entry><title ${attributes}>${text}</title></entry>`))[0]!.headline;
    expect(title('type="text"', 'The tag &lt;b&gt;')).to.equal('The tag <b>');
    expect(title('type="html"', '&lt;b&gt;Rain&lt;/b&gt; &amp;amp; wind')).to.equal('Rain & wind');
    expect(
      title(
        'type="xhtml"',
        '<div xmlns="http://www.w3.org/1999/xhtml">Rain <b>&amp; wind</b>, the tag &lt;b&gt;</div>',
      ),
    ).to.equal('Rain & wind, the tag <b>');
    expect(title('', '<![CDATA[<b>Rain</b> fell]]>'), 'many write HTML without saying so').to.equal('Rain fell');
    expect(title('', 'Rain &amp; wind')).to.equal('Rain & wind');
  });

  it('tolerates Atom 0.3', () => {
    const [article] = parseAtom(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry>
        <title mode="escaped" type="text/html">&lt;i&gt;Rain&lt;/i&gt;</title>
        <link rel="alternate" type="text/html" href="https://a.example/rain"/>
        <issued>2004-03-02T08:30:00Z</issued><modified>2004-03-03T08:30:00Z</modified>
        <summary mode="base64">UmFpbiBmZWxs</summary></entry></feed>`,
    );
    expect(article).to.deep.include({
      headline: 'Rain',
      url: 'https://a.example/rain',
      standfirst: 'Rain fell',
      published: '2004-03-02T08:30:00Z',
      updated: '2004-03-03T08:30:00Z',
    });
  });

  it('links to the page of a story, not to the feed, a picture or a comment', () => {
    for (const [links, address] of [
      ['<link href="/rain"/>', 'https://meridian.example/rain'],
      ['<link rel="self" href="/s"/><link rel="alternate" href="/rain"/>', 'https://meridian.example/rain'],
      [
        '<link type="application/json" href="/j"/><link type="text/html" href="/rain"/>',
        'https://meridian.example/rain',
      ],
      [
        '<link rel="http://www.iana.org/assignments/relation/alternate" href="/rain"/>',
        'https://meridian.example/rain',
      ],
      ['<link rel="replies" href="/r"/>', undefined],
      ['<link href="data:text/html,x"/>', undefined],
    ] as const) {
      expect(read(links).url, links).to.equal(address);
    }
  });

  it('resolves addresses against the nearest xml:base', () => {
    const text = feed('<entry xml:base="2026/"><title>Rain</title><link href="rain"/></entry>').replace(
      '<feed ',
      '<feed xml:base="https://base.example/a/" ',
    );
    expect(parseAtom(text, { url })[0]!.url).to.equal('https://base.example/a/2026/rain');
  });

  it('names the authors of the entry, else of its source, else of the feed', () => {
    const own = '<title>The Meridian</title><author><name>The desk</name></author>';
    const source = '<source><title>Halyard Press</title><author><name>Idris Cole</name></author></source>';
    expect(read('', own).authors).to.deep.equal([{ name: 'The desk' }]);
    const fromSource = read(source, own);
    expect([fromSource.authors, fromSource.publication]).to.deep.equal([
      [{ name: 'Idris Cole' }],
      { name: 'Halyard Press' },
    ]);
    expect(read(`<author><name>Ada Moss</name></author>${source}`, own).authors).to.deep.equal([{ name: 'Ada Moss' }]);
  });

  it('has the address of an author’s page, unless several people share it', () => {
    const person = (name: string, uri: string): string => `<author><name>${name}</name><uri>${uri}</uri></author>`;
    expect(read(person('Ada Moss', '/ada')).authors).to.deep.equal([
      { name: 'Ada Moss', url: 'https://meridian.example/ada' },
    ]);
    expect(read(person('Ada Moss', 'javascript:alert(1)')).authors).to.deep.equal([{ name: 'Ada Moss' }]);
    expect(read(person('Ada Moss and Idris Cole', '/desk')).authors).to.deep.equal([
      { name: 'Ada Moss' },
      { name: 'Idris Cole' },
    ]);
    expect(read('', `<title>The Meridian</title>${person('The desk', '/desk')}`).authors).to.deep.equal([
      { name: 'The desk', url: 'https://meridian.example/desk' },
    ]);
  });

  it('takes the first paragraph of the content for want of a summary', () => {
    const content = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It fell.</p></div></content>';
    expect(read(content).standfirst).to.equal('It fell.');
    expect(
      read(`<content type="html">&lt;p&gt;It fell.&lt;/p&gt;&lt;p&gt;And fell.&lt;/p&gt;</content>`).standfirst,
    ).to.equal('It fell.');
  });

  it('reads the film that a video site puts into a group', () => {
    const { headline, standfirst, image, media } = read(`<media:group><media:title>Film</media:title>
      <media:content url="https://v.example/1" type="application/x-shockwave-flash" medium="video"/>
      <media:thumbnail url="https://v.example/1.jpg" width="480" height="360"/>
      <media:description>How it fell</media:description></media:group>`);
    expect([headline, standfirst, image, media]).to.deep.equal([
      'Rain ends drought',
      'How it fell',
      { src: 'https://v.example/1.jpg', width: 480, height: 360 },
      { kind: 'video' },
    ]);
  });

  it('leaves out a draft', () => {
    const draft = '<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control>';
    expect(
      parseAtom(feed(`<entry><title>Draft</title>${draft}</entry><entry><title>Rain</title></entry>`)),
    ).to.have.lengthOf(1);
  });

  it('keeps the language of an entry', () => {
    expect(parseAtom(feed('<entry xml:lang="ar"><title>مطر</title></entry>'))[0]!.language).to.equal('ar');
  });

  it('reads a feed that is not well-formed', () => {
    const [rain] = parseAtom(
      `${feed('<entry><title type="html">Caf&eacute; & bar</title><link href="/rain"></entry>')}`,
      { url },
    );
    expect([rain!.headline, rain!.url]).to.deep.equal(['Café & bar', 'https://meridian.example/rain']);
  });

  it('says in the error what it found if there is no feed', () => {
    expect(() => parseAtom('<rss/>')).to.throw(ArticleFormatError, 'Expected an Atom feed, found text');
  });
});
