/** Documents in every format that have a hostile text in all their fields of text, HTML and addresses. */

/** How a text is put into markup. */
interface Writing {
  name: string;
  /** As the content of an element. */
  content: (text: string) => string;
  /** As the value of an attribute, between double quotes. */
  value: (text: string) => string;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const asText: Writing = { name: 'as text', content: escaped, value: escaped };
const asIs: Writing = { name: 'as it is', content: (text) => text, value: (text) => text };
const writings: readonly Writing[] = [
  asText,
  { name: 'as HTML in text', content: (text) => escaped(escaped(text)), value: escaped },
  { name: 'in CDATA', content: (text) => `<![CDATA[${text}]]>`, value: escaped },
  asIs,
];

function inBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 2_000))));
}

const inParagraph = (text: string): string => `<p>${text}</p>`;

/** A document that is named for its format, and how the text stands in it. */
export interface HostileDocument {
  name: string;
  text: string;
}

/** Every format, in every way of writing, with other fields where one stands in for another. */
export function hostileDocuments(attack: string): HostileDocument[] {
  const feeds = writings.flatMap((writing) =>
    [rss, rssOfOthers, rdf, atom, atomOfOthers].map((write) => ({
      name: `${write.name} ${writing.name}`,
      text: write(attack, writing),
    })),
  );
  const pages = [asText, asIs].flatMap((writing) =>
    [microdata, metaTags].map((write) => ({ name: `${write.name} ${writing.name}`, text: write(attack, writing) })),
  );
  const values = Object.entries({ ninjs, ninjsOfOne, schemaOrg, jsonFeed, wordPress, article });
  const json = values.flatMap(([name, make]) =>
    [attack, inParagraph(escaped(attack))].map((text, index) => ({
      name: `${name} ${index}`,
      text: JSON.stringify(make(text, attack)),
    })),
  );
  const block = JSON.stringify(schemaOrg(attack, attack));
  const scripts = [block, block.replaceAll('<', '\\u003c')].map((content, index) => ({
    name: `jsonLdBlock ${index}`,
    text: `<!doctype html><html><script type="application/ld+json">${content}</script>`,
  }));
  return [...feeds, ...pages, ...json, ...scripts];
}

const spaces =
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dcterms="http://purl.org/dc/terms/"';

function rss(attack: string, { content, value }: Writing): string {
  const [text, attribute] = [content(attack), value(attack)];
  return `<?xml version="1.0"?><rss version="2.0" ${spaces}><channel><title>${text}</title><link>${text}</link>
    <image><url>${text}</url></image><language>${text}</language>
    <item><title>${content(`Tide ${attack}`)}</title><link>${text}</link><guid>${text}</guid><description>${text}</description>
      <author>${text}</author><category>${text}</category><pubDate>${text}</pubDate><source url="${attribute}">${text}</source>
      <media:content medium="image" url="${attribute}" width="${attribute}"><media:credit>${text}</media:credit>
        <media:description>${text}</media:description></media:content></item>
    <item><title>${text}</title><link>https://news.example/1</link><media:thumbnail url="${attribute}"/></item></channel></rss>`;
}

/** With the fields that stand in for those above, and a picture in HTML. */
function rssOfOthers(attack: string, { content, value }: Writing): string {
  const [text, attribute] = [content(attack), value(attack)];
  return `<rss version="2.0" ${spaces} xml:base="${attribute}"><channel><dc:title>${text}</dc:title><atom:link href="${attribute}"/>
    <item xml:lang="${attribute}"><dc:title>${content(`Tide ${attack}`)}</dc:title><atom:link href="${attribute}"/>
      <content:encoded>${content(`<img src="${attack}" alt="${attack}" srcset="${attack} 2x" onerror=alert(1)><p>${attack}</p>`)}</content:encoded>
      <dc:creator>${text}</dc:creator><dc:subject>${text}</dc:subject><dc:date>${text}</dc:date></item>
    <item><media:title>${content(`Tide ${attack}`)}</media:title><itunes:summary>${text}</itunes:summary>
      <enclosure type="image/png" url="${attribute}"/><itunes:author>${text}</itunes:author><link>https://news.example/2</link></item>
    <item><title>Tide</title><itunes:image href="${attribute}"/><atom:author><atom:name>${text}</atom:name></atom:author>
      <dcterms:abstract>${text}</dcterms:abstract><guid>https://news.example/?${text}</guid></item></channel></rss>`;
}

