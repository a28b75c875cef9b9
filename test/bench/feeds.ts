import type { Article } from '../../src/article/article.js';
import type { ArticleFormat } from '../../src/generated/article/format-names.js';
import { toJsonLd, toNinjs, type Json } from '../hosts/newsroom/formats.js';
import { stories } from '../hosts/newsroom/stories.js';
import { makeArticles } from './articles.js';

const openedAt = new Date();
const origin = 'https://meridian.example';

/** The length of a story in feeds: about two kilobytes. */
const fullLength = 2_000;

/** A story as the functions below need it. */
interface Entry {
  article: Article;
  /** The story as HTML. */
  html: string;
  index: number;
}

/** Functions that write a feed with this many stories. Each has its text, its authors, and its picture in two sizes. */
export const feeds: Readonly<Partial<Record<ArticleFormat, (count: number) => string>>> = {
  rss: (count) => rssFeed(entries(count)),
  atom: (count) => atomFeed(entries(count)),
  'json-feed': (count) => jsonFeed(entries(count)),
  ninjs: (count) => JSON.stringify({ items: entries(count).map(ninjsItem) }),
  'schema-org': (count) => itemList(entries(count)),
  wordpress: (count) => JSON.stringify(entries(count).map(post)),
  article: (count) => JSON.stringify(entries(count).map(({ article }) => article)),
};

function entries(count: number): Entry[] {
  return makeArticles(count, 'https://media.meridian.example', openedAt).map((article, index) => {
    const { body } = stories[index % stories.length]!;
    let html = '';
    for (let paragraph = 0; html.length < fullLength; paragraph++)
      html += `<p>${escaped(body[paragraph % body.length]!)} <a href="${origin}/more?a=1&amp;b=2">More</a></p>\n`;
    return { article, html, index };
  });
}

function rssFeed(all: Entry[]): string {
  const items = all.map(
    ({ article, html }) => `
    <item>
      <title>${escaped(article.headline)}</title>
      <link>${article.url}</link>
      <guid isPermaLink="false">${article.id}</guid>
      <description><![CDATA[${article.standfirst}]]></description>
      <content:encoded><![CDATA[${html}]]></content:encoded>
      ${article.authors.map(({ name }) => `<dc:creator>${escaped(name)}</dc:creator>`).join('')}
      <category>${escaped(article.kicker ?? '')}</category>
      <pubDate>${new Date(article.published!).toUTCString()}</pubDate>
      ${[960, 320].map((width) => mediaContent(article, width)).join('')}
    </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>The Meridian</title>
    <link>${origin}/</link>
    <language>en</language>${items.join('')}
  </channel>
</rss>`;
}

function mediaContent({ image }: Article, width: number): string {
  return `<media:content url="https://media.meridian.example/pictures/photo-${width}.jpg" medium="image" type="image/jpeg" width="${width}" height="${(width * 2) / 3}"><media:credit>Halyard Press</media:credit><media:description type="plain">${escaped(image?.alt ?? '')}</media:description></media:content>`;
}

function atomFeed(all: Entry[]): string {
  const items = all.map(
    ({ article, html }) => `
  <entry>
    <id>urn:meridian:${article.id}</id>
    <title type="html">${escaped(escaped(article.headline))}</title>
    <link rel="alternate" type="text/html" href="${article.url}"/>
    <link rel="enclosure" type="image/jpeg" href="https://media.meridian.example/pictures/photo-960.jpg"/>
    <published>${new Date(article.published!).toISOString()}</published>
    <updated>${new Date(article.published!).toISOString()}</updated>
    ${article.authors.map(({ name }) => `<author><name>${escaped(name)}</name></author>`).join('')}
    <category term="${escaped(article.kicker ?? '')}"/>
    <summary type="html">${escaped(escaped(article.standfirst ?? ''))}</summary>
    <content type="html">${escaped(html)}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${origin}/</id>
  <title>The Meridian</title>
  <updated>${openedAt.toISOString()}</updated>
  <link href="${origin}/"/>${items.join('')}
</feed>`;
}

function jsonFeed(all: Entry[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Meridian',
    home_page_url: `${origin}/`,
    language: 'en',
    items: all.map(({ article, html }) => ({
      id: article.id,
      url: article.url,
      title: article.headline,
      summary: article.standfirst,
      content_html: html,
      image: article.image?.src,
      date_published: article.published,
      tags: [article.kicker],
      authors: article.authors.map(({ name, avatar }) => ({ name, avatar })),
    })),
  });
}

function ninjsItem({ article, index }: Entry): Json {
  const item = toNinjs(stories[index % stories.length]!, { origin, openedAt }) as Record<string, Json>;
  return { ...item, uri: article.id };
}

function itemList(all: Entry[]): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: all.map(({ article, index }) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: {
        ...(toJsonLd(stories[index % stories.length]!, { origin, openedAt }) as Record<string, Json>),
        '@id': article.url,
        url: article.url,
      },
    })),
  });
}

/** Writes a post as the API answers with `_embed`, without the fields of plug-ins. */
function post({ article, html, index }: Entry): Json {
  const day = new Date(article.published!).toISOString().slice(0, 19);
  const size = (width: number): Json => ({
    file: `photo-${width}.jpg`,
    width,
    height: (width * 2) / 3,
    mime_type: 'image/jpeg',
    source_url: `https://media.meridian.example/pictures/photo-${width}.jpg`,
  });
  return {
    id: index + 1,
    date: day,
    date_gmt: day,
    guid: { rendered: `${origin}/?p=${index + 1}` },
    modified: day,
    modified_gmt: day,
    slug: article.id,
    status: 'publish',
    type: 'post',
    link: article.url,
    title: { rendered: escaped(article.headline) },
    content: { rendered: html, protected: false },
    excerpt: { rendered: `<p>${escaped(article.standfirst ?? '')}</p>\n`, protected: false },
    author: 1,
    featured_media: 1,
    categories: [1],
    tags: [],
    _links: { self: [{ href: `${origin}/wp-json/wp/v2/posts/${index + 1}` }], collection: [{ href: origin }] },
    _embedded: {
      author: article.authors.map(({ name }) => ({ id: 1, name, link: `${origin}/author`, avatar_urls: {} })),
      'wp:featuredmedia': [
        {
          id: 1,
          media_type: 'image',
          alt_text: article.image?.alt,
          caption: { rendered: '<p>The harbour at dawn.</p>' },
          source_url: 'https://media.meridian.example/pictures/photo-960.jpg',
          media_details: {
            width: 960,
            height: 640,
            sizes: { medium: size(320), large: size(640), full: size(960) },
          },
        },
      ],
      'wp:term': [[{ id: 1, taxonomy: 'category', name: article.kicker, slug: 'section' }], []],
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
