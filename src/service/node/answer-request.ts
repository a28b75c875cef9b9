import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request of `fetch`. */
export type Handle = (request: Request) => Promise<Response>;

/**
 * The largest body of a request, in bytes. `renderHandler` accepts as many characters, and each character has at least
 * one byte.
 */
const largestBody = 20_000_000;

/** How many bytes of bodies the service holds at the same time. */
const mostHeld = 200_000_000;

let held = 0;

/**
 * Answers a request of Node's server by a handler of `fetch`. Never rejects: a client that breaks its connection gets
 * no answer.
 *
 * @param isEnding whether the connection must not be used again
 * @param note called for each answer that reports a failure
 */
export async function answerRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: Handle,
  isEnding: () => boolean,
  note: (status: number, message: string) => void,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  let size = 0;
  const hold = (bytes: number): boolean => {
    size += bytes;
    held += bytes;
    return size <= largestBody && held <= mostHeld;
  };
  try {
    const response = await responseTo(incoming, handle, gone.signal, hold);
    const body = Buffer.from(await response.arrayBuffer());
    const { status } = response;
    for (const [name, value] of response.headers) outgoing.setHeader(name, value);
    outgoing.setHeader('Content-Length', body.length);
    // After an answer to a body that is too large, the rest of the body is not read.
    if (isEnding() || !incoming.complete) outgoing.setHeader('Connection', 'close');
    if (status >= 400) note(status, body.toString().trim());
    outgoing.writeHead(status).end(incoming.method === 'HEAD' ? undefined : body);
  } catch {
    outgoing.destroy();
  } finally {
    held -= size;
  }
}

async function responseTo(
  incoming: IncomingMessage,
  handle: Handle,
  signal: AbortSignal,
  hold: (bytes: number) => boolean,
): Promise<Response> {
  const { method = 'GET', url = '/', headers } = incoming;
  const address = `http://${headers.host ?? 'localhost'}${url}`;
  if (!url.startsWith('/') || !URL.canParse(address)) return refusal(400, 'The request has no valid address.');
  // `Request` does not allow other methods.
  if (!/^(GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH)$/.test(method))
    return refusal(405, `The service does not know the method ${method}.`);
  const body = await readBody(incoming, hold);
  if (!body)
    return held > mostHeld
      ? refusal(503, 'The service has too much to do. Send this request again.', { 'Retry-After': '1' })
      : refusal(413, `Send at most ${largestBody / 1_000_000} MB.`);
  return handle(
    new Request(address, {
      method,
      signal,
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
      ...(method !== 'GET' && method !== 'HEAD' && { body }),
    }),
  );
}

/** Reads the body of a request; `undefined` if the service does not hold as much. */
async function readBody(
  incoming: IncomingMessage,
  hold: (bytes: number) => boolean,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const announced = Number(incoming.headers['content-length']);
  if (announced > largestBody) return undefined;
  const parts: Buffer[] = [];
  // By default, leaving the iterator early would close the connection, and the answer would be lost.
  for await (const part of incoming.iterator({ destroyOnReturn: false })) {
    parts.push(part as Buffer);
    if (!hold((part as Buffer).length)) return undefined;
  }
  return Buffer.concat(parts);
}

function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  });
}
