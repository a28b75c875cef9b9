import { HeadInsertion } from './head-insertion.js';
import { headersOfBytes, insertWhileSent, isPage, type ServerAnswer } from './insert-while-sent.js';
import { checkOembedOptions, oembedLinks, type OembedOptions } from './oembed-links.js';

/**
 * Adds the oEmbed links to a page, for frameworks whose answers are a `Response`: Astro, Hono, SvelteKit, workers. The
 * page is sent on while it arrives.
 *
 * @param response any answer. Only HTML with status 200 changes, if it is not compressed
 * @param address the absolute address of the page
 * @throws {TypeError} if an address is not absolute
 */
export function withOembedLinks(response: Response, address: string | URL, options: OembedOptions): Response {
  const links = oembedLinks(address, options);
  const { body, headers, status, statusText } = response;
  if (!body || !isPage(status, (name) => headers.get(name))) return response;
  const insertion = new HeadInsertion(links);
  const pages = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => send(insertion.push(piece), controller),
    flush: (controller) => send(insertion.end(), controller),
  });
  const changed = new Headers(headers);
  for (const name of headersOfBytes) changed.delete(name);
  return new Response(body.pipeThrough(pages), { status, statusText, headers: changed });
}

function send(bytes: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>): void {
  if (bytes.length > 0) controller.enqueue(bytes);
}

/** The options of a middleware. */
export interface OembedMiddlewareOptions extends OembedOptions {
  /** The origin of the site, as readers see it: `https://news.example`. */
  site: string;
  /** Whether an address is that of a story. Default: each page of HTML. */
  isStory?: (address: URL) => boolean;
}

/** The parts of a request that a middleware reads. Express has the whole path in `originalUrl`. */
interface ServerRequest {
  method?: string;
  url?: string;
  originalUrl?: string;
}

/**
 * Returns a middleware for Express, Connect and others with Node's own requests. It adds the oEmbed links to each page
 * of a story while the page is sent. Use it after a middleware that compresses: a compressed page cannot change.
 *
 * @throws {TypeError} if `service` or `site` is not an absolute address
 */
export function oembedMiddleware(
  options: OembedMiddlewareOptions,
): (request: ServerRequest, response: ServerAnswer, next: () => void) => void {
  const { site, isStory = () => true } = checkOembedOptions(options);
  if (!URL.canParse(site)) throw new TypeError(`The site is “${site}”. Write: site: 'https://news.example'`);
  const { origin } = new URL(site);
  return (request, response, next) => {
    const path = request.originalUrl ?? request.url ?? '/';
    const address = URL.canParse(path, site) ? new URL(path, site) : undefined;
    // A client chooses this path. “//other.example/” is the address of another site.
    if (address?.origin === origin && /^(GET|HEAD)$/.test(request.method ?? '') && isStory(address))
      insertWhileSent(response, oembedLinks(address, options));
    next();
  };
}
