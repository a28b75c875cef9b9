import { createServiceWith } from '../create-service.js';
import { plainAnswer } from '../plain-answer.js';
import { guardedFetch } from './guarded-fetch.js';
import { listen, type Listening } from './listen.js';
import { packageFile } from './package-files.js';
import { openLog, type LogChoice } from './service-log.js';
import { startWorkPool, type WorkPool } from './work-pool.js';
import type { ProcessOptions } from './work-tasks.js';

/** Where the service listens, and what it answers. */
export interface ServiceTask {
  host: string;
  /** 0 for any free port. */
  port: number;
  /** The port of the metrics. Without it, there are none. 0 for any free port. */
  metricsPort?: number;
  /** Which lines it writes on standard error. Default: one for each request. */
  log?: LogChoice;
  /** The origins that it reads, as in `ServiceConfig`. */
  newsrooms: readonly string[];
  /** The address at which browsers reach it, as in `ServiceConfig`. */
  address?: string;
  /** The name of the newsroom in answers of oEmbed. */
  providerName?: string;
  /** The names by which programs may call `/render`, besides those of this machine. */
  allowHosts: readonly string[];
  /** The secret of `POST /purge`. */
  purgeSecret?: string;
  /** How it renders. Without it, it does not. */
  options?: ProcessOptions;
  /** Whether it renders the articles of newsrooms that a page names in `src`. */
  fetch?: boolean;
}

/**
 * Runs the service until a signal ends the process. Prints its address when it can answer.
 *
 * @throws {TypeError} if a newsroom is not an origin
 * @throws if the service cannot listen at this host and port; the message says what to do
 */
export async function runService(task: ServiceTask): Promise<void> {
  const { host, port, metricsPort, newsrooms, allowHosts, purgeSecret, options } = task;
  const log = openLog(task.log ?? 'requests');
  // Widgets warn of a newsroom's mistakes. The log has lines of JSON only.
  console.warn = (...words: unknown[]) => log.note(words.join(' '));
  const metrics = metricsPort === undefined ? undefined : (await import('./metrics.js')).createMetrics();
  let state: 'starting' | 'ready' | 'ending' = 'starting';
  const isEnding = (): boolean => state === 'ending';
  let pool: WorkPool | undefined;
  // The service of the articles is asked from inside too, so that pages and other sites share its answers.
  const articlesAt = async (address: string): Promise<string | undefined> => {
    const url = `http://localhost/articles.json?url=${encodeURIComponent(address)}`;
    const response = await service.fetch(new Request(url));
    if (response.ok) return response.text();
    log.note(((await response.json()) as { error: string }).error);
    return undefined;
  };
  const isStarting = (): Response =>
    plainAnswer(503, 'The service is starting. Send this page again.', { 'Retry-After': '1' });
  const service = createServiceWith(
    async (...task) => {
      await isSetUp;
      return pool!.parse(...task);
    },
    {
      newsrooms,
      address: task.address,
      providerName: task.providerName,
      // Fails for a wrong newsroom, before there are processes to end.
      fetch: guardedFetch(newsrooms),
      purgeSecret,
      files: packageFile,
      log: log.note,
      render: options && (async (request) => pool?.render(request) ?? isStarting()),
      allowHosts: [host, ...allowHosts],
      isReady: () => state === 'ready' && pool!.isReady(),
    },
  );

  // Listens before it can render: what watches the service can tell a slow start from a failure.
  const main = await listen(host, port, (request) => service.fetch(request), {
    watchers: metrics ? [log, metrics] : [log],
  });
  let metricsServer: Listening | undefined;
  const setUp = async (): Promise<void> => {
    if (metrics)
      metricsServer = await listen(host, metricsPort!, (request) => metrics.fetch(request), {
        option: '--metrics-port',
      });
    pool = await startWorkPool({ options, note: log.note, articlesAt: task.fetch ? articlesAt : undefined });
  };
  const isSetUp = setUp();
  const end = async (): Promise<void> => {
    state = 'ending';
    await main.end();
    // A signal may come while the processes start.
    await isSetUp.catch(() => undefined);
    await Promise.all([pool?.close(), metricsServer?.end()]);
  };
  // A second signal ends the process at once, because no listener is left.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
  try {
    await isSetUp;
  } catch (failure) {
    await end();
    throw failure;
  }
  if (isEnding()) return;
  state = 'ready';
  if (newsrooms.length > 0) console.log(`Open ${main.origin}/ to put a story onto a page. End with Ctrl+C.`);
  if (options) console.log(`Send pages with POST to ${main.origin}/render. End with Ctrl+C.`);
  if (metricsServer) console.log(`Read metrics from ${metricsServer.origin}/metrics.`);
}
