// @ts-check
/** A server that answers every request with one answer, by Hono. Its parent process sends the answer. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

process.once('message', (/** @type {{ body: string, headers: Record<string, string> }} */ { body, headers }) => {
  const app = new Hono();
  app.get('*', (context) => context.body(body, 200, headers));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port));
  process.once('disconnect', () => server.close());
});
