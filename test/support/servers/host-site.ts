import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../../src/version.js';
import { recorder } from '../browsers/host-engine.js';
import { pack } from '../builds/packed.js';
import { startServer, type RunningServer } from './start-server.js';

const picturesFolder = fileURLToPath(new URL('../../hosts/newsroom/pictures', import.meta.url));

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** An answer to a request. */
export interface Answer {
  body?: string | Uint8Array;
  /** The body in pieces. Each is sent when it comes. */
  pieces?: AsyncIterable<string>;
  status?: number;
  headers?: Record<string, string>;
  /** Milliseconds until it is sent. Default: the site's. */
  delay?: number;
  /** It is not sent before this promise is resolved. */
  until?: Promise<unknown>;
}

/** A page of the host. */
export interface HostPage {
  /** The body. `{{cdn}}` is replaced by the address of the library's files, `{{nonce}}` by the page's nonce. */
  body: string;
  head?: string;
  headers?: Record<string, string>;
  lang?: string;
}

/**
 * A host's server and one with the files of the packed library, on another origin. The package's own command writes the
 * files. It is real HTTP on this machine.
 */
export class HostSite {
  /** The address of the host's pages, without a slash at the end. */
  readonly origin: string;
  /** The origin of the library's files. */
  readonly cdnOrigin: string;
  /** The folder of the library's files, by its version. Browsers may cache it for ever; {@link renew} uses another. */
  cdn: string;
  /** The value of every page's nonces. */
  readonly nonce = 'b2xkIG5ld3M';
  /**
   * The source that a policy must list among its scripts so that the page's messages are recorded ({@link recorder}).
   */
  readonly recorder = `'sha256-${createHash('sha256').update(recorder).digest('base64')}'`;
  /** The hashes of the library's files, by path. */
  readonly hashes: Record<string, string>;
  /** The addresses that both servers received. */
  readonly requests: string[] = [];
  /** Milliseconds until any answer is sent. */
  delay = 0;
  /** Returns an answer that replaces a server's own, or nothing. */
  override: (address: URL, request: IncomingMessage) => Answer | undefined | Promise<Answer | undefined> = () =>
    undefined;

  #answers = new Map<string, Answer>();
  #awaited = new Map<string, (address: URL) => void>();
  #servers: RunningServer[];
  #pages = 0;
  #visits = 0;

  private constructor([host, cdn]: [host: RunningServer, cdn: RunningServer], hashes: Record<string, string>) {
    this.#servers = [host, cdn];
    this.origin = host.origin;
    this.cdnOrigin = cdn.origin;
    this.cdn = `${cdn.origin}/${version}`;
    this.hashes = hashes;
  }

  static async open(): Promise<HostSite> {
    const { cdnFolder, servedFolder } = pack();
    const hashes = JSON.parse(await readFile(join(cdnFolder, 'integrity.json'), 'utf8')) as Record<string, string>;
    const ofCdn = async (path: string): Promise<Answer> => ({
      headers: {
        'Content-Type': types[extname(path)] ?? '',
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
      body: await readFile(join(servedFolder, path.replace(/^\/visit-\d+/, ''))),
    });
    const servers = await Promise.all([
      startServer((request, response) => void site.#answer(request, response, (path) => site.#own(path))),
      startServer((request, response) => void site.#answer(request, response, ofCdn)),
    ]);
    const site = new HostSite(servers, hashes);
    return site;
  }

  async close(): Promise<void> {
    for (const server of this.#servers) await server.close();
  }

  /** Gives the library's files addresses that no browser has cached, and forgets earlier requests. */
  renew(): void {
    this.cdn = `${this.cdnOrigin}/visit-${++this.#visits}/${version}`;
    this.requests.length = 0;
  }

  /** Waits until a path is requested, from now on. Returns the whole address. */
  whenAsked(path: string): Promise<URL> {
    return new Promise((resolve) => this.#awaited.set(path, resolve));
  }

  /** Puts an answer at a path of the host. */
  put(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  /** Puts a page at a new path, and returns its address. */
  show({ body, head = '', headers = {}, lang = 'en' }: HostPage): string {
    const path = `/page-${++this.#pages}`;
    const markup = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A host page</title>
<script nonce="${this.nonce}">${recorder}</script>
${head}</head><body>${body}</body></html>`;
    this.put(path, {
      body: this.fill(markup),
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
    });
    return this.origin + path;
  }

  /** Replaces the placeholders in a text by the site's addresses. */
  fill(text: string): string {
    return text.replaceAll('{{cdn}}', this.cdn).replaceAll('{{nonce}}', this.nonce);
  }

  async #own(path: string): Promise<Answer> {
    const put = this.#answers.get(path);
    if (put) return { ...put, headers: { 'Content-Type': types[extname(path)] ?? '', ...put.headers } };
    if (path.startsWith('/pictures/'))
      return {
        headers: { 'Content-Type': types[extname(path)] ?? '' },
        body: await readFile(join(picturesFolder, path.slice('/pictures'.length))),
      };
    return { status: path === '/favicon.ico' ? 204 : 404 };
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    own: (path: string) => Promise<Answer>,
  ): Promise<void> {
    const address = new URL(request.url!, `http://${request.headers.host}`);
    this.requests.push(address.href);
    this.#awaited.get(address.pathname)?.(address);
    const answer =
      (await this.override(address, request)) ?? (await own(address.pathname).catch((): Answer => ({ status: 404 })));
    const delay = answer.delay ?? this.delay;
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
    await answer.until;
    response.writeHead(answer.status ?? 200, { 'Cache-Control': 'no-store', ...answer.headers });
    for await (const piece of answer.pieces ?? []) response.write(piece);
    response.end(answer.body);
  }
}
