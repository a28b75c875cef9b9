/** Answers as newsrooms write them, in each format, and the fields of the stories in them. */

import { dates, datesWithoutZone, noDates } from '../../../article/fixtures/dates.js';

/** An answer, and its stories. Only the fields that are named here are compared. */
export interface ReadAnswer {
  body: string | Buffer;
  type?: string;
  /** The address of the answer. Default: `https://news.example/news/feed`. */
  address?: string;
  stories: Record<string, unknown>[];
}

const rss = (item: string, channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>World | The Meridian</title><link>https://meridian.example/</link><language>en-gb</language>${channel}<item>${item}</item></channel></rss>`;

/** A JSON Feed of stories that were published on these dates. */
const storiesOn = (written: readonly (string | number)[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: written.map((date) => ({ id: `“${date}”`, title: `“${date}”`, date_published: date })),
  });

const atom = (entry: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://news.example/a/"><title>Der Bote</title><author><name>Ada Moss</name></author><entry>${entry}</entry></feed>`;

const page = (data: unknown, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">${head}<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script></head>`;

const article = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  '@type': 'NewsArticle',
  headline: 'Rain ends drought',
  ...fields,
});

export const readAnswers: Readonly<Record<string, ReadAnswer>> = {
  'RSS with relative addresses, entities and markup': {
    body: rss(
      `<title>AT&amp;amp;T &lt;b&gt;wins&lt;/b&gt;&#8217; case | The Meridian</title><link>../2026/a?b=1&amp;c=2</link>
       <description><![CDATA[<p>Judges said <em>yes</em>.&nbsp;More follows today.</p><p>The post AT&amp;T first appeared elsewhere.</p>]]></description>
       <dc:creator>By Ada Moss and Idris Cole, Reuters</dc:creator><category>Uncategorized</category><category>Courts</category>
       <pubDate>Mon, 02 Mar 2026 11:30:00 +0100</pubDate>`,
    ),
    stories: [
      {
        headline: 'AT&T wins’ case',
        url: 'https://news.example/2026/a?b=1&c=2',
        standfirst: 'Judges said yes.\u00a0More follows today.',
        kicker: 'Courts',
        authors: [
          { name: 'Ada Moss', url: '' },
          { name: 'Idris Cole', url: '' },
        ],
        agency: 'Reuters',
        published: '2026-03-02T11:30:00+01:00',
        publication: 'The Meridian',
        language: 'en-GB',
      },
    ],
  },
  'RSS that is not well-formed, after a byte order mark': {
    body: `\uFEFF<rss><channel><title>AT&T News</title><item><title>Profits & losses</title><link>/a</link></item><item><title>Second</title><description>It is cut`,
    stories: [
      { headline: 'Profits & losses', url: 'https://news.example/a' },
      { headline: 'Second', standfirst: 'It is cut' },
    ],
  },
  'RSS in ISO-8859-1, which only the header says': {
    body: Buffer.from(
      '<rss><channel><item><title>caf\u00e9 \u0093d\u00e9j\u00e0 vu\u0094</title></item></channel></rss>',
      'latin1',
    ),
    type: 'application/rss+xml; charset=ISO-8859-1',
    stories: [{ headline: 'café “déjà vu”' }],
  },
  'RSS in UTF-8 that says it is in another encoding': {
    body: '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>Łódź</title></item></channel></rss>',
    type: 'text/xml; charset=windows-1252',
    stories: [{ headline: 'Łódź' }],
  },
  'RSS in UTF-16': {
    body: Buffer.from(
      '\uFEFF<?xml version="1.0" encoding="utf-16"?><rss><channel><item><title>Łódź</title></item></channel></rss>',
      'utf16le',
    ),
    stories: [{ headline: 'Łódź' }],
  },
  'Media RSS with several sizes': {
    body: rss(
      `<title>A</title><media:group>${[320, 1200, 4000]
        .map((width) => `<media:content url="/p-${width}.jpg" medium="image" width="${width}" height="${width / 2}"/>`)
        .join('')}</media:group><enclosure url="/e.jpg" type="image/jpeg"/>`,
    ),
    stories: [{ image: { src: 'https://news.example/p-1200.jpg', alt: '', width: 1200, height: 600 } }],
  },
  'RSS with an enclosure, a thumbnail, or a picture in its text': {
    body: rss(
      `<title>A</title><enclosure url="/a.mp3" type="audio/mpeg"/><enclosure url="/a.jpg" type="image/jpeg"/></item>
       <item><title>B</title><media:thumbnail url="/b.jpg" width="100" height="60"/></item>
       <item><title>C</title><content:encoded><![CDATA[<img src="/pixel.gif" width="1" height="1"><img src="data:image/gif;base64,x" data-src="c.jpg" alt="A boat">]]></content:encoded>`,
    ),
    stories: [
      { image: { src: 'https://news.example/a.jpg', alt: '', width: 0, height: 0 } },
      { image: { src: 'https://news.example/b.jpg', alt: '', width: 100, height: 60 } },
      { image: { src: 'https://news.example/news/c.jpg', alt: 'A boat', width: 0, height: 0 } },
    ],
  },
  'RSS in which the order is not that of the dates': {
    body: rss(
      `<title>Old</title><pubDate>Mon, 02 Mar 2020 10:00:00 GMT</pubDate></item><item><title>New</title><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>`,
    ),
    stories: [{ headline: 'Old' }, { headline: 'New' }],
  },
  'RSS 1.0': {
    body: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title></channel><item rdf:about="https://news.example/r"><title>R</title><dc:date>2026-03-02T10:00Z</dc:date></item></rdf:RDF>`,
    stories: [{ headline: 'R', url: 'https://news.example/r', published: '2026-03-02T10:00:00+00:00' }],
  },
  'RSS with dates of which only the day is certain': {
    body: rss(
      ['2 March 2026', '2026-03-02T10:00:00', '02.03.2026 10:00', 'lun, 2 mar 2026 10:00:00', '03/02/2026', 'tomorrow']
        .map((date, index) => `<title>${index}</title><pubDate>${date}</pubDate>`)
        .join('</item><item>'),
    ),
    stories: [
      ...Array.from({ length: 4 }, () => ({ published: '2026-03-02' })),
      { published: undefined },
      { published: undefined },
    ],
  },
  'dates in many forms': {
    body: storiesOn(dates.map(([written]) => written)),
    // PHP writes UTC as an offset.
    stories: dates.map(([, iso]) => ({ published: iso.replace(/Z$/, '+00:00') })),
  },
  'times in no zone, or in one of several': {
    body: storiesOn(datesWithoutZone),
    stories: datesWithoutZone.map(() => ({ published: '2024-03-09' })),
  },
  'dates that are none': {
    body: storiesOn(noDates),
    stories: noDates.map(() => ({ published: undefined })),
  },
  'RSS with faults, and with references after them': {
    body: `PHP Warning: it is old in feed.php on line 3
      <rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Meridian</title>
      <item><title>Don&#146;t say 1 < 2 &amp; 3</title><link>https://news.example/a?b=1&amp;c=2</link>
        <description>One <br> line</description><media:thumbnail url=https://m.example/t.jpg?d=1&e=2 />
      <item><title>Rod &amp; Reel &unknown; &eacute;</title><link>https://news.example/b?c=1&d=2</link></item>`,
    stories: [
      {
        headline: 'Don’t say 1 < 2 & 3',
        standfirst: 'One line',
        url: 'https://news.example/a?b=1&c=2',
        image: { src: 'https://m.example/t.jpg?d=1&e=2', alt: '', width: 0, height: 0 },
      },
      { headline: 'Rod & Reel &unknown; é', url: 'https://news.example/b?c=1&d=2', standfirst: undefined },
    ],
  },
  'Atom with XHTML, a base and an author of the feed': {
    body: atom(
      `<title type="html">&lt;i&gt;Regen&lt;/i&gt; &amp;amp; Wind</title><link rel="self" href="x"/><link href="regen"/><published>2026-03-02T10:00:00Z</published>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Es regnet &amp; stürmt seit Tagen.</p><p>Mehr.</p></div></content>`,
    ),
    stories: [
      {
        headline: 'Regen & Wind',
        url: 'https://news.example/a/regen',
        standfirst: 'Es regnet & stürmt seit Tagen.',
        authors: [{ name: 'Ada Moss', url: '' }],
        language: 'de',
        publication: 'Der Bote',
      },
    ],
  },
  'a feed with a billion laughs': {
    body: `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}"><!ENTITY d "${'&c;'.repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Laughs &d; &f;</title></item></channel></rss>`,
    stories: [{ headline: 'Laughs &d; &f;' }],
  },
  'JSON Feed 1.0': {
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'The Meridian',
      author: { name: 'Mara Lin' },
      items: [
        {
          id: 1,
          url: '/a',
          title: 'R&amp;D',
          content_html: '<p>A first paragraph that is long enough to say something about it.</p><p>More</p>',
          banner_image: 'b.jpg',
        },
        { id: 2, content_text: 'Without a title' },
      ],
    }),
    stories: [
      {
        headline: 'R&D',
        url: 'https://news.example/a',
        standfirst: 'A first paragraph that is long enough to say something about it.',
        authors: [{ name: 'Mara Lin', url: '' }],
        image: { src: 'https://news.example/news/b.jpg', alt: '', width: 0, height: 0 },
      },
    ],
  },
  'JSON Feed 1.1': {
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Meridian',
      language: 'fr-FR',
      items: [
        {
          external_url: 'https://other.example/a',
          title: 'A',
          authors: [{ name: 'Zoé', url: 'javascript:alert(1)' }],
          tags: ['Politique'],
          date_published: '2026-03-02T10:00:00+02:00',
        },
      ],
    }),
    stories: [
      {
        url: 'https://other.example/a',
        authors: [{ name: 'Zoé', url: '' }],
        kicker: 'Politique',
        language: 'fr-FR',
        published: '2026-03-02T10:00:00+02:00',
      },
    ],
  },
  'the library’s own JSON': {
    body: JSON.stringify([
      {
        headline: 'A <b> & c',
        url: '/a',
        access: 'metered',
        labels: ['opinion', 'live', 'wrong'],
        authors: 'Mara Lin, editor; Idris Cole',
        publication: { name: 'The Meridian' },
      },
      { headline: 'B', access: 'registered' },
    ]),
    stories: [
      {
        headline: 'A <b> & c',
        access: 'metered',
        labels: ['live', 'opinion'],
        authors: [
          { name: 'Mara Lin', url: '' },
          { name: 'Idris Cole', url: '' },
        ],
        publication: 'The Meridian',
      },
      { headline: 'B', access: undefined },
    ],
  },
  'posts of WordPress': {
    body: JSON.stringify([
      {
        link: 'https://news.example/p',
        title: { rendered: 'Ships &#038; ports' },
        excerpt: { rendered: '<p>Storms came. <a href="/p" class="more-link">Read more</a></p>\n' },
        date: '2026-03-02T11:00:00',
        date_gmt: '2026-03-02T10:00:00',
        _embedded: {
          author: [{ name: 'Mara Lin', link: 'https://news.example/mara' }],
          'wp:term': [[{ taxonomy: 'category', name: 'Sea &amp; coast' }]],
          'wp:featuredmedia': [
            {
              source_url: 'https://news.example/p.jpg',
              alt_text: 'A ship',
              media_details: {
                width: 4000,
                height: 2000,
                sizes: { large: { source_url: '/l.jpg', width: 1024, height: 512 } },
              },
            },
          ],
        },
      },
      { link: 'https://news.example/d', title: { rendered: 'A draft' }, status: 'draft' },
    ]),
    stories: [
      {
        headline: 'Ships & ports',
        standfirst: 'Storms came.',
        kicker: 'Sea & coast',
        published: '2026-03-02T10:00:00+00:00',
        authors: [{ name: 'Mara Lin', url: 'https://news.example/mara' }],
        image: { src: 'https://news.example/l.jpg', alt: 'A ship', width: 1024, height: 512 },
      },
    ],
  },
  'ninjs, of which some may not be shown': {
    body: JSON.stringify({
      items: [
        {
          uri: 'urn:1',
          headlines: [{ role: 'main', value: 'A' }],
          descriptions: [{ role: 'summary', value: 'S' }],
          firstCreated: '2026-03-02T10:00:00Z',
          byline: 'By Mara Lin',
          infoSources: [{ name: 'AFP' }],
          altIds: [{ role: 'url', value: 'https://news.example/n' }],
        },
        { uri: 'urn:2', headlines: [{ value: 'Withheld' }], pubStatus: 'withheld' },
        { uri: 'urn:3', headlines: [{ value: 'Later' }], embargoedUntil: '2999-01-01T00:00:00Z' },
      ],
    }),
    stories: [
      {
        headline: 'A',
        standfirst: 'S',
        url: 'https://news.example/n',
        agency: 'AFP',
        authors: [{ name: 'Mara Lin', url: '' }],
        published: '2026-03-02T10:00:00+00:00',
      },
    ],
  },
  'JSON-LD in a graph, with references and several articles': {
    address: 'https://news.example/2026/rain/',
    body: page({
      '@context': 'https://schema.org',
      '@graph': [
        article({ headline: 'Another story', url: '/other' }),
        article({
          headline: 'Rain &amp; wind',
          mainEntityOfPage: { '@id': 'https://news.example/2026/rain' },
          author: [{ '@id': '#mara' }, { '@type': 'Organization', name: 'The Meridian' }],
          publisher: { '@id': '#paper' },
          image: { '@id': '#picture' },
          isAccessibleForFree: 'False',
          articleSection: ['Weather', 'World'],
          datePublished: '2026-03-02T10:00:00Z',
        }),
        { '@id': '#mara', '@type': 'Person', name: 'Mara Lin', url: '/mara' },
        { '@id': '#paper', '@type': 'Organization', name: 'The Meridian' },
        { '@id': '#picture', '@type': 'ImageObject', url: '/rain.jpg', width: { value: 1200 }, height: '800px' },
      ],
    }),
    stories: [
      {
        headline: 'Rain & wind',
        authors: [{ name: 'Mara Lin', url: 'https://news.example/mara' }],
        publication: 'The Meridian',
        image: { src: 'https://news.example/rain.jpg', alt: '', width: 1200, height: 800 },
        access: 'subscriber',
        kicker: 'Weather',
        language: 'en-GB',
      },
      { headline: 'Another story' },
    ],
  },
  'JSON-LD in a comment, in CDATA, and with a semicolon': {
    body:
      page(`<!-- ${JSON.stringify(article())} -->`) +
      `<script type='application/ld+json'>/*<![CDATA[*/ ${JSON.stringify(article({ headline: 'B', url: '/b' }))}; /*]]>*/</script>` +
      `<script type=application/ld+json>{"@type":"NewsArticle","url":"/c","headline":"Line\nbreak"}</script>`,
    stories: [{ headline: 'Rain ends drought' }, { headline: 'B' }, { headline: 'Line break' }],
  },
  'JSON-LD with a part that is not free': {
    body: page(article({ hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false } })),
    stories: [{ access: 'subscriber' }],
  },
  'a live blog, and one that is over': {
    body: page([
      article({ '@type': 'LiveBlogPosting', liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'An entry' }] }),
      article({ '@type': 'LiveBlogPosting', headline: 'Over', url: '/o', coverageEndTime: '2020-01-01T00:00:00Z' }),
      article({
        '@type': 'AdvertiserContentArticle',
        headline: 'Paid',
        url: '/p',
        sponsor: { name: 'Halyard Ferries' },
      }),
      article({ headline: 'With a sponsor', url: '/s', sponsor: 'Halyard Ferries' }),
    ]),
    stories: [
      { labels: ['live'] },
      { labels: undefined },
      { labels: ['sponsored'], sponsor: 'Halyard Ferries' },
      { sponsor: undefined },
    ],
  },
  'JSON-LD that lacks what the meta tags have': {
    body: page(
      article(),
      `<link rel="canonical" href="/rain"><meta property="og:title" content="Rain ends drought | The Meridian">
       <meta property="og:site_name" content="The Meridian"><meta property="og:image" content="/og.jpg">
       <meta property="og:image:alt" content="Rain &quot;falls&quot;"><meta property="og:image" content="/second.jpg"><meta property="og:image:width" content="9">`,
    ),
    stories: [
      {
        url: 'https://news.example/rain',
        publication: 'The Meridian',
        image: { src: 'https://news.example/og.jpg', alt: 'Rain "falls"', width: 0, height: 0 },
      },
    ],
  },
  'a page with only Open Graph, in windows-1252': {
    body: Buffer.from(
      `<html lang=pl><meta charset="windows-1252"><meta property="og:title" content="Caf\u00e9 \u0096 d\u00e9j\u00e0 vu"><meta property="og:description" content="One &amp;amp; two"><meta property="article:content_tier" content="locked"><meta name="author" content="By Mara Lin"><meta property="article:published_time" content="2026-03-02T10:00:00+01:00">`,
      'latin1',
    ),
    stories: [
      {
        headline: 'Café – déjà vu',
        standfirst: 'One & two',
        access: 'subscriber',
        authors: [{ name: 'Mara Lin', url: '' }],
        published: '2026-03-02T10:00:00+01:00',
        language: 'pl',
      },
    ],
  },
  'JSON with a headline of one zero': { body: '{"headline":"0"}', stories: [{ headline: '0' }] },
  'a page without a story': { body: '<!doctype html><title>Please log in</title><h1>Hello</h1>', stories: [] },
  'an empty answer': { body: '', stories: [] },
  'plain text': { body: 'Not found', stories: [] },
  'JSON of something else': { body: '{"error":{"headline":["no"]}}', stories: [] },
  'JSON that is too deep': { body: '['.repeat(5000) + ']'.repeat(5000), stories: [] },
  'a feed of ten thousand stories': {
    body: JSON.stringify(
      Array.from({ length: 10_000 }, (_, index) => ({ headline: `Story ${index}`, url: `/${index}` })),
    ),
    stories: Array.from({ length: 50 }, (_, index) => ({ headline: `Story ${index}` })),
  },
  'JSON of half a million objects': { body: `[${'{},'.repeat(500_000)}{"headline":"A"}]`, stories: [] },
};
