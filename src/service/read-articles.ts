import { parseArticleJson } from '../article/formats/article-json.js';
import { decodeText } from '../article/formats/decode-text.js';
import { findFormat } from '../article/formats/find-format.js';
import { loadHtml } from '../article/formats/html.js';
import { parseJsonText } from '../article/formats/json-text.js';
import { parseArticles } from '../article/parse-articles.js';
import type { Article } from '../article/article.js';
import { parseHtml } from '../server/index.js';
import type { Newsroom } from './newsrooms.js';
import { readUpstream, upstreamTime, type Fetch } from './read-upstream.js';
import { ServiceError } from './service-error.js';

/** The most tags of a page. As many take a third of a second, in which the service answers nothing else. */
const mostTags = 100_000;

/**
 * Reads the articles at an address of a newsroom: a feed, a page or an API, in any format that the library reads.
 *
 * @throws {ServiceError} if the address is not in the list, or gives no articles
 */
export async function readArticles(address: string, newsrooms: readonly Newsroom[], fetch: Fetch): Promise<Article[]> {
  const signal = AbortSignal.timeout(upstreamTime);
  const read = async (from: string): Promise<{ text: string; url: string }> => {
    const { url, bytes, headers } = await readUpstream(from, newsrooms, fetch, signal);
    return { url, text: decodeText(bytes, headers.get('Content-Type')) };
  };
  const { text, url } = await read(address);
  try {
    if (findFormat(parseJsonText(text) ?? text) !== 'html') return inOrder(parseArticles(text, { url }));
    if (text.split('<').length > mostTags)
      throw new ServiceError(502, `${url} has more than ${mostTags} tags.`, 'Give the address of a feed.');
    const ask = async (linked: string, prepare: (answer: string) => unknown): Promise<Article[]> => {
      const answer = await read(linked);
      return parseArticles(prepare(answer.text), { url: answer.url });
    };
    return inOrder(await loadHtml(text, { url, parseHtml }, ask));
  } catch (failure) {
    if (failure instanceof ServiceError) throw failure;
    throw new ServiceError(
      502,
      `${url}: ${(failure as Error).message}`,
      'Give the address of a story, a feed or JSON that has articles.',
    );
  }
}

/** Returns the articles with their fields in a fixed order, so that the same articles always give the same answer. */
function inOrder(articles: readonly Article[]): Article[] {
  return articles.length > 0 ? parseArticleJson(articles) : [];
}
