import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/article/article.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import { fixtures } from '../article/fixtures/all.js';
import { parseHtml } from '../server/renderer.js';
import { plugin } from './wordpress/plugin.js';
import { WordPressSite } from './wordpress/site/start-site.js';
import { readAnswers } from './wordpress/stories/answers.js';

/** An answer of a newsroom. */
interface Source {
  body: string;
  address: string;
}

/** A story as the plugin keeps it; see `parse.php`. */
type Story = Partial<Omit<Article, 'publication'>> & { publication?: string };

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const examples = pathOf('../article/examples');
const address = 'https://news.example/news/feed';

/** How many stories of a source the plugin keeps. */
const mostStories = 50;

const sources: Readonly<Record<string, Source>> = Object.fromEntries([
  ...readdirSync(examples).map((file) => [file, { body: readFileSync(`${examples}/${file}`, 'utf8'), address }]),
  ...fixtures.map(({ name, text, url }) => [name, { body: text, address: url }]),
  // Answers in bytes are about encodings, and the library gets texts.
  ...Object.entries(readAnswers)
    .filter(([, { body }]) => typeof body === 'string')
    .map(([name, answer]) => [name, { address, ...answer }]),
]);

/** The fields that the plugin reads differently, and why. */
const reasons: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an HTML page': {
    standfirst: 'It is only in microdata, which the plugin does not read.',
    authors: 'They are only in microdata too.',
    image: 'The library takes it from the microdata, which do not describe it.',
  },
  'the library’s own JSON': {
    authors: 'The plugin divides a text with several authors, as the attribute of a widget does.',
  },
};

/** Returns the stories that the library reads. */
function inLibrary({ body, address: url }: Source): Article[] {
  try {
    return parseArticles(body, { url, parseHtml }).slice(0, mostStories);
  } catch {
    return [];
  }
}

/** Returns the fields that both read. The plugin has a link for each story, if need be to the source itself. */
function fieldsOf(story: Story, source: string): Record<string, unknown> {
  const { headline, kicker, standfirst, labels, authors, agency, published, updated, image, language, access } = story;
  return {
    headline,
    address: story.url ?? source,
    kicker,
    standfirst,
    labels: labels ?? [],
    authors: (authors ?? []).map(({ name, url }) => ({ name, url: url ?? '' })),
    agency,
    published: instant(published),
    updated: instant(updated),
    image: image && { src: image.src, alt: image.alt ?? '', width: image.width ?? 0, height: image.height ?? 0 },
    publication: story.publication,
    language,
    access: access === 'unknown' ? undefined : access,
  };
}

/** Returns a field of each story. */
function all(field: string, stories: readonly Record<string, unknown>[]): unknown[] {
  return stories.map((story) => story[field]);
}

/** A day, or a time in UTC. */
function instant(date: string | undefined): string | undefined {
  return date && date.length > 10 ? new Date(date).toISOString() : date;
}

describe('The plugin reads the same stories as the library from', function () {
  this.timeout(30_000);
  let inPlugin: Story[][];
  before(async () => {
    const site = await WordPressSite.start({ plugins: [plugin] });
    const answers = Object.values(sources).map(({ body, ...source }) => ({
      ...source,
      type: '',
      body: Buffer.from(body).toString('base64'),
    }));
    inPlugin = (await site.run(pathOf('wordpress/stories/parse.php'), answers)) as Story[][];
    await site.stop();
  });

  for (const [index, [name, source]] of Object.entries(sources).entries())
    it(name, () => {
      const expected = inLibrary(source).map(({ publication, ...story }) =>
        fieldsOf({ ...story, publication: publication?.name }, source.address),
      );
      const found = inPlugin[index]!.map((story) => fieldsOf(story, source.address));
      for (const field of Object.keys(fieldsOf({}, '')))
        if (reasons[name]?.[field])
          assert.notDeepEqual(all(field, found), all(field, expected), `${field} is the same`);
        else assert.deepEqual(all(field, found), all(field, expected), field);
    });
});
