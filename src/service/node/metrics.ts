import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { plainAnswer } from '../plain-answer.js';
import type { RequestWatcher } from './watch-requests.js';

/** The numbers of a service, for Prometheus. */
export interface Metrics extends RequestWatcher {
  /** Answers `GET /metrics` with all numbers as text. */
  fetch(request: Request): Promise<Response>;
}

/** The upper ends of the classes of durations, in seconds. A page has 5 seconds, and a newsroom 8. */
const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Counts the requests of a service, and measures its process. The labels have few values, and none of them is from a
 * request: no address, no name of a host and no program of a reader.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  // The memory, the processor time and the delays of this process.
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'standfirst_requests_total',
    help: 'Requests that have ended, by route and class of status. The class is gone if the connection ended before the answer.',
    labelNames: ['route', 'status'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'standfirst_request_duration_seconds',
    help: 'The time from a request to the end of its answer, by route.',
    labelNames: ['route'] as const,
    buckets: durations,
    registers,
  });
  const inProgress = new Gauge({
    name: 'standfirst_requests_in_progress',
    help: 'Requests that have no whole answer yet, by route.',
    labelNames: ['route'] as const,
    registers,
  });
  const answers = new Counter({
    name: 'standfirst_cached_answers_total',
    help: 'Answers that the service keeps: made for this request (origin), kept (cache), or old because no new one could be made (stale).',
    labelNames: ['route', 'cache'] as const,
    registers,
  });
  return {
    started: (route) => inProgress.inc({ route }),
    ended({ route, status, milliseconds, cache }) {
      inProgress.dec({ route });
      requests.inc({ route, status: status === undefined ? 'gone' : `${Math.floor(status / 100)}xx` });
      seconds.observe({ route }, milliseconds / 1000);
      if (cache) answers.inc({ route, cache });
    },
    async fetch({ method, url }) {
      if (new URL(url).pathname !== '/metrics') return plainAnswer(404, 'The metrics are at /metrics.');
      if (method !== 'GET' && method !== 'HEAD')
        return plainAnswer(405, 'Read the metrics with GET.', { Allow: 'GET, HEAD' });
      return new Response(await registry.metrics(), { headers: { 'Content-Type': registry.contentType } });
    },
  };
}