function rdf(attack: string, { content, value }: Writing): string {
  const [text, attribute] = [content(attack), value(attack)];
  return `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ${spaces}>
    <channel rdf:about="${attribute}"><title>${text}</title><link>${text}</link></channel>
    <item rdf:about="${attribute}"><title>${content(`Tide ${attack}`)}</title><link>${text}</link><description>${text}</description>
      <dc:creator>${text}</dc:creator></item></rdf:RDF>`;
}

function atom(attack: string, { content, value }: Writing): string {
  const [text, attribute] = [content(attack), value(attack)];
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${spaces}><title>${text}</title><link href="${attribute}"/><logo>${text}</logo>
    <author><name>${text}</name></author>
    <entry><id>${text}</id><title>${content(`Tide ${attack}`)}</title><link href="${attribute}"/><summary>${text}</summary>
      <category term="${attribute}"/><published>${text}</published><author><name>${text}</name><uri>${text}</uri></author>
      <link rel="enclosure" type="image/png" href="${attribute}"/></entry>
    <entry><title type="html">${text}</title><summary type="html">${text}</summary><link href="https://news.example/1"/></entry>
    <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Tide ${text}</div></title>
      <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${text}</div></summary></entry></feed>`;
}

function atomOfOthers(attack: string, { content, value }: Writing): string {
  const [text, attribute] = [content(attack), value(attack)];
  return `<feed xmlns="http://purl.org/atom/ns#" version="0.3" ${spaces} xml:base="${attribute}"><title mode="escaped">${text}</title>
    <entry><title mode="base64">${inBase64(attack)}</title><link href="${attribute}"/></entry>
    <entry><title type="text">${content(`Tide ${attack}`)}</title><link rel="alternate">${text}</link>
      <content type="html">${content(`<p>${attack}</p><img src="${attack}" alt="${attack}">`)}</content>
      <source><title>${text}</title><link href="${attribute}"/></source></entry>
    <entry><title type="text/html" mode="escaped">${content(`Tide ${attack}`)}</title><content type="xhtml">${text}</content>
      <media:group><media:content medium="image" url="${attribute}"/><media:description>${text}</media:description></media:group></entry></feed>`;
}

function microdata(attack: string, { content, value }: Writing): string {
  const [text, attribute] = [content(attack), value(attack)];
  return `<!doctype html><html lang="${attribute}"><article itemscope itemtype="https://schema.org/NewsArticle">
    <h1 itemprop="headline">Tide ${text}</h1><a itemprop="url" href="${attribute}">x</a><img itemprop="image" src="${attribute}">
    <p itemprop="description">${text}</p><a itemprop="author" href="${attribute}">${text}</a><p itemprop="articleSection">${text}</p>
    <p itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">${text}</span>
      <img itemprop="logo" src="${attribute}"></p><meta itemprop="datePublished" content="${attribute}"></article>`;
}

function metaTags(attack: string, { value }: Writing): string {
  const meta = (name: string, prefix = ''): string => `<meta property="${name}" content="${prefix}${value(attack)}">`;
  return `<!doctype html><html><base href="${value(attack)}"><link rel="canonical" href="${value(attack)}">${meta('og:title', 'Tide ')}
    ${['og:url', 'og:description', 'og:image', 'og:image:alt', 'og:site_name', 'og:locale', 'article:section', 'author', 'article:published_time'].map((name) => meta(name)).join('')}`;
}

/** @param text for the fields that are text or HTML; @param attack for addresses and all else */
function ninjs(text: string, attack: string): object {
  return {
    uri: attack,
    type: 'text',
    language: attack,
    headlines: [
      { value: `Tide ${text}`, contentType: 'text/html' },
      { role: 'kicker', value: text },
    ],
    descriptions: [{ role: 'summary', value: text }],
    by: text,
    located: text,
    people: [{ rel: 'author', name: text }],
    infoSources: [{ name: text }],
    copyrightHolder: text,
    altIds: [{ role: 'url', value: attack }],
    genres: [{ uri: attack, name: text }],
    versionCreated: attack,
    associations: [
      {
        type: 'picture',
        renditions: [
          { href: attack, width: attack },
          { href: `https://news.example/a.jpg?${attack}`, width: 640, height: 400 },
        ],
        descriptions: [
          { role: 'caption', value: text },
          { role: 'alt', value: text },
        ],
        by: text,
      },
      { type: 'text', uri: 'urn:2', headlines: [{ value: text }], url: attack },
    ],
    // An own property, as JSON makes it.
    ['__proto__']: { headline: text },
  };
}

