import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { articleFormats, type ArticleFormat } from '../../src/generated/article/format-names.js';
import { identify } from '../../src/article/formats/find-format.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import { parseHtml } from '../server/renderer.js';

/** The file of each format, as the page “Example files” shows it. */
const files: Readonly<Record<ArticleFormat, string>> = {
  rss: 'rss.xml',
  atom: 'atom.xml',
  'json-feed': 'json-feed.json',
  wordpress: 'wordpress.json',
  ninjs: 'ninjs.json',
  'schema-org': 'schema-org.json',
  html: 'page.html',
  article: 'article.json',
};

describe('The example file', () => {
  for (const format of articleFormats) {
    it(`of the format ${format} is found to be in it, and gives the whole story`, () => {
      const text = readFileSync(`test/article/examples/${files[format]}`, 'utf8');
      expect(identify(text, undefined).format).to.equal(format);
      const articles = parseArticles(text, { url: 'https://news.example/source', parseHtml });
      expect(articles).to.have.lengthOf(1);
      const { headline, url, kicker, standfirst, authors, published, image } = articles[0]!;
      expect({
        headline,
        url,
        kicker,
        standfirst,
        authors: authors.map(({ name }) => name),
        image: image?.src,
      }).to.deep.equal({
        headline: 'Harbour dredging to start a month early',
        url: 'https://news.example/harbour',
        kicker: 'Ports',
        standfirst: 'Winter storms have left the channel too shallow for the new ferries.',
        authors: ['Mara Lin'],
        image: 'https://news.example/harbour.webp',
      });
      expect(Date.parse(published!)).to.equal(Date.parse('2026-03-02T08:30:00+01:00'));
    });

    it(`of the format ${format} is on the page`, () => {
      expect(readFileSync('stories/example-files.mdx', 'utf8')).to.include(` test/article/examples/${files[format]}\n`);
    });
  }
});
