import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that runs. */
export interface RunningServer {
  /** Without a slash at its end. */
  origin: string;
  /** Ends it, and the requests that it has not answered yet. */
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine. */
export async function startServer(answer: Hono | RequestListener): Promise<RunningServer> {
  const server = createServer(typeof answer === 'function' ? answer : getRequestListener(answer.fetch));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

/** Finds a free port of this machine. */
export async function findFreePort(): Promise<{ origin: string; port: string }> {
  const { origin, close } = await startServer(() => undefined);
  await close();
  return { origin, port: new URL(origin).port };
}
