import { createService } from '../create-service.js';
import { guardedFetch } from './guarded-fetch.js';
import { listen } from './listen.js';
import { packageFile } from './package-files.js';
import { startRenderPool, type ProcessOptions } from './render-pool.js';

/** Where the service listens, and what it answers. */
export interface ServiceTask {
  host: string;
  /** 0 for any free port. */
  port: number;
  /** The origins that it reads, as in `ServiceConfig`. */
  newsrooms: readonly string[];
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
 * Runs the service until a signal ends the process. Prints its address. On standard error, it prints a line for each
 * request that fails.
 *
 * @throws {TypeError} if a newsroom is not an origin
 * @throws if the service cannot listen at this host and port; the message says what to do
 */
export async function runService(task: ServiceTask): Promise<void> {
  const { host, port, newsrooms, allowHosts, purgeSecret, options } = task;
  // The service of the articles is asked from inside too, so that pages and other sites share its answers.
  const articlesAt = async (address: string): Promise<unknown> => {
    const url = `http://localhost/articles.json?url=${encodeURIComponent(address)}`;
    const response = await service.fetch(new Request(url));
    return response.ok ? response.json() : undefined;
  };
  const pool = options && (await startRenderPool(options, { note }, task.fetch ? articlesAt : undefined));
  const service = createService({
    newsrooms,
    fetch: guardedFetch(newsrooms),
    purgeSecret,
    files: packageFile,
    log: note,
    render: pool && ((request) => pool.render(request)),
    allowHosts: [host, ...allowHosts],
  });
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

/** The longest line, in characters. */
const longestLine = 500;

/**
 * Prints a line on standard error. Leaves out the queries of addresses, which may name a
 * reader, and user names. Letters that control a terminal become spaces.
 */
function note(line: string): void {
  const plain = line
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\/\/[^/\s"”@]*@/g, '//')
    .replace(/\?[^\s"”]*/g, '?…');
  console.error(`${new Date().toISOString()} ${plain.slice(0, longestLine)}`);
}
