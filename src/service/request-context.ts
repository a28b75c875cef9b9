import type { Hono } from 'hono';

/** The third argument of a worker's `fetch`. */
export interface RequestContext {
  /** Lets work go on after the answer, and if the client has gone. A worker ends all other work then. */
  waitUntil(work: Promise<unknown>): void;
}

/** The routes of a service. Each request has a context, which does nothing where all work goes on. */
export type App = Hono<{ Bindings: RequestContext }>;
