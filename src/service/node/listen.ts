import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type AddressInfo, type Socket } from 'node:net';
import { answerRequest, type Handle, type SentAnswer } from './answer-request.js';
import { HotAnswers } from './hot-answers.js';
import { cacheUseOf, routeOf, type RequestWatcher } from './watch-requests.js';

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

/** Options of `listen`. */
export interface ListenOptions {
  /** Learn of each request. */
  watchers?: readonly RequestWatcher[];
  /** The option that sets the port, for messages. Default: `--port`. */
  option?: string;
}

/** A connection of a client. */
interface Connection {
  /** How many of its requests have not ended. */
  length: number;
  /** Settles when its last request has ended. */
  last: Promise<unknown>;
  /** End its requests, because it has closed. */
  leave: Set<() => void>;
}

/**
 * Answers the requests at a host and a port.
 *
 * @throws if the server cannot listen; the message says what to do
 */
export async function listen(
  host: string,
  port: number,
  handle: Handle,
  { watchers = [], option = '--port' }: ListenOptions = {},
): Promise<Listening> {
  const connections = new Map<Socket, Connection>();
  const open = new Set<ServerResponse>();
  let isEnding = false;
  const answering = { handle, hot: new HotAnswers(), isEnding: () => isEnding };
  const server = createServer({ requestTimeout: patience, headersTimeout: patience, connectionsCheckingInterval: 500 });
  server.timeout = longestSilence;
  server.maxConnections = mostConnections;
  server.on('connection', (socket) => {
    const connection: Connection = { length: 0, last: Promise.resolve(), leave: new Set() };
    connections.set(socket, connection);
    socket.once('close', () => {
      connections.delete(socket);
      for (const leave of connection.leave) leave();
    });
  });
  server.on('request', (incoming, outgoing) => {
    const { method = 'GET', socket, url = '/' } = incoming;
    const connection = connections.get(socket);
    // A client that sent too many requests was cut off, and the rest of what it sent is still read.
    if (!connection || socket.destroyed) return;
    const startedAt = performance.now();
    const route = routeOf(url);
    let sent: SentAnswer | undefined;
    open.add(outgoing);
    for (const watcher of watchers) watcher.started?.(route);
    // Node does not close the answers that wait for their turn when their connection closes.
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => (leave = resolve)).then(() => {
      connection.length--;
      connection.leave.delete(leave);
      open.delete(outgoing);
      const hasStatus = sent && outgoing.headersSent;
      const request = {
        method,
        route,
        milliseconds: performance.now() - startedAt,
        status: hasStatus ? outgoing.statusCode : undefined,
        cache: hasStatus ? cacheUseOf(sent!.cacheStatus) : undefined,
        reason: outgoing.writableFinished ? sent?.problem : 'The connection ended before the answer.',
      };
      for (const watcher of watchers) watcher.ended(request);
    });
    outgoing.once('close', leave);
    connection.leave.add(leave);
    // The answer has left, and the connection is not needed for another request.
    outgoing.once('finish', () => isEnding && socket.destroySoon());
    if (++connection.length > mostPipelined) return void socket.destroy();
    // One answer at a time for each connection: a client that sends many requests and reads nothing would fill the
    // memory with answers.
    connection.last = connection.last.then(async () => {
      if (socket.destroyed) return;
      const onAnswer = (answer: SentAnswer): void => void (sent = answer);
      await answerRequest(incoming, outgoing, answering, onAnswer);
      await left;
    });
  });
  try {
    await once(server.listen(port, host), 'listening');
  } catch (failure) {
    throw new Error(whyNotListening(failure as NodeJS.ErrnoException, host, port, option), { cause: failure });
  }
  return {
    origin: originOf(server),
    end() {
      isEnding = true;
      // Not `server.close()`: that destroys each connection whose answer has been written, even if most of the answer
      // has not left yet. It also stops ending requests that arrive too slowly.
      const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
      const busy = new Set([...open].map(({ socket }) => socket));
      for (const socket of connections.keys()) if (!busy.has(socket)) socket.destroy();
      setTimeout(() => {
        for (const socket of connections.keys()) socket.destroy();
      }, lastPatience).unref();
      return closed;
    },
  };
}

function originOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function whyNotListening({ code, message }: NodeJS.ErrnoException, host: string, port: number, option: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is in use. End the program that uses it, or choose another port: ${option} <number>.`;
  if (code === 'EACCES')
    return `Port ${port} is not allowed for this user. Choose a port from 1024: ${option} <number>.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `--host is “${host}”, which is not an address of this machine. Leave --host out to listen on 127.0.0.1.`;
  return `The service cannot listen on port ${port} of ${host}: ${message}`;
}
