import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { articleFormats, type ArticleFormat } from '../../src/generated/article/format-names.js';
import { openPage } from '../support/browsers/chromium.js';
import { renderPage } from '../server/renderer.js';
import { HostSite } from '../support/servers/host-site.js';

/** The files that an article of another publication can name, by the words in the table of `privacy.mdx`. */
const files: Readonly<Record<string, string>> = {
  picture: 'picture',
  portraits: 'portrait',
  logo: 'logo',
  'logo of the sponsor': 'sponsor',
  'linked JSON': 'linked',
};

const headline = 'Harbour dredging to start a month early';
const url = 'https://news.example/harbour';
const published = '2026-03-02T08:30:00Z';

/**
 * The same story in each format, with every file that the format can name.
 *
 * @param at returns the address of a file
 */
function sourceIn(format: ArticleFormat, at: (file: string) => string): string {
  switch (format) {
    case 'ninjs':
      return JSON.stringify({
        uri: url,
        type: 'text',
        headline,
        byline: 'Mara Lin',
        associations: {
          featureimage: {
            type: 'picture',
            headline: 'The harbour',
            renditions: { main: { href: at('picture'), mimetype: 'image/svg+xml', width: 300, height: 200 } },
          },
          film: {
            type: 'video',
            headline: 'A film',
            renditions: { main: { href: at('film'), mimetype: 'video/mp4' } },
          },
        },
        infosources: [{ name: 'Halyard Press', logo: at('agency') }],
      });
    case 'rss':
      return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
        <title>The Meridian</title><link>https://news.example/</link><image><url>${at('logo')}</url><title>The Meridian</title></image>
        <item><title>${headline}</title><link>${url}</link><dc:creator>Mara Lin</dc:creator>
          <description>&lt;p&gt;Rain. &lt;img src="${at('in-the-text')}"&gt;&lt;/p&gt;</description>
          <media:content url="${at('picture')}" type="image/jpeg" width="1200" height="800"/>
          <enclosure url="${at('sound')}" type="audio/mpeg" length="1"/></item></channel></rss>`;
    case 'atom':
      return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>The Meridian</title>
        <link href="https://news.example/"/><logo>${at('logo')}</logo><icon>${at('icon')}</icon>
        <entry><id>${url}</id><title>${headline}</title><link href="${url}"/><author><name>Mara Lin</name></author>
          <media:thumbnail url="${at('picture')}" width="300" height="200"/>
          <link rel="enclosure" type="audio/mpeg" href="${at('sound')}"/></entry></feed>`;
    case 'json-feed':
      return JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Meridian',
        home_page_url: 'https://news.example/',
        icon: at('logo'),
        items: [
          {
            id: url,
            url,
            title: headline,
            image: at('picture'),
            tags: ['opinion'],
            authors: [{ name: 'Mara Lin', avatar: at('portrait') }],
            attachments: [{ url: at('sound'), mime_type: 'audio/mpeg' }],
          },
        ],
      });
    case 'wordpress':
      return JSON.stringify([
        {
          id: 92,
          type: 'post',
          link: url,
          date_gmt: '2026-03-02T08:30:00',
          title: { rendered: headline },
          content: { rendered: `<p>Rain. <img src="${at('in-the-text')}"></p>` },
          _embedded: {
            author: [{ name: 'Mara Lin', avatar_urls: { 96: at('portrait') } }],
            'wp:featuredmedia': [
              {
                media_type: 'image',
                source_url: at('picture'),
                media_details: { width: 300, height: 200, sizes: {} },
              },
            ],
            'wp:term': [[{ taxonomy: 'category', name: 'Opinion', slug: 'opinion' }]],
          },
          yoast_head_json: { og_image: [{ url: at('preview') }] },
        },
      ]);
    case 'schema-org':
      return JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'OpinionNewsArticle',
        url,
        headline,
        datePublished: published,
        image: { '@type': 'ImageObject', url: at('picture'), width: 300, height: 200 },
        author: { '@type': 'Person', name: 'Mara Lin', image: at('portrait') },
        publisher: { '@type': 'NewsMediaOrganization', name: 'The Meridian', logo: at('logo') },
        video: { '@type': 'VideoObject', name: 'A film', contentUrl: at('film'), thumbnailUrl: at('still') },
        sponsor: { '@type': 'Organization', name: 'Kelmouth Ferries', logo: at('sponsor') },
      });
    case 'html':
      return `<!doctype html><title>${headline}</title><link rel="canonical" href="${url}"><link rel="icon" href="${at('icon')}">
        <link rel="alternate" type="application/json" href="${at('linked')}"><script src="${at('script')}"></script>
        <p>Rain. <img src="${at('in-the-text')}"></p>`;
    case 'article':
      return JSON.stringify([
        {
          headline,
          url,
          published,
          labels: ['opinion', 'sponsored'],
          image: { src: at('picture'), width: 300, height: 200, source: at('source-page'), license: at('licence') },
          authors: [{ name: 'Mara Lin', url: at('author-page'), avatar: at('portrait') }],
          sponsor: 'Kelmouth Ferries',
          sponsorLogo: at('sponsor'),
          related: [{ headline: 'Ferries', url: at('related-page') }],
        },
        // Paid content names no publication.
        {
          headline: 'Ferries',
          url: `${url}-2`,
          publication: { name: 'The Meridian', url: 'https://news.example/', logo: at('logo') },
        },
      ]);
  }
}

