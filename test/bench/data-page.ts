/** Runs in the browser: reads a feed with one of the parsers. */
import { parseFeed } from 'feedsmith';
import { parseArticles } from '../../src/article/parse-articles.js';

/** The name of a parser. */
export type Reader = 'ours' | 'feedsmith' | 'rss-parser';

interface RssParser {
  parseString(text: string): Promise<{ items: unknown[] }>;
}

/** The class that the browser script of rss-parser defines. */
declare const RSSParser: new () => RssParser;

const read: Readonly<Record<Reader, (text: string) => number | Promise<number>>> = {
  ours: (text) => parseArticles(text, { url: 'https://meridian.example/feed' }).length,
  feedsmith(text) {
    const { feed } = parseFeed(text) as { feed: { items?: unknown[]; entries?: unknown[] } };
    return (feed.items ?? feed.entries ?? []).length;
  },
  'rss-parser': async (text) => (await new RSSParser().parseString(text)).items.length,
};

export class DataBench {
  #text = '';

  load(text: string): void {
    this.#text = text;
  }

  /** Reads the feed this many times, and returns the number of items. */
  async run(reader: Reader, times: number): Promise<number> {
    let count = 0;
    for (let time = 0; time < times; time++) count = await read[reader](this.#text);
    return count;
  }
}

(globalThis as { bench?: DataBench }).bench = new DataBench();
