import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type * as source from '../../../src/server/index.js';
import { escapeAttribute, escapeText } from '../../../src/widget/fallback/html-text.js';

const built = new URL('../../../dist/server/index.js', import.meta.url).href;
const { oembedLinks } = (await import(built)) as typeof source;

/** The story of all pages. Its headline has each sign that a consumer may decode too early or too late. */
export const story = {
  headline: 'Rain & "wind" end the drought in Łódź',
  standfirst: 'The reservoirs fill again.',
  author: 'Tomasz Wiśniewski',
  publication: 'The Meridian',
  published: '2026-03-02T23:30:00.000Z',
  picture: { width: 960, height: 640 },
};

/** Iframely loads the picture to read its size. By default, it refuses WebP. */
const picture = readFileSync(new URL('../../hosts/newsroom/pictures/barrier-960.jpg', import.meta.url));

type Format = 'json' | 'xml';

/**
 * A small newsroom. `/story` has discovery links for both formats, `/story-in-xml` only for XML.
 *
 * @param service the address of the service. It starts after the newsroom
 * @param look how the links say that the card looks
 */
export function storyPages(service: () => string, look: Pick<source.OembedOptions, 'layout'> = {}): Hono {
  const links = (address: string, formats: readonly Format[]): string =>
    oembedLinks(address, { service: `${service()}/`, ...look })
      .split('\n')
      .filter((link) => formats.some((format) => link.includes(`format=${format}`)))
      .join('\n');
  const page = (address: string, formats: readonly Format[]): string => {
    const { origin } = new URL(address);
    const pictureAddress = `${origin}/rain.jpg`;
    const article = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: address,
      headline: story.headline,
      description: story.standfirst,
      datePublished: story.published,
      author: { '@type': 'Person', name: story.author, url: `${origin}/authors/wisniewski` },
      publisher: { '@type': 'NewsMediaOrganization', name: story.publication, url: `${origin}/` },
      image: { '@type': 'ImageObject', url: pictureAddress, ...story.picture },
    };
    const openGraph = {
      type: 'article',
      url: address,
      title: story.headline,
      description: story.standfirst,
      site_name: story.publication,
      image: pictureAddress,
    };
    return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${escapeText(`${story.headline} | ${story.publication}`)}</title>
    <link rel="canonical" href="${address}">
    ${links(address, formats)}
    ${Object.entries(openGraph)
      .map(([name, value]) => `<meta property="og:${name}" content="${escapeAttribute(value)}">`)
      .join('\n')}
    <script type="application/ld+json">${JSON.stringify(article)}</script>
  </head>
  <body><h1>${escapeText(story.headline)}</h1></body>
</html>
`;
  };
  return new Hono()
    .get('/rain.jpg', ({ body }) => body(picture, 200, { 'Content-Type': 'image/jpeg' }))
    .get('/story', ({ req, html }) => html(page(req.url, ['json', 'xml'])))
    .get('/story-in-xml', ({ req, html }) => html(page(req.url, ['xml'])));
}
