import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { plainAnswer } from '../plain-answer.js';
import { knownProblem, knownText } from '../known-text.js';
import { BodilessRequest, headersOf } from './bodiless-request.js';
import { compressed } from './compress-answer.js';
import type { HotAnswers, WrittenAnswer } from './hot-answers.js';
import { routeOf } from './watch-requests.js';

/** Answers a request of `fetch`. */
export type Handle = (request: Request) => Promise<Response>;

/** How requests are answered. */
export interface Answering {
  handle: Handle;
  hot: HotAnswers;
  /** Whether connections must not be used again. */
  isEnding: () => boolean;
}

/** An answer that is sent, as its sender describes it. */
export interface SentAnswer {
  /** The header `Cache-Status`. */
  cacheStatus: string | null;
  /** The problem, in an answer that reports one as text or JSON. */
  problem?: string;
}

/**
 * The largest body of a request, in bytes. `renderHandler` accepts as many characters, and each character has at least
 * one byte.
 */
const largestBody = 20_000_000;

/** How many bytes of bodies the service holds at the same time. */
const mostHeld = 200_000_000;

let held = 0;

/** Matches a host, with or without a port. Anything else in the header would become a part of the address. */
const validHost = /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i;

/**
 * Answers a request of Node's server by a handler of `fetch`. Never rejects: a client that breaks its connection gets
 * no answer.
 *
 * The body is read only if the handler reads it. So a request that is refused for its headers costs nothing.
 *
 * @param onAnswer called before an answer is sent
 */
export async function answerRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answering: Answering,
  onAnswer: (answer: SentAnswer) => void,
): Promise<void> {
  const { handle, hot } = answering;
  const { state } = hot;
  const body = new HeldBody(incoming);
  try {
    const known = hot.get(incoming);
    if (known) {
      onAnswer({ cacheStatus: String(known.headers['cache-status'] ?? '') });
      return write(known, incoming, outgoing, answering);
    }
    const response = await responseTo(incoming, outgoing, handle, body).catch((failure: unknown) => {
      // The handler may have answered the failure of the body already.
      if (!body.refusal) throw failure;
      return body.refusal;
    });
    const isCorrection = incoming.method === 'POST' && routeOf(incoming.url ?? '/') === '/purge' && response.ok;
    if (isCorrection) hot.clear();
    await send(body.refusal ?? response, incoming, outgoing, answering, state, onAnswer);
  } catch {
    outgoing.destroy();
  } finally {
    body.release();
  }
}

async function send(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answering: Answering,
  state: number,
  onAnswer: (answer: SentAnswer) => void,
): Promise<void> {
  const { status } = response;
  const whole = await bytesOf(response);
  // Programs that send pages are on this machine or near it.
  const accepted = incoming.method === 'GET' ? incoming.headers['accept-encoding']?.toString() : undefined;
  const { content, headers } = await compressed(whole, response.headers, accepted);
  const hasLength = incoming.method !== 'HEAD' && status !== 304;
  const answer = {
    status,
    content,
    headers: {
      ...Object.fromEntries(response.headers),
      ...headers,
      // The length of an answer without its content is not 0.
      ...(hasLength && { 'content-length': content.length }),
    },
  };
  answering.hot.keep(incoming, answer, state);
  onAnswer({ cacheStatus: response.headers.get('Cache-Status'), problem: problemIn(response, whole) });
  write(answer, incoming, outgoing, answering);
}

function write(
  { status, content, headers }: WrittenAnswer,
  { complete }: IncomingMessage,
  outgoing: ServerResponse,
  { isEnding }: Answering,
): void {
  // The rest of a body is not read.
  const isLast = isEnding() || !complete;
  outgoing.writeHead(status, isLast ? { ...headers, connection: 'close' } : headers).end(content);
}

/**
 * The bytes of kept answers, by their validator. Clients that read slowly share them: a copy for each would fill the
 * memory.
 */
const shared = new LRUCache<string, Buffer>({ maxSize: 50_000_000, sizeCalculation: ({ length }) => length + 100 });

async function bytesOf(response: Response): Promise<Buffer> {
  const text = knownText(response);
  if (text === undefined) return Buffer.from(await response.arrayBuffer());
  const tag = response.headers.get('ETag')!;
  const known = shared.get(tag);
  if (known) return known;
  const bytes = Buffer.from(text);
  shared.set(tag, bytes);
  return bytes;
}

/** Returns the problem that an answer reports. */
function problemIn(response: Response, content: Buffer): string | undefined {
  const { status, headers } = response;
  if (status < 400) return undefined;
  const type = headers.get('Content-Type') ?? '';
  if (type.startsWith('text/plain')) return content.toString();
  const isJson = type.startsWith('application/json');
  const problem = isJson ? (JSON.parse(content.toString()) as { error?: string }).error : knownProblem(response);
  // The words of a client may name a person.
  return status === 400 ? problem?.replace(/“[^”]*”/g, '“…”') : problem;
}

async function responseTo(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: Handle,
  body: HeldBody,
): Promise<Response> {
  const { method = 'GET', url = '/', headers } = incoming;
  const host = headers.host ?? 'localhost';
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const address = `http://${host}${path}`;
  if (!validHost.test(host) || !path.startsWith('/') || !URL.canParse(address))
    return plainAnswer(400, 'The request has no valid address.');
  // `Request` does not allow other methods.
  if (!/^(GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH)$/.test(method))
    return plainAnswer(405, `The service does not know the method ${method}.`);
  if (method === 'GET' || method === 'HEAD')
    return handle(new BodilessRequest(address, incoming) as unknown as Request);
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  return handle(
    new Request(address, {
      method,
      signal: gone.signal,
      headers: headersOf(incoming),
      body: body.stream(),
      duplex: 'half',
    } as RequestInit),
  );
}

/** The body of a request. It counts what it holds, and stops at the limit. */
class HeldBody {
  /** The answer if the service does not read all of it. */
  refusal?: Response;

  #incoming: IncomingMessage;
  #size = 0;

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
  }

  stream(): ReadableStream<Uint8Array> {
    // By default, leaving the iterator early would close the connection, and the answer would be lost.
    const parts = this.#incoming.iterator({ destroyOnReturn: false });
    const announced = Number(this.#incoming.headers['content-length']);
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          if (announced > largestBody) return this.#refuse(controller);
          const { done, value } = (await parts.next()) as IteratorResult<Buffer>;
          if (done) return controller.close();
          this.#size += value.length;
          held += value.length;
          if (this.#size > largestBody || held > mostHeld) return this.#refuse(controller);
          controller.enqueue(new Uint8Array(value));
        },
      },
      { highWaterMark: 0 },
    );
  }

  #refuse(controller: ReadableStreamDefaultController): void {
    this.refusal =
      this.#size > largestBody || held <= mostHeld
        ? plainAnswer(413, `Send at most ${largestBody / 1_000_000} MB.`)
        : plainAnswer(503, 'The service has too much to do. Send this request again.', { 'Retry-After': '1' });
    controller.error(new Error('The body is too large.'));
  }

  release(): void {
    held -= this.#size;
    this.#size = 0;
  }
}
