import { decodeText } from '../article/formats/decode-text.js';
import { readAnswer, type AnswerText } from '../article/read-answer.js';
import { parseHtml } from '../server/index.js';
import { readPrompt } from './frames/prompt-markup.js';
import { ServiceError } from './service-error.js';
import { newsroomPage } from './start-page/newsroom-page.js';

/** The answer of a newsroom. */
export interface NewsroomAnswer {
  /** Its address, after redirects. */
  url: string;
  bytes: Uint8Array;
  /** Its header `Content-Type`. */
  type: string | null;
}

/** The content of a newsroom that the service needs: articles, the prompt in a page, or facts about a page. */
export type Wanted = 'articles' | 'prompt' | 'page';

/**
 * Parses the answer of a newsroom.
 *
 * @param ask requests an address that the answer links to
 * @returns the wanted content, as JSON
 * @throws {ServiceError} if the answer does not have it; the message says why
 */
export type ParseAnswer = (
  answer: NewsroomAnswer,
  ask: (address: string) => Promise<NewsroomAnswer>,
  wanted: Wanted,
) => Promise<string>;

/** Parses an answer at once. Meanwhile, this process does nothing else: a megabyte takes about a tenth of a second. */
export const parseHere: ParseAnswer = async (answer, ask, wanted) => {
  if (wanted === 'prompt') return promptIn(answer);
  if (wanted === 'page') return JSON.stringify(newsroomPage(textOf(answer).text));
  try {
    const articles = await readAnswer(textOf(answer), {
      loadParseHtml: () => Promise.resolve(parseHtml),
      ask: async (address) => textOf(await ask(address)),
    });
    return `${JSON.stringify(articles)}\n`;
  } catch (failure) {
    throw new ServiceError(
      502,
      `${answer.url}: ${(failure as Error).message}`,
      'Give the address of a story, a feed or JSON that has articles.',
    );
  }
};

function promptIn(answer: NewsroomAnswer): string {
  const prompt = readPrompt(textOf(answer).text, answer.url);
  if (prompt) return JSON.stringify(prompt);
  throw new ServiceError(
    502,
    `${answer.url} has no <news-subscription-prompt>.`,
    'Give the address of a page with one, and with its offers.',
  );
}

function textOf({ url, bytes, type }: NewsroomAnswer): AnswerText {
  return { url, text: decodeText(bytes, type) };
}
