import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';

/** An answer as it is written to a connection. */
export interface WrittenAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  content: Buffer;
}

/** How long an answer is sent again as it is, in milliseconds. */
const lifetime = 1_000;

/** The memory for them, in bytes. */
const memory = 20_000_000;

/**
 * Keeps the public answers of the last second, as they were written. If a story goes around the world, most requests
 * are for the same few answers. To make one again, also from what is kept, takes five times as long as to write it.
 */
export class HotAnswers {
  #answers = new LRUCache<string, WrittenAnswer>({
    maxSize: memory,
    ttl: lifetime,
    sizeCalculation: ({ content }, key) => content.length + 2 * key.length + 2_000,
  });
  /** How often a correction has come. */
  #corrections = 0;

  /** Returns the answer to a request; `undefined` if it must be made. */
  get(request: IncomingMessage): WrittenAnswer | undefined {
    const key = keyOf(request);
    const answer = key === undefined ? undefined : this.#answers.get(key);
    if (!answer) return undefined;
    const known = request.headers['if-none-match'];
    if (known === undefined) return answer;
    // A list of validators is rare, and is compared elsewhere.
    if (known !== answer.headers['etag']) return undefined;
    const headers = { ...answer.headers };
    delete headers['content-length'];
    return { status: 304, headers, content: Buffer.alloc(0) };
  }

  /** The present state. An answer that was begun in another state may be older than a correction. */
  get state(): number {
    return this.#corrections;
  }

  /**
   * Keeps an answer if every client may have it.
   *
   * @param state the state when the answer was begun
   */
  keep(request: IncomingMessage, answer: WrittenAnswer, state: number): void {
    if (state !== this.#corrections) return;
    const key = keyOf(request);
    const { 'cache-control': control, 'cache-status': status } = answer.headers;
    if (key === undefined || answer.status !== 200 || !/\bpublic\b/.test(String(control))) return;
    // Sent again, it is one that was kept.
    const headers = {
      ...answer.headers,
      ...(status && { 'cache-status': String(status).replace(/fwd=[^;]*/, 'hit') }),
    };
    this.#answers.set(key, { ...answer, headers });
  }

  /** Forgets all of them: a correction has come. */
  clear(): void {
    this.#corrections++;
    this.#answers.clear();
  }
}

/** The longest key, in characters. A client could fill the memory with longer ones. */
const longestKey = 2_000;

/** Returns all that an answer depends on; `undefined` if it depends on more. */
function keyOf({ method, url, headers }: IncomingMessage): string | undefined {
  // Answers have the address of the service, and a proxy tells its protocol.
  const key = `${headers['accept-encoding'] ?? ''} ${headers['x-forwarded-proto'] ?? ''} ${headers.host} ${url}`;
  return method === 'GET' && key.length <= longestKey ? key : undefined;
}
