import { expect } from '@open-wc/testing';
import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { isHtml } from '../../../src/article/formats/find-format.js';
import { parseHtml, parseHtmlDocument } from '../../../src/article/formats/html.js';
import type { ParseOptions } from '../../../src/article/parse-options.js';

const url = 'https://news.example/world/tide?utm_source=x';

function parse(markup: string, options: ParseOptions = {}): Article[] {
  return parseHtml(`<!doctype html>${markup}`, { url, ...options });
}

function jsonLd(...blocks: object[]): string {
  return blocks.map((block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`).join('');
}

function meta(contents: Record<string, string>): string {
  return Object.entries(contents)
    .map(([name, content]) => `<meta property="${name}" content="${content}">`)
    .join('');
}

const story = { '@type': 'NewsArticle', headline: 'Tide breaks a record' };

describe('parseHtml', () => {
  describe('meta tags', () => {
    it('read a page that has nothing else', () => {
      const page = `<html lang="en-gb"><link rel="canonical" href="/world/tide">${meta({
        'og:title': 'Tide breaks a record | The Meridian',
        'og:type': 'article',
        'og:description': 'It rose&#32;by &quot;two metres&quot;.',
        'og:image': '/tide.jpg',
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:alt': 'A flooded quay',
        'og:site_name': 'The Meridian',
        'article:published_time': '2026-03-01T08:00:00+01:00',
        'article:modified_time': '2026-03-01T09:00:00+01:00',
        'article:author': 'https://social.example/ada',
        'article:section': 'Coast',
        'article:content_tier': 'metered',
        'article:opinion': 'true',
      })}<meta name="author" content="By Ada Moss and Idris Cole">`;
      expect(parse(page)).to.deep.equal([
        {
          id: 'https://news.example/world/tide',
          url: 'https://news.example/world/tide',
          headline: 'Tide breaks a record',
          kicker: 'Coast',
          standfirst: 'It rose by "two metres".',
          labels: ['opinion'],
          authors: [{ name: 'Ada Moss' }, { name: 'Idris Cole' }],
          published: '2026-03-01T08:00:00+01:00',
          updated: '2026-03-01T09:00:00+01:00',
          image: { src: 'https://news.example/tide.jpg', width: 1200, height: 630, alt: 'A flooded quay' },
          related: [],
          language: 'en-GB',
          publication: { name: 'The Meridian' },
          access: 'metered',
        },
      ]);
    });

    it('fall back from OpenGraph to Twitter, and to the page itself', () => {
      const [article] = parse(
        '<meta name="twitter:title" content="Tide"><meta name="twitter:image" content="/t.jpg"><meta name="twitter:image:alt" content="A quay"><meta name="description" content="High."><meta property="og:locale" content="nb_NO">',
      );
      expect(article).to.deep.include({
        url,
        headline: 'Tide',
        standfirst: 'High.',
        language: 'nb-NO',
        image: { src: 'https://news.example/t.jpg', alt: 'A quay' },
      });
    });

    it('give the first of several pictures only its own details', () => {
      const page =
        meta({ 'og:title': 'Tide', 'og:image': '/1.jpg' }) +
        meta({ 'og:image': '/2.jpg', 'og:image:width': '900', 'og:image:alt': 'Two' });
      expect(parse(page)[0]!.image).to.deep.equal({ src: 'https://news.example/1.jpg' });
    });

    it('are read as they are written', () => {
      const [article] = parse(
        '<meta property="og:title" content="When <b> and </html> were &lt;i>new"><meta name=description content="<a href=x>">',
      );
      expect(article).to.include({ headline: 'When <b> and </html> were <i>new', standfirst: '<a href=x>' });
    });

    it('are decoded once more if a page has escaped them twice', () => {
      expect(parseHtml(meta({ 'og:title': 'Fish &amp;amp; chips' }), { url })[0]!.headline).to.equal('Fish & chips');
    });

    it('keep a name in the headline that is part of it', () => {
      expect(
        parse(meta({ 'og:title': 'Who owns The Meridian', 'og:site_name': 'The Meridian' }))[0]!.headline,
      ).to.equal('Who owns The Meridian');
    });
  });

  describe('JSON-LD', () => {
    it('is read from all blocks, and a broken one takes nothing from the others', () => {
      const page = `
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Half a</script>
        <script type="application/ld+json; charset=utf-8">
          //<![CDATA[
          {"@type":"NewsArticle","headline":"Tide breaks a record","publisher":{"@id":"#us"}}
          //]]>
        </script>
        <script type="APPLICATION/LD+JSON"><!-- {"@id":"#us","@type":"Organization","name":"The Meridian"} --></script>`;
      expect(parse(page)).to.have.lengthOf(1);
      expect(parse(page)[0]).to.deep.include({
        headline: 'Tide breaks a record',
        publication: { name: 'The Meridian' },
      });
    });

    it('is read in the comments that old systems put around scripts', () => {
      const block =
        '<script type="application/ld+json"><!--//--><![CDATA[//><!--\n{"@type": "NewsArticle", "headline": "Tide"}\n//--><!]]></script>';
      expect(parseHtml(block, { url })[0]!.headline).to.equal('Tide');
    });

    it('gives the story the page’s address if it has none, or has that of the home page', () => {
      const canonical = '<link rel=canonical href="https://news.example/world/tide">';
      expect(parse(canonical + jsonLd(story))[0]).to.include({
        url: 'https://news.example/world/tide',
        id: 'https://news.example/world/tide',
      });
      expect(parse(canonical + jsonLd({ ...story, mainEntityOfPage: 'https://news.example/' }))[0]!.url).to.equal(
        'https://news.example/world/tide',
      );
      expect(parse(canonical + jsonLd({ ...story, url: 'https://news.example/other' }))[0]!.url).to.equal(
        'https://news.example/other',
      );
      expect(parse(jsonLd(story))[0]!.url).to.equal(url);
    });

    it('reads a list of stories, the page’s own first', () => {
      const list = [
        { ...story, headline: 'First', url: '/1' },
        { ...story, url: 'http://www.news.example/world/tide/' },
      ];
      expect(parse(jsonLd({ '@graph': list })).map(({ headline }) => headline)).to.deep.equal([
        'Tide breaks a record',
        'First',
      ]);
      expect(
        parse(jsonLd({ '@graph': list.slice(0, 1).concat({ ...story, url: '/2', headline: 'Second' }) })).map(
          ({ headline }) => headline,
        ),
      ).to.deep.equal(['First', 'Second']);
    });

    it('does not add the story of the meta tags to a list without it', () => {
      const list = [
        { ...story, headline: 'First', url: '/1' },
        { ...story, headline: 'Second', url: '/2' },
      ];
      expect(parse(meta({ 'og:title': 'World news' }) + jsonLd(list[0]!, list[1]!))).to.have.lengthOf(2);
    });

    it('uses the first of several as the page’s own story if the page says that it is an article', () => {
      const list = [
        { ...story, headline: 'First', url: '/1' },
        { ...story, headline: 'Second', url: '/2' },
      ];
      const [first, second] = parse(meta({ 'og:type': 'article', 'article:section': 'Coast' }) + jsonLd(...list));
      expect(first).to.include({ headline: 'First', kicker: 'Coast' });
      expect(second).to.not.have.property('kicker');
    });

    it('takes two descriptions of one story for one', () => {
      const page = jsonLd({ ...story, url: '/world/tide' }, { ...story, '@type': 'Article', description: 'High.' });
      expect(parse(page)).to.have.lengthOf(1);
      expect(parse(page)[0]!.standfirst).to.equal('High.');
    });

    it('takes stories with different addresses for different stories', () => {
      const page = jsonLd(
        { ...story, url: '/a?id=1' },
        { ...story, url: '/a?id=2' },
        { ...story, url: '/a?id=2&utm_source=x#top' },
      );
      expect(parse(page).map((article) => article.url)).to.deep.equal([
        'https://news.example/a?id=1',
        'https://news.example/a?id=2',
      ]);
    });

    it('shows nothing if the story has expired, in spite of the meta tags', () => {
      const page = meta({ 'og:title': 'Tide breaks a record' }) + jsonLd({ ...story, expires: '2020-01-01T00:00:00Z' });
      expect(parse(page)).to.deep.equal([]);
    });
  });

  describe('microdata', () => {
    const page = `<html lang="de"><article itemscope itemtype="https://schema.org/NewsArticle">
      <h1 itemprop="headline"><a href="/x">Die  Flut</a></h1><a itemprop="url" href="/flut">mehr</a>
      <span itemprop="articleSection">Küste</span>
      <a itemprop="author" href="/lena">Lena Kraus</a>
      <p itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Moos</b> <i itemprop="jobTitle">Reporterin</i></p>
      <time itemprop="datePublished" datetime="2026-03-01">gestern</time>
      <meta itemprop="dateModified" content="2026-03-01T10:00:00Z">
      <img itemprop="image" src="/flut.jpg" width="640" height="400">
      <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Der Meridian"></div>
      <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><p itemprop="headline">Quatsch</p></div>
      <p itemprop="__proto__">x</p><p itemprop="constructor">y</p>
    </article>`;

    it('is read if there is no JSON-LD', () => {
      expect(parse(page)).to.deep.equal([
        {
          id: 'https://news.example/flut',
          url: 'https://news.example/flut',
          headline: 'Die Flut',
          kicker: 'Küste',
          labels: [],
          authors: [
            { name: 'Lena Kraus', url: 'https://news.example/lena' },
            { name: 'Ada Moos', role: 'Reporterin' },
          ],
          published: '2026-03-01',
          updated: '2026-03-01T10:00:00Z',
          image: { src: 'https://news.example/flut.jpg', width: 640, height: 400 },
          related: [],
          language: 'de',
          publication: { name: 'Der Meridian' },
          access: 'unknown',
        },
      ]);
    });

    it('ignores the cards in it, with or without itemscope, and a byline with itemscope', () => {
      const item = 'itemscope itemtype="https://schema.org/NewsArticle"';
      const inside =
        '<p itemprop="description">Anderes</p><b itemprop="author">Mara Lin</b><img itemprop="image" src="/anderes.jpg" alt="">';
      const more = `<news-headline-card ${item}>${inside}<b itemprop="headline">Anderes</b></news-headline-card>
        <news-headline-card>${inside}</news-headline-card><news-byline ${item}>${inside}</news-byline>`;
      expect(parse(page.replace('</article>', `${more}</article>`))).to.deep.equal(parse(page));
      const open = meta({ 'og:type': 'article', 'og:title': 'Die Flut' });
      expect(parse(`${open}<news-headline-card ${item}>${inside}</news-headline-card>`)).to.deep.equal(parse(open));
    });

    it('adds to the same story of the JSON-LD, and no other story', () => {
      const [article, ...others] = parse(
        `${page}<div itemscope itemtype="https://schema.org/Article"><b itemprop="name">Teaser</b></div>${jsonLd({ ...story, headline: 'Die Flut' })}`,
      );
      expect(article).to.include({ kicker: 'Küste', published: '2026-03-01' });
      expect(others).to.deep.equal([]);
    });
  });

  describe('a story that one source withholds', () => {
    const weak = meta({
      'og:title': 'Another title',
      'og:url': '/other',
      'og:image': '/og.jpg',
      'og:image:alt': 'OpenGraph picture',
      'article:published_time': '2026-03-01T08:00:00Z',
      'article:modified_time': '2026-03-01T09:00:00Z',
      'article:section': 'Coast',
    });
    const author = '<meta name="author" content="Idris Cole">';

    it('is filled from the weaker one', () => {
      expect(parse(weak + author + jsonLd({ ...story, url: '/tide' }))[0]).to.deep.include({
        headline: 'Tide breaks a record',
        url: 'https://news.example/tide',
        kicker: 'Coast',
        authors: [{ name: 'Idris Cole' }],
        published: '2026-03-01T08:00:00Z',
        updated: '2026-03-01T09:00:00Z',
        image: { src: 'https://news.example/og.jpg', alt: 'OpenGraph picture' },
      });
    });

    it('is never mixed inside a group', () => {
      const strong = {
        ...story,
        image: '/ld.jpg',
        dateModified: '2026-03-01T10:00:00Z',
        sourceOrganization: 'Halyard Press',
      };
      const [article] = parse(weak + author + jsonLd(strong));
      expect(article).to.deep.include({
        authors: [],
        agency: 'Halyard Press',
        updated: '2026-03-01T10:00:00Z',
        image: { src: 'https://news.example/ld.jpg' },
      });
      expect(article).to.not.have.property('published');
    });

    it('takes headline and address together from the one that has a headline', () => {
      expect(parse(weak + jsonLd({ '@type': 'NewsArticle', url: '/tide', description: 'High.' }))[0]).to.include({
        headline: 'Another title',
        url: 'https://news.example/other',
        standfirst: 'High.',
      });
    });
  });

  describe('on any page', () => {
    it('resolves against the page’s base', () => {
      expect(parse(`<base href="//cdn.example/x/">${jsonLd({ ...story, image: 'a.jpg' })}`)[0]!.image!.src).to.equal(
        'https://cdn.example/x/a.jpg',
      );
    });

    it('lets no address through that runs', () => {
      const page = `<base href="javascript:1"><link rel=canonical href="javascript:alert(1)">${meta({ 'og:title': 'T', 'og:url': 'javascript:alert(2)', 'og:image': 'data:text/html,x' })}`;
      expect(parse(page)[0]).to.include({ url }).and.not.have.property('image');
      expect(parse(page, { url: undefined })[0]).to.not.have.property('url');
    });

    it('loads nothing and runs nothing', async () => {
      parse(
        `${meta({ 'og:title': 'T' })}<img src="/never.png" onerror="window.ran = 1"><script>window.ran = 1</script><svg onload="window.ran = 1">`,
      );
      // The browser has now requested a picture of the page, and its handler has run.
      await new Promise((resolve) => Object.assign(new Image(), { onerror: resolve, src: '/never-later.png' }));
      expect(window).to.not.have.property('ran');
      expect(performance.getEntriesByName(new URL('/never.png', location.href).href)).to.have.lengthOf(0);
    });

    it('reads a page whose forms have the names of DOM methods', () => {
      const clobbering = [
        'querySelectorAll',
        'documentElement',
        'getAttribute',
        'closest',
        'parentElement',
        'textContent',
      ];
      const forms = clobbering
        .map((name) => `<form name="${name}" itemscope itemprop="x"><input name="${name}"></form><img name="${name}">`)
        .join('');
      expect(parse(`${meta({ 'og:title': 'Tide' })}${forms}${jsonLd(story)}`)[0]!.headline).to.equal(
        'Tide breaks a record',
      );
    });

    it('reads behind the comments that a framework leaves in a page', () => {
      const paragraph = `<p>Tide <!-- -->1<!-- --> of <!-- -->9<!-- --></p>`;
      expect(parse(paragraph.repeat(1_000) + jsonLd(story))[0]!.headline).to.equal('Tide breaks a record');
    });

    describe('survives one that is made to hang a browser:', () => {
      const fonts = Array.from({ length: 5_000 }, (_, index) => `<font color=${index}>`).join('');
      const attributes = Array.from({ length: 600_000 }, (_, index) => `a${index}`).join(' ');
      for (const [name, hostile] of Object.entries({
        'fonts in paragraphs': `<p>${fonts}${'</p><p>x'.repeat(50_000)}`,
        'elements in one another': '<div>'.repeat(500_000),
        'end tags of nothing': '<div>'.repeat(15_000) + '</p></x>'.repeat(500_000),
        'bold in bold': '<b>'.repeat(500_000),
        comments: '<!---->'.repeat(500_000),
        'comments behind the end': '</html><!---->'.repeat(300_000),
        instructions: '<?>'.repeat(1_000_000),
        'end tags without a name': '</ >'.repeat(500_000),
        'texts and comments': 'x<!---->'.repeat(500_000),
        'texts, comments and end tags': 'x<!----></x>'.repeat(500_000),
        tables: '<table><td>x'.repeat(100_000),
        'long properties': `<p itemscope>${'<i itemprop=a>'.repeat(5_000)}${'x'.repeat(3_000_000)}`,
        'attributes of the root': `<html ${attributes}>`,
        'attributes behind a script': `<script><b x="</script><p ${attributes}>`,
        'attributes with values': `<p ${attributes.replaceAll(' ', '=">"')}>`,
        'open tags and space': `${'<a '.repeat(20_000)}${' '.repeat(4_000_000)}`,
        'an open value and space': `${'<a '.repeat(20_000)}x="${' '.repeat(4_000_000)}`,
      })) {
        // Quadratic reading would take minutes. The time limit of the test would then end it.
        it(name, () => {
          expect(() => parse(hostile)).to.throw(ArticleFormatError);
        });
      }
    });

    it('fails with a message if the page names no article, or is not a page', () => {
      expect(() => parse('<title>Not found</title><h1>404</h1>')).to.throw(ArticleFormatError, /found one without any/);
      for (const input of [{}, '', ' ', null])
        expect(() => parseHtml(input)).to.throw(ArticleFormatError, /Expected an HTML page/);
    });
  });

  describe('with another parser', () => {
    it('reads the document of that parser', () => {
      const parsed = new DOMParser().parseFromString(meta({ 'og:title': 'Tide' }), 'text/html');
      const asked: string[] = [];
      const articles = parseHtml('<p>markup', { url, parseHtml: (markup) => (asked.push(markup), parsed) });
      expect(articles[0]!.headline).to.equal('Tide');
      expect(asked[0]).to.contain('<p>markup');
    });

    it('fails with a message if the parser throws or returns no document', () => {
      const fail = () => {
        throw new RangeError('too deep');
      };
      expect(() => parseHtml('<p>', { parseHtml: fail })).to.throw(ArticleFormatError, /options.parseHtml failed/);
      const nothing = null as unknown as Document;
      expect(() => parseHtml('<p>', { parseHtml: () => nothing })).to.throw(
        ArticleFormatError,
        /found one without any/,
      );
    });

    it('reads a page that is there already', () => {
      const page = new DOMParser().parseFromString(meta({ 'og:title': 'Here' }), 'text/html');
      expect(parseHtmlDocument(page, { url })[0]).to.include({ headline: 'Here', url });
    });
  });

  describe('under Trusted Types', () => {
    it('parses through the library’s policy, and names the missing directive if that is refused', async () => {
      const said = (policies: string) =>
        new Promise<string>((resolve) => {
          const frame = document.createElement('iframe');
          const module = new URL('../../../src/article/formats/html.js', import.meta.url).href;
          frame.src = URL.createObjectURL(
            new Blob(
              [
                `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${policies}"><script type="module">
                import { parseHtml } from '${module}';
                try { parent.postMessage(parseHtml('<meta property="og:title" content="Tide">')[0].headline, '*') } catch (error) { parent.postMessage(error.name + ': ' + error.message, '*') }
                </script>`,
              ],
              { type: 'text/html' },
            ),
          );
          addEventListener('message', function hear({ source, data }: MessageEvent<string>) {
            if (source !== frame.contentWindow) return;
            removeEventListener('message', hear);
            frame.remove();
            resolve(data);
          });
          document.body.append(frame);
        });
      expect(await said('standfirst')).to.equal('Tide');
      // Firefox 140 has no Trusted Types, so nothing is refused.
      if ('trustedTypes' in window)
        expect(await said("'none'")).to.match(/^ArticleFormatError: .*trusted-types standfirst/);
    });
  });
});

describe('isHtml', () => {
  it('distinguishes pages from other text in angle brackets', () => {
    for (const page of [
      '<!DOCTYPE html>',
      ' \ufeff<html lang=en>',
      '<!-- a --><!-- b --><head>',
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">',
      '<meta charset=utf-8>',
      '<script type=x>',
    ]) {
      expect(isHtml(page), page).to.equal(true);
    }
    for (const other of [
      '<?xml version="1.0"?><rss><channel><title>x</title>',
      '<feed xmlns="x"><title>',
      '<rdf:RDF>',
      '{"a":"<html>"}',
      'x <html>',
      '',
      5,
    ]) {
      expect(isHtml(other), String(other)).to.equal(false);
    }
  });
});
