import type { Article } from '../article/article.js';
import { CachedAnswers, type CachedAnswer, type Make, type ServiceCache } from './cached-answers.js';
import { listedAddress } from './newsrooms.js';
import type { Wanted } from './parse-answer.js';
import { readContent, type NewsroomReading } from './read-content.js';
import type { RequestContext } from './request-context.js';
import { ServiceError } from './service-error.js';

/** The content of the newsrooms in the list, as JSON. */
export class NewsroomAnswers {
  #reading: NewsroomReading;
  #answers: CachedAnswers;

  /** @param onFailure called for each address that could not be read, if clients get an older answer */
  constructor(reading: NewsroomReading, cache: ServiceCache, onFailure: (failure: ServiceError) => void) {
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
   * Returns the content of an address, as JSON.
   *
   * @throws {ServiceError} if it cannot be read, and no earlier content is known
   */
  get(wanted: Wanted, { href, origin }: URL, context: RequestContext): Promise<CachedAnswer> {
    const make: Make = (earlier) => readContent(wanted, href, this.#reading, earlier);
    return this.#answers.get(keyOf(wanted, href), origin, make, context);
  }

  /** Forgets the content of an address, so that the next client gets the new one. */
  async forget({ href }: URL): Promise<void> {
    const keys = (['articles', 'prompt', 'page'] as const).map((wanted) => keyOf(wanted, href));
    await Promise.all(keys.map((key) => this.#answers.forget(key)));
  }
}

/**
 * Returns the articles of an answer.
 *
 * @throws {ServiceError} if there are none
 */
export function articlesOf({ body }: CachedAnswer, { href }: URL): Article[] {
  const articles = JSON.parse(body) as Article[];
  if (articles.length > 0) return articles;
  throw new ServiceError(502, `${href} has no articles.`, 'Give the address of a story, or of a feed with stories.');
}

function keyOf(wanted: Wanted, address: string): string {
  return `${wanted} ${address}`;
}
