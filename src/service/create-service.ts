import { Hono } from 'hono';
import { whyRefused } from './own-programs.js';

/** The settings of a service. */
export interface ServiceConfig {
  /**
   * Answers `POST /render`: `renderHandler` of `standfirst/server`, or a function that calls it in another thread.
   * Without it, there is no such route.
   */
  render?: (request: Request) => Promise<Response>;
  /**
   * The names by which programs may call `/render`, without ports. The names of the machine itself (`localhost`,
   * `127.0.0.1`, `[::1]`) are always allowed. Default: any name.
   */
  allowHosts?: readonly string[];
}

/** A service, for any server that speaks the standard classes of `fetch`. */
export interface Service {
  /** Answers a request. Never rejects. */
  fetch(request: Request): Promise<Response>;
}

/** Makes the service. It runs in Node, Deno, Bun and workers. */
export function createService({ render, allowHosts }: ServiceConfig): Service {
  const app = new Hono();
  app.get('/healthz', ({ text }) => text('The service runs.\n'));
  app.get('/readyz', ({ text }) => text('The service can answer.\n'));
  if (render)
    app.all('/render', ({ req: { raw } }) => {
      const refusal = whyRefused(raw, allowHosts);
      if (refusal !== undefined) return say(403, refusal);
      return raw.method === 'POST' ? render(raw) : say(405, 'Send the page with POST.', { Allow: 'POST' });
    });
  app.notFound(() => say(404, render ? 'Send the page to /render.' : 'There is nothing at this address.'));
  app.onError((failure) => say(500, `The service failed: ${failure.message}`));
  return { fetch: async (request) => app.fetch(request) };
}

function say(status: number, message: string, headers: Record<string, string> = {}): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  });
}
