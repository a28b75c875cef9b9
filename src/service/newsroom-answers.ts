import { decodeText } from '../article/formats/decode-text.js';
import { CachedAnswers, type CachedAnswer, type Made, type Renewal, type ServiceCache } from './cached-answers.js';
import { readPrompt } from './frames/prompt-markup.js';
import { listedAddress } from './newsrooms.js';
import { readArticles, type ArticleReading } from './read-articles.js';
import { lacksOf } from './start-page/newsroom-lacks.js';
import { readUpstream, upstreamTime } from './read-upstream.js';
import type { RequestContext } from './request-context.js';
import { ServiceError } from './service-error.js';
import type { Lifetime } from './upstream-policy.js';

/** The content of the newsrooms in the list, as JSON. */
export class NewsroomAnswers {
  #reading: ArticleReading;
  #answers: CachedAnswers;

  /** @param onFailure called for each address that could not be read, if clients get an older answer */
  constructor(reading: ArticleReading, cache: ServiceCache, onFailure: (failure: ServiceError) => void) {
    this.#reading = reading;
    this.#answers = new CachedAnswers(cache, onFailure);
  }

  /** The hosts of the newsrooms with a public address. */
  get publicNames(): string[] {
    return this.#reading.newsrooms.filter(({ isPrivate }) => !isPrivate).map(({ origin }) => new URL(origin).host);
  }

  /**
   * Returns an address of a newsroom in the list.
   *
   * @throws {ServiceError} if it is not one
   */
  listed(address: string | null): URL {
    return listedAddress(address ?? '', this.#reading.newsrooms);
  }

  /**
   * Returns the articles at an address, as JSON.
   *
   * @throws {ServiceError} if they cannot be read, and no earlier ones are known
   */
  articles({ href, origin }: URL, context: RequestContext): Promise<CachedAnswer> {
    const make = (earlier?: Renewal): Promise<Made> => readArticles(href, this.#reading, earlier);
    return this.#answers.get(articlesKey(href), origin, make, context);
  }

  /**
   * Returns the prompt in a page, as JSON.
   *
   * @throws {ServiceError} if the page cannot be read, or has no prompt, and no earlier one is known
   */
  prompt({ href, origin }: URL, context: RequestContext): Promise<CachedAnswer> {
    const make = async (): Promise<Made> => {
      const { url, text, lifetime } = await this.#read(href);
      const prompt = readPrompt(text, url);
      if (prompt) return { body: JSON.stringify(prompt), lifetime };
      throw new ServiceError(
        502,
        `${url} has no <news-subscription-prompt>.`,
        'Give the address of a page with one, and with its offers.',
      );
    };
    return this.#answers.get(promptKey(href), origin, make, context);
  }

  /**
   * Returns what a page lacks for readers and other sites, as JSON.
   *
   * @throws {ServiceError} if it cannot be read
   */
  lacks({ href, origin }: URL, context: RequestContext): Promise<CachedAnswer> {
    const make = async (): Promise<Made> => {
      const { text, lifetime } = await this.#read(href);
      return { body: JSON.stringify(lacksOf(text)), lifetime };
    };
    return this.#answers.get(lacksKey(href), origin, make, context);
  }

  /** Forgets the answers for an address, so that the next client gets new ones. */
  async forget({ href }: URL): Promise<void> {
    await Promise.all([articlesKey, promptKey, lacksKey].map((keyOf) => this.#answers.forget(keyOf(href))));
  }

  async #read(address: string): Promise<{ url: string; text: string; lifetime: Lifetime }> {
    const request = { ...this.#reading, signal: AbortSignal.timeout(upstreamTime) };
    const { answer, policy } = await readUpstream(address, request);
    const { url, bytes, type } = answer!;
    return { url, text: decodeText(bytes, type), lifetime: policy.lifetime };
  }
}

function articlesKey(address: string): string {
  return `articles ${address}`;
}

function promptKey(address: string): string {
  return `prompt ${address}`;
}

function lacksKey(address: string): string {
  return `lacks ${address}`;
}
