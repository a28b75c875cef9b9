import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/generated/components/define/byline.js';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/eager.js';
import type { Article } from '../../src/article/article.js';
import { articleFormats, type ArticleFormat } from '../../src/generated/article/format-names.js';
import { clearPage, partText, place, until } from '../support/page/page.js';

const headline = 'Harbour dredging';
const url = 'https://news.example/harbour';
const service = 'https://secure.gravatar.com/avatar/27205e5c51cb03f862138b22bcb5dc20?s=96';
const own = `${location.origin}/test/hosts/newsroom/pictures/mara-lin-96.webp`;

/** The same story in each format, with a portrait where the format has one. */
const sources: Record<ArticleFormat, (portrait: string) => string> = {
  rss: () =>
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><title>${headline}</title><link>${url}</link><dc:creator>Mara Lin</dc:creator></item></channel></rss>`,
  atom: () =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>${url}</id><title>${headline}</title><link href="${url}"/><author><name>Mara Lin</name></author></entry></feed>`,
  'json-feed': (avatar) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: url, url, title: headline, tags: ['opinion'], authors: [{ name: 'Mara Lin', avatar }] }],
    }),
  wordpress: (avatar) =>
    JSON.stringify([
      {
        id: 92,
        type: 'post',
        link: url,
        title: { rendered: headline },
        _embedded: { author: [{ name: 'Mara Lin', avatar_urls: { 96: avatar } }] },
      },
    ]),
  ninjs: () => JSON.stringify({ uri: url, type: 'text', headline, byline: 'Mara Lin' }),
  'schema-org': (image) =>
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url,
      headline,
      author: { '@type': 'Person', name: 'Mara Lin', image },
    }),
  html: (image) =>
    `<!doctype html><title>${headline}</title><script type="application/ld+json">${sources['schema-org'](image)}</script>`,
  article: (avatar) =>
    JSON.stringify([{ headline, url, labels: ['opinion'], authors: [{ name: 'Mara Lin', avatar }] }]),
};

const withPortraits: readonly ArticleFormat[] = ['json-feed', 'wordpress', 'schema-org', 'html', 'article'];

describe('A page with a widget that is fed from an address', () => {
  const ownFetch = window.fetch;
  let answer = '';
  let asked: string[] = [];
  let count = 0;

  beforeEach(() => {
    window.fetch = (input) => {
      asked.push(String(input));
      return Promise.resolve(new Response(answer));
    };
  });

  afterEach(() => {
    window.fetch = ownFetch;
    clearPage();
    document.documentElement.removeAttribute('data-news-avatars');
  });

  /** Returns the addresses that a byline and a card request for a source, beside the source itself. */
  async function requested(format: ArticleFormat, portrait: string): Promise<string[]> {
    asked = [];
    answer = sources[format](portrait);
    const src = `/third-parties/${(count += 1)}`;
    const around = await place(
      `<div><news-byline src="${src}"></news-byline><news-headline-card src="${src}"></news-headline-card></div>`,
    );
    const [byline, card] = [...around.children] as LitElement[];
    await until(() => partText(byline!, 'author') && partText(card!, 'headline'), 'the widgets');
    // A card loads the code for a portrait when it has one.
    await Promise.all([byline!.updateComplete, card!.updateComplete]);
    const pictures = [byline!, card!].flatMap((widget) => [...widget.shadowRoot!.querySelectorAll('img')]);
    const all = pictures.map((picture) => picture.src);
    expect(new Set(asked.map((each) => new URL(each, location.href).pathname))).to.deep.equal(new Set([src]));
    return [...new Set(all)];
  }

  for (const format of articleFormats) {
    it(`makes no request to an avatar service, in the format ${format}`, async () => {
      expect(await requested(format, service)).to.deep.equal([]);
    });
  }

  for (const format of withPortraits) {
    it(`requests the newsroom’s own portrait, in the format ${format}`, async () => {
      expect(await requested(format, own)).to.deep.equal([own]);
    });
  }

  it('requests the portrait of a service if the page asks for it', async () => {
    document.documentElement.setAttribute('data-news-avatars', '');
    await requested('wordpress', `${service}&asked`);
    await until(() => isRequested(`${service}&asked`), 'the portrait');
  });

  it('knows a service by its host, in any spelling', async () => {
    for (const portrait of ['https://www.GRAVATAR.com:443/avatar/1', 'https://gravatar.com./avatar/1'])
      expect(await requested('wordpress', portrait)).to.deep.equal([]);
    const other = `${location.origin}/test/hosts/newsroom/pictures/mara-lin-96.webp?gravatar.com/1`;
    expect(await requested('wordpress', other)).to.deep.equal([other]);
  });

  it('requests a portrait that the page itself names', async () => {
    const authorsWith = (avatar: string): Article['authors'] => [{ name: 'Mara Lin', avatar }];
    await place(`<news-byline authors='${JSON.stringify(authorsWith(`${service}&attribute`))}'></news-byline>`);
    await place(
      `<news-byline><span itemprop="author" itemscope><meta itemprop="image" content="${service}&amp;markup"><span itemprop="name">Mara Lin</span></span></news-byline>`,
    );
    const byProperty = await place<HTMLElement & { article?: Partial<Article> }>('<news-byline></news-byline>');
    byProperty.article = { headline, url, authors: authorsWith(`${service}&property`) };
    for (const way of ['attribute', 'markup', 'property'])
      await until(() => isRequested(`${service}&${way}`), `the portrait of the ${way}`);
  });
});

/** Whether the page has requested an address, with or without an answer. */
function isRequested(address: string): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => name === address);
}
