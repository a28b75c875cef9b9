/**
 * The server of a host page and a content delivery network, as browsers see them: two origins, HTTP/2 over TLS, brotli.
 */
import { readFile } from 'node:fs/promises';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { selfSigned } from './certificate.js';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

const pageOrigin = 'https://host.example';
/** The origin of the files of all contenders. */
export const cdnOrigin = 'https://cdn.example';

/** An answer of the server. */
export interface Exchange {
  path: string;
  /** The size of the body as it was sent. */
  bytes: number;
}

/**
 * Serves pages by name, and folders by the first part of a path.
 *
 * The two origins are names for one server on this machine. It keeps compressed files, as a CDN does, so that only the
 * first visit waits for brotli.
 */
export class EmbedHost {
  /** The arguments with which Chromium finds this server. */
  readonly chromeArgs: readonly string[];
  /** Milliseconds from a request to its answer. */
  latency = 0;

  #exchanges: Exchange[] = [];
  #pages: ReadonlyMap<string, string>;
  #folders: Readonly<Record<string, string>>;
  #compressed = new Map<string, Buffer>();
  #close: () => void;

  private constructor(
    server: ReturnType<typeof createSecureServer>,
    pages: ReadonlyMap<string, string>,
    folders: Readonly<Record<string, string>>,
  ) {
    this.#pages = pages;
    this.#folders = folders;
    this.#close = () => server.close();
    const { port } = server.address() as AddressInfo;
    this.chromeArgs = [`--host-resolver-rules=MAP *.example:443 127.0.0.1:${port}`, '--ignore-certificate-errors'];
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async open(pages: ReadonlyMap<string, string>, folders: Readonly<Record<string, string>>): Promise<EmbedHost> {
    const server = createSecureServer({ ...selfSigned('host.example'), allowHTTP1: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new EmbedHost(server, pages, folders);
  }

  close(): void {
    this.#close();
  }

  addressOf(page: string): string {
    return `${pageOrigin}/${page}.html`;
  }

  /** Returns the answers since the last call. */
  takeExchanges(): Exchange[] {
    return this.#exchanges.splice(0);
  }

  async #answer(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    const path = normalize(new URL(request.url, pageOrigin).pathname);
    const [found] = await Promise.all([this.#bodyOf(path), delay(this.latency)]);
    const body = found ?? Buffer.alloc(0);
    this.#exchanges.push({ path, bytes: body.length });
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(path)] ?? 'text/plain',
      ...(found && { 'Content-Encoding': 'br' }),
      'Content-Length': body.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(body);
  }

  async #bodyOf(path: string): Promise<Buffer | undefined> {
    const known = this.#compressed.get(path);
    if (known) return known;
    const content = await this.#read(path).catch(() => undefined);
    if (content === undefined) return undefined;
    const body = brotliCompressSync(content);
    this.#compressed.set(path, body);
    return body;
  }

  async #read(path: string): Promise<Buffer | string | undefined> {
    const page = this.#pages.get(path.slice(1, -'.html'.length));
    if (page !== undefined) return page;
    const [, root = '', ...others] = path.split('/');
    const folder = this.#folders[root];
    return folder && readFile(join(folder, ...others));
  }
}
