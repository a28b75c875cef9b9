import type { Article } from '../article/article.js';
import { maximumBytes } from '../article/fetch-articles.js';
import { readAnswer } from '../article/read-answer.js';
import type { ArticleFormat } from '../generated/article/format-names.js';
import { storyKey } from '../article/story-key.js';
import { print } from './print.js';
import { ProgressLine } from './progress-line.js';
import { isAddress, readSource } from './read-source.js';
import { writeIfChanged } from './write-if-changed.js';

/** Options of {@link writeArticles}. */
export interface WriteOptions {
  /** The file to write; `-` for standard output. */
  out: string;
  /** The format of the sources. Default: found from the content of each. */
  format?: ArticleFormat;
  /** The address of the files, to resolve relative addresses in them. */
  url?: string;
  /** The greatest number of articles to write. */
  limit?: number;
  /**
   * Whether to write the newest first, and those without a time last. Default: in the order of the sources, to keep the
   * order of a front page.
   */
  newestFirst?: boolean;
  /** Whether to write only if every source could be read. */
  strict?: boolean;
}

/** How much was written: all sources, only those that could be read, or none. */
export type WriteResult = 'all' | 'some' | 'nothing';

/** The result of reading a source: articles, or why it failed. */
type Reading = { articles: Article[] } | { failure: string };

/**
 * Writes the articles of several sources as one list in the library's own JSON. Each story is written once: the first
 * copy counts.
 *
 * Use it if the newsroom's server does not allow pages of other origins to read it. Run it before a page is served, and
 * write the file to a place that the page can read. The file is replaced as a whole. It stays as it is if nothing has
 * changed or nothing could be read, so that a failing server never empties a page. A source that can be read but has no
 * story to show counts as empty: it may have withdrawn its last story.
 *
 * Sources that cannot be read are listed on standard error, each with a way to fix it.
 *
 * @param names addresses, files, and `-` for standard input
 * @returns how many of the sources were written
 */
export async function writeArticles(names: readonly string[], options: WriteOptions): Promise<WriteResult> {
  const { out, limit, newestFirst, strict } = options;
  const readings = await readAll(names, options);
  readings.forEach((reading, index) => {
    if ('failure' in reading) console.error(`${names[index]}: ${reading.failure}`);
    else if (reading.articles.length === 0) console.error(`${names[index]}: has no article that may be shown now.`);
  });
  const read = readings.filter((reading) => 'articles' in reading);
  const isWhole = read.length === names.length;
  if (read.length === 0 || (strict && !isWhole)) {
    console.error(out === '-' ? 'Nothing was written.' : `${out} was not changed.`);
    return 'nothing';
  }
  if (!isWhole) console.error(`Written without ${names.length - read.length} of ${names.length} sources.`);
  const stories = withoutRepeats(read.flatMap(({ articles }) => articles));
  if (newestFirst) stories.sort((one, other) => timeOf(other) - timeOf(one));
  const shown = stories.slice(0, limit);
  const json = JSON.stringify(shown, undefined, 2);
  const file = Buffer.from(`${json}\n`);
  warnOfSize(file, shown);
  if (out === '-') await print(`${json}\n`);
  else await print((await writeIfChanged(out, file)) ? `${out}: ${count(shown)}.\n` : `${out}: nothing new.\n`);
  return isWhole ? 'all' : 'some';
}

/** Reads the sources at the same time. Meanwhile shows how many are done, and the first that is not. */
async function readAll(names: readonly string[], options: WriteOptions): Promise<Reading[]> {
  const progress = new ProgressLine();
  const unread = new Map(names.entries());
  const showProgress = (): void => {
    const place = names.length > 1 ? ` ${names.length - unread.size + 1} of ${names.length}` : '';
    // Standard input is not shown: at a terminal, the user may be typing it.
    const name = [...unread.values()].find((each) => each !== '-');
    progress.show(name === undefined ? '' : `Reading${place}: ${name}`);
  };
  showProgress();
  try {
    return await Promise.all(
      names.map(async (name, index) => {
        const reading = await readArticles(name, options);
        unread.delete(index);
        showProgress();
        return reading;
      }),
    );
  } finally {
    progress.end();
  }
}

async function readArticles(name: string, { url: from, format }: WriteOptions): Promise<Reading> {
  try {
    const articles = await readAnswer(await readSource(name, from), {
      format,
      loadParseHtml: async () => (await import('../server/index.js')).parseHtml,
      // The links of a file are not followed: reading a file makes no requests.
      ask: isAddress(name) ? readSource : undefined,
    });
    return { articles };
  } catch (failure) {
    const { name: kind, message } = failure as Error;
    if (kind !== 'ArticleFormatError') return { failure: message };
    const mend = format ? 'Remove --format, or use' : 'Use';
    return { failure: `${message} Check its content. ${mend} a feed, a page or JSON that has articles.` };
  }
}

function withoutRepeats(articles: readonly Article[]): Article[] {
  const stories = new Map<string, Article>();
  for (const article of articles) {
    const key = storyKey(article);
    if (!stories.has(key)) stories.set(key, article);
  }
  return [...stories.values()];
}

/**
 * Warns if the list is too large for a page to read. The page could only fail, but the user of this command can shorten
 * the list.
 */
function warnOfSize({ length }: Buffer, shown: readonly Article[]): void {
  if (length <= maximumBytes) return;
  const fitting = Math.max(1, Math.floor((shown.length * maximumBytes) / length / 1.1));
  const size = (bytes: number): string => `${Math.ceil(bytes / 1e5) / 10} MB`;
  console.error(
    `The list is ${size(length)}, but a page reads at most ${size(maximumBytes)}, so it would show nothing. Write fewer articles, for example with --limit ${fitting}.`,
  );
}

function timeOf({ published, updated }: Article): number {
  return Date.parse(published ?? updated ?? '') || -Infinity;
}

function count({ length }: readonly Article[]): string {
  return length === 1 ? '1 article' : `${length} articles`;
}
