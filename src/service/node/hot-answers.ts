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
    sizeCalculation: ({ content }) => content.length + 1_000,
  });

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

  /** Keeps an answer if every client may have it. */
  keep(request: IncomingMessage, answer: WrittenAnswer): void {
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
    this.#answers.clear();
  }
}

/** Returns all that an answer depends on; `undefined` if it depends on more. */
function keyOf({ method, url, headers }: IncomingMessage): string | undefined {
  return method === 'GET' ? `${headers['accept-encoding'] ?? ''} ${headers.host} ${url}` : undefined;
}