/** Returns the files that the docs list for each format. */
function listedFiles(): Record<string, string[]> {
  const page = readFileSync('stories/privacy.mdx', 'utf8');
  const rows = [...page.matchAll(/^\| `(.*?)` *\|(.*)\|$/gm)];
  return Object.fromEntries(
    rows.map(([, format, cell]) => [format!, cell!.split(',').map((words) => files[words.trim()] ?? words)]),
  );
}

describe('A page with widgets that are fed from an address', () => {
  let site: HostSite;
  before(async () => {
    site = await HostSite.open();
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200" viewBox="0 0 300 200"><path d="M0 0h300v200H0z"/></svg>';
    site.override = ({ pathname }) => {
      const [, format, file] = /^\/in\/(.+)\/(.+)$/.exec(pathname) ?? [];
      if (!format) return undefined;
      const at = (name: string): string => `${site.origin}/in/${format}/${name}`;
      const type = format === 'html' ? 'text/html' : /rss|atom/.test(format) ? 'application/xml' : 'application/json';
      if (file === 'source') return { headers: { 'Content-Type': type }, body: sourceIn(format as ArticleFormat, at) };
      if (file === 'linked')
        return { headers: { 'Content-Type': 'application/json' }, body: sourceIn('schema-org', at) };
      return { headers: { 'Content-Type': 'image/svg+xml' }, body: svg };
    };
  });
  after(() => site.close());

  /** Every widget, fed from an address. */
  function widgets(src: string): string {
    const cards = ['', 'layout="lead"', 'layout="overlay"', 'layout="text"']
      .map((attribute) => `<news-headline-card ${attribute}></news-headline-card>`)
      .join('');
    return `<news-article src="${src}">${cards}<news-byline></news-byline><news-photo-caption></news-photo-caption>
      <news-share-icons></news-share-icons><news-subscription-prompt state="exhausted"></news-subscription-prompt></news-article>
      <news-headline-list src="${src}"></news-headline-list>`;
  }

  /** Returns the names of the files that a page requests, beside the page, its source and the library's files. */
  async function filesOf(address: string, hasScript: boolean): Promise<string[]> {
    const { page, record } = await openPage(address, {
      waitForWidgets: hasScript,
      prepare: (page) => page.setJavaScriptEnabled(hasScript),
    });
    // Logos and portraits are lazy.
    await page.setViewport({ width: 1280, height: 6000 });
    await page.waitForNetworkIdle({ idleTime: 300 });
    await page.close();
    const asked = record.requests.filter((each) => each !== address && !each.startsWith(site.cdn));
    const names = asked.map((each) => /\/in\/[\w-]+\/([\w-]+)$/.exec(each)?.[1] ?? each);
    return [...new Set(names)].filter((name) => name !== 'source');
  }

  for (const format of articleFormats) {
    it(`requests the files that the docs list, and no others, in the format ${format}`, async () => {
      const address = site.show({
        head: '<script type="module" src="{{cdn}}/loader.js"></script>',
        body: widgets(`/in/${format}/source`),
      });
      assert.deepEqual((await filesOf(address, true)).sort(), listedFiles()[format]!.sort());
    });

    it(`requests no others if a server has rendered it, in the format ${format}`, async () => {
      const at = (name: string): string => `${site.origin}/in/${format}/${name}`;
      const body = await renderPage(widgets(`/in/${format}/source`), {
        base: `${site.cdn}/`,
        articles: () => sourceIn(format, at),
      });
      const requested = await filesOf(site.show({ body }), false);
      // A server does not follow links of an HTML page.
      assert.deepEqual(requested.sort(), format === 'html' ? [] : listedFiles()[format]!.sort());
    });
  }
});
