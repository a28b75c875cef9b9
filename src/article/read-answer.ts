import { version } from '../version.js';
import type { Article } from './article.js';
import { parseArticleJson } from './formats/article-json.js';
import { identify } from './formats/find-format.js';
import { loadHtml } from './formats/html.js';
import type { ArticleFormat } from '../generated/article/format-names.js';
import { parseArticles } from './parse-articles.js';
import type { ParseOptions } from './parse-options.js';

/** The headers with which a program requests articles: the formats that it reads, and its name. */
export const requestHeaders = {
  accept:
    'application/feed+json, application/ld+json, application/json, application/atom+xml, application/rss+xml, application/xml, text/xml, text/html, */*;q=0.1',
  'user-agent': `standfirst/${version}`,
};

/** The text of an answer. */
export interface AnswerText {
  text: string;
  /** Its address, after redirects: the base of relative addresses. */
  url?: string;
}

/** How a program reads an answer. */
export interface ReadOptions {
  /** The format. Without it, the content decides. */
  format?: ArticleFormat;
  /** Loads the parser of HTML. Only a page needs it. */
  loadParseHtml: () => Promise<NonNullable<ParseOptions['parseHtml']>>;
  /** Requests an address that a page without an article links to. Without it, no link is followed. */
  ask?: (address: string) => Promise<AnswerText>;
}

/**
 * Reads the articles of an answer in any format, for programs, which have no DOM.
 *
 * @returns the articles with their fields in a fixed order, so that the same articles always give the same text
 * @throws {ArticleFormatError} if there are none in a known format; the message says why
 */
export async function readAnswer({ text, url }: AnswerText, options: ReadOptions): Promise<Article[]> {
  const { loadParseHtml, ask } = options;
  const { format, value } = identify(text, options.format);
  if (format !== 'html') return inOrder(parseArticles(value, { url, format }));
  const askJson = async (address: string, prepare: (answer: string) => unknown): Promise<Article[]> => {
    const answer = await ask!(address);
    return parseArticles(prepare(answer.text), { url: answer.url });
  };
  return inOrder(await loadHtml(value, { url, parseHtml: await loadParseHtml() }, ask && askJson));
}

function inOrder(articles: readonly Article[]): Article[] {
  return articles.length > 0 ? parseArticleJson(articles) : [];
}
