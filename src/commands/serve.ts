import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { RenderOptions } from '../server/options.js';

/** Where the service listens, and how it renders. */
export interface ServeTask {
  host: string;
  /** 0 for any free port. */
  port: number;
  options: RenderOptions;
}

/**
 * The largest body of a request, in bytes. `renderHandler` accepts as many characters, and each character has at least
 * one byte.
 */
const largestBody = 20_000_000;

/**
 * How long a request may take to arrive, and how long the last answers may take after the signal to end. In
 * milliseconds.
 */
const patience = 5_000;

/**
 * How long a connection may be silent before it is closed, in milliseconds. Rendering the largest page takes some
 * seconds.
 */
const longestSilence = 60_000;

/** A page that is rendered before the service listens. */
const firstPage = `<!doctype html><html lang="en"><body><news-article><news-headline-card href="/a" headline="A"><img src="/a.webp" alt=""></news-headline-card>
<news-byline authors="A" published-at="2026-03-02"></news-byline></news-article></body></html>`;

/** Answers a request. The socket is its connection. */
type Handler = (request: Request, socket: Socket) => Promise<Response>;

/**
 * Answers `POST /render` with the rendered page, until a signal ends the process. Prints the address of the service.
 *
 * @throws if the service cannot listen at this host and port; the message says what to do
 */
export async function serve({ host, port, options }: ServeTask): Promise<void> {
  const { renderHandler } = await import('../server/index.js');
  const render = renderHandler(options);
  // The first page takes longer than the others, and longer than the recipes wait.
  await render(new Request('http://localhost/', { method: 'POST', body: firstPage }));
  const handle = inTurn(render);
  const server = createServer(
    { requestTimeout: patience, headersTimeout: patience, connectionsCheckingInterval: 500 },
    (request, response) => void answer(request, response, handle, server),
  );
  server.timeout = longestSilence;
  try {
    await once(server.listen(port, host), 'listening');
  } catch (failure) {
    throw new Error(whyNotListening(failure as NodeJS.ErrnoException, host, port), { cause: failure });
  }
  console.log(`Send pages with POST to ${addressOf(server)}/render. End with Ctrl+C.`);
  // A second signal ends the process at once, because no listener is left.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => end(server));
}

/**
 * Renders one page at a time. Skips a page whose client has gone: otherwise a busy service would render pages that no
 * client waits for, and stay busy.
 */
function inTurn(render: (request: Request) => Promise<Response>): Handler {
  let last: Promise<unknown> = Promise.resolve();
  return (request, socket) => {
    const result = last.then(async () => {
      // Wait for a whole round of the event loop. After it, the sockets know which clients have gone.
      await setImmediate();
      await setImmediate();
      if (!socket.writable) throw new Error('The client has gone.');
      return render(request);
    });
    last = result.catch(() => undefined);
    return result;
  };
}

/** Answers a request. Never rejects: a client that breaks its connection gets no answer. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
  server: Server,
): Promise<void> {
  try {
    const result = await resultFor(request, handle);
    const body = Buffer.from(await result.arrayBuffer());
    for (const [name, value] of result.headers) response.setHeader(name, value);
    response.setHeader('Content-Length', body.length);
    // After the signal to end, an open connection would keep the process alive. After an answer to a body that is too
    // large, the rest of the body is not read.
    if (!server.listening || result.status === 413) response.setHeader('Connection', 'close');
    response.writeHead(result.status).end(body);
  } catch {
    response.destroy();
  }
}

async function resultFor(request: IncomingMessage, handle: Handler): Promise<Response> {
  const { method = '', url = '', headers, socket } = request;
  if (url.replace(/\?.*/s, '') !== '/render') return text(404, 'Send the page to /render.');
  // The handler refuses this request. Its method is not passed on, because `Request` does not allow every method.
  if (method !== 'POST') return handle(new Request('http://localhost/render'), socket);
  const body = await readBody(request);
  if (body === 'too large') return text(413, `Send at most ${largestBody / 1_000_000} MB.`);
  return handle(
    new Request('http://localhost/render', {
      method,
      body,
      headers: { 'Content-Type': headers['content-type'] ?? '' },
    }),
    socket,
  );
}

/** Reads the body of a request, up to the limit. */
async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | 'too large'> {
  if (Number(request.headers['content-length']) > largestBody) return 'too large';
  const parts: Buffer[] = [];
  let size = 0;
  // By default, leaving the iterator early would close the connection, and the answer would be lost.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > largestBody) return 'too large';
  }
  return Buffer.concat(parts);
}

/** Accepts no more requests, answers the open ones, and lets the process end. */
function end(server: Server): void {
  server.close();
  // After `close()`, the server no longer ends slow requests itself.
  setTimeout(() => server.closeAllConnections(), patience).unref();
}

function text(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function whyNotListening({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is in use. End the program that uses it, or choose another port: --port <number>.`;
  if (code === 'EACCES') return `Port ${port} is not allowed for this user. Choose a port from 1024: --port <number>.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `--host is “${host}”, which is not an address of this machine. Leave --host out to listen on 127.0.0.1.`;
  return `The service cannot listen on port ${port} of ${host}: ${message}`;
}
