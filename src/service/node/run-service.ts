import { createService } from '../create-service.js';
import { guardedFetch } from './guarded-fetch.js';
import { listen } from './listen.js';
import { startRenderPool, type ThreadOptions } from './render-pool.js';

/** Where the service listens, and what it answers. */
export interface ServiceTask {
  host: string;
  /** 0 for any free port. */
  port: number;
  /** The origins that it reads, as in `ServiceConfig`. */
  newsrooms: readonly string[];
  /** The names by which programs may call `/render`, besides those of this machine. */
  allowHosts: readonly string[];
  /** How it renders. Without it, it does not. */
  options?: ThreadOptions;
}

/**
 * Runs the service until a signal ends the process. Prints its address. On standard error, it prints a line for each
 * request that fails.
 *
 * @throws {TypeError} if a newsroom is not an origin
 * @throws if the service cannot listen at this host and port; the message says what to do
 */
export async function runService({ host, port, newsrooms, allowHosts, options }: ServiceTask): Promise<void> {
  const fetch = guardedFetch(newsrooms);
  const pool = options && (await startRenderPool(options));
  const service = createService({
    newsrooms,
    fetch,
    render: pool && ((request) => pool.render(request)),
    allowHosts: [host, ...allowHosts],
  });
  const note = (line: string): void => console.error(`${new Date().toISOString()} ${line.replace(/\s+/g, ' ')}`);
  try {
    const { origin, end } = await listen(host, port, (request) => service.fetch(request), note);
    if (newsrooms.length > 0) console.log(`Read articles from ${origin}/articles.json?url=… End with Ctrl+C.`);
    if (pool) console.log(`Send pages with POST to ${origin}/render. End with Ctrl+C.`);
    // A second signal ends the process at once, because no listener is left.
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => void end().then(() => pool?.close()));
  } catch (failure) {
    await pool?.close();
    throw failure;
  }
}
