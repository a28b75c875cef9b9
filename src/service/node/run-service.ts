import { createService } from '../create-service.js';
import { listen } from './listen.js';
import { startRenderPool, type ThreadOptions } from './render-pool.js';

/** Where the service listens, and how it renders. */
export interface ServiceTask {
  host: string;
  /** 0 for any free port. */
  port: number;
  /** The names by which programs may call `/render`, besides those of this machine. */
  allowHosts: readonly string[];
  options: ThreadOptions;
}

/**
 * Answers `POST /render` with the rendered page, until a signal ends the process. Prints the address of the service. On
 * standard error, it prints a line for each request that fails.
 *
 * @throws if the service cannot listen at this host and port; the message says what to do
 */
export async function runService({ host, port, allowHosts, options }: ServiceTask): Promise<void> {
  const pool = await startRenderPool(options);
  const service = createService({ render: (request) => pool.render(request), allowHosts: [host, ...allowHosts] });
  const note = (line: string): void => console.error(`${new Date().toISOString()} ${line.replace(/\s+/g, ' ')}`);
  try {
    const { origin, end } = await listen(host, port, (request) => service.fetch(request), note);
    console.log(`Send pages with POST to ${origin}/render. End with Ctrl+C.`);
    // A second signal ends the process at once, because no listener is left.
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => void end().then(() => pool.close()));
  } catch (failure) {
    await pool.close();
    throw failure;
  }
}
