import { delay, http, HttpResponse, type RequestHandler } from 'msw';
import type { SetupWorker } from 'msw/browser';
import type { Network } from './network-names.js';
import { beginNetwork, type NetworkContext } from './renewed-store.js';

/** How long a slow server takes to answer, in milliseconds. */
const slowness = 3_000;

/** The addresses of the mock servers. Pictures always load, and the scenarios set their own state. */
const mockServers = /^https:\/\/(?:api|access)\.example\/(?!pictures\/|scenarios\/)/;

/** Answers requests to `address` in this state of the network. In the normal state, the next handler answers. */
export function networkHandler(network: Network, address: string | RegExp): RequestHandler {
  const answered = new Set<string>();
  return http.all(address, async ({ request: { url } }) => {
    switch (network) {
      case 'slow':
        await delay(slowness);
        return undefined;
      case 'empty':
        return HttpResponse.json({ version: 'https://jsonfeed.org/version/1.1', title: 'The Meridian', items: [] });
      case 'not-found':
        return new HttpResponse('Not here', { status: 404 });
      case 'server-error':
        return new HttpResponse('Internal error', { status: 500 });
      case 'malformed':
        return HttpResponse.text('{"headline": "Half a');
      case 'refused':
      case 'offline':
        return HttpResponse.error();
      case 'stale':
        if (answered.has(url)) return HttpResponse.error();
        answered.add(url);
        return undefined;
      default:
        return undefined;
    }
  });
}

/** The handler that answers since the network was set last. */
let handler: RequestHandler | undefined;

/** Applies the toolbar's network to a story. Its handler answers before the story's own mock servers. */
export function setNetwork(context: NetworkContext & { msw: Pick<SetupWorker, 'use'> }): void {
  const network = context.globals.network as Network;
  if (beginNetwork(context) || !handler) handler = networkHandler(network, mockServers);
  if (network !== 'ok') context.msw.use(handler);
}