function ninjsOfOne(text: string, attack: string): object {
  return {
    uri: 'urn:1',
    headline: text || 'Tide',
    description_html: text,
    byline: text,
    url: attack,
    renditions: { main: { href: attack, mimetype: 'image/png' } },
    type: 'picture',
    copyrightholder: text,
  };
}

function schemaOrg(text: string, attack: string): object {
  return {
    '@graph': [
      {
        '@type': 'NewsArticle',
        '@id': attack,
        url: attack,
        headline: `Tide ${text}`,
        description: text,
        articleSection: text,
        dateline: text,
        inLanguage: attack,
        datePublished: attack,
        author: [{ '@type': 'Person', name: text, url: attack, image: attack, jobTitle: text }, text],
        publisher: { '@type': 'Organization', name: text, url: attack, logo: { url: attack } },
        image: { url: attack, caption: text, creditText: text, width: attack },
        isAccessibleForFree: attack,
      },
      { '@type': 'BlogPosting', name: text, mainEntityOfPage: attack, image: [attack], genre: text },
    ],
  };
}

function jsonFeed(text: string, attack: string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: text,
    home_page_url: attack,
    icon: attack,
    items: [
      {
        id: attack,
        url: attack,
        title: `Tide ${text}`,
        summary: text,
        image: attack,
        tags: [text],
        authors: [{ name: text, url: attack, avatar: attack }],
        date_published: attack,
        language: attack,
      },
      { title: text, external_url: attack, content_html: `<img src="${attack}" alt="${attack}"><p>${text}</p>` },
      { title: 'Tide', content_text: text, attachments: [{ url: attack, mime_type: 'image/png' }] },
    ],
  };
}

function wordPress(text: string, attack: string): object[] {
  return [
    {
      id: 1,
      link: attack,
      title: { rendered: `Tide ${text}` },
      excerpt: { rendered: text },
      content: { rendered: `<p>${text}</p><img src="${attack}" alt="${attack}">` },
      date: attack,
      _embedded: {
        author: [{ name: text, link: attack, avatar_urls: { 96: attack } }],
        'wp:featuredmedia': [
          {
            source_url: attack,
            alt_text: text,
            caption: { rendered: text },
            media_details: { sizes: { large: { source_url: attack, width: 640, height: 400 } } },
          },
        ],
        'wp:term': [[{ taxonomy: 'category', name: text }]],
      },
    },
    {
      link: 'https://news.example/1',
      title: { rendered: text },
      content: { rendered: text },
      yoast_head_json: { author: text, og_site_name: text, og_image: [{ url: attack }] },
      jetpack_featured_media_url: attack,
    },
  ];
}

function article(text: string, attack: string): object[] {
  const all = {
    id: attack,
    url: attack,
    headline: `Tide ${text}`,
    kicker: text,
    standfirst: text,
    labels: [attack],
    authors: [{ name: text, role: text, url: attack, avatar: attack, location: text }],
    agency: text,
    dateline: text,
    published: attack,
    updated: attack,
    image: {
      src: attack,
      srcset: `${attack} 640w, https://news.example/a.jpg 320w`,
      sizes: attack,
      alt: text,
      caption: text,
      credit: text,
      license: attack,
      source: attack,
    },
    related: [{ headline: text, url: attack }],
    language: attack,
    publication: { name: text, url: attack, logo: attack },
    access: attack,
    sponsor: text,
    [attack]: attack,
  };
  return [all, { ...all, url: 'https://news.example/1', image: { ...all.image, src: 'https://news.example/a.jpg' } }];
}
