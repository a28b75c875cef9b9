import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type AddressInfo, type Socket } from 'node:net';
import { answerRequest, type Handle } from './answer-request.js';

/** How long a request may take to arrive, in milliseconds. */
const patience = 5_000;

/**
 * How long a connection may be silent before it is closed, in milliseconds. A client may read a large answer slowly.
 */
const longestSilence = 60_000;

/** How many requests a client may send on one connection before the first is answered. */
const mostPipelined = 16;

/** How many connections may be open. */
const mostConnections = 2_000;

/** How long a client may take to read its answer after the signal to end, in milliseconds. */
const lastPatience = 30_000;

/** A server that listens. */
export interface Listening {
  /** The address, without a slash at its end. */
  origin: string;
  /** Accepts no more requests, and answers those that it has. Settles when each answer has left. */
  end(): Promise<void>;
}

/**
 * Answers the requests at a host and a port.
 *
 * @param note called for each request that fails, with its method, its path and what was wrong
 * @throws if the server cannot listen; the message says what to do
 */
export async function listen(
  host: string,
  port: number,
  handle: Handle,
  note: (line: string) => void,
): Promise<Listening> {
  const sockets = new Set<Socket>();
  const open = new Set<ServerResponse>();
  /** The requests of each connection that have no answer yet. */
  const queues = new WeakMap<Socket, { length: number; last: Promise<unknown> }>();
  let isEnding = false;
  const server = createServer({ requestTimeout: patience, headersTimeout: patience, connectionsCheckingInterval: 500 });
  server.timeout = longestSilence;
  server.maxConnections = mostConnections;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', (incoming, outgoing) => {
    open.add(outgoing);
    outgoing.once('close', () => open.delete(outgoing));
    // The answer has left, and the connection is not needed for another request.
    outgoing.once('finish', () => isEnding && incoming.socket.destroySoon());
    const path = incoming.url?.replace(/\?.*/s, '');
    // One answer at a time for each connection: a client that sends many requests and reads nothing would fill the
    // memory with answers.
    const queue = queues.get(incoming.socket) ?? { length: 0, last: Promise.resolve() };
    queues.set(incoming.socket, queue);
    if (++queue.length > mostPipelined) return void incoming.socket.destroy();
    const left = new Promise((resolve) => outgoing.once('close', resolve));
    queue.last = queue.last.then(async () => {
      await answerRequest(
        incoming,
        outgoing,
        handle,
        () => isEnding,
        (status, message) => note(`${incoming.method} ${path} ${status} ${message}`),
      );
      await left;
      queue.length--;
    });
  });
  try {
    await once(server.listen(port, host), 'listening');
  } catch (failure) {
    throw new Error(whyNotListening(failure as NodeJS.ErrnoException, host, port), { cause: failure });
  }
  return {
    origin: originOf(server),
    end() {
      isEnding = true;
      // Not `server.close()`: that destroys each connection whose answer has been written, even if most of the answer
      // has not left yet. It also stops ending requests that arrive too slowly.
      const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
      const busy = new Set([...open].map(({ socket }) => socket));
      for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
      setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, lastPatience).unref();
      return closed;
    },
  };
}

function originOf(server: Server): string {
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
