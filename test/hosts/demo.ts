import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { createNewsroom, type NewsroomOptions } from './newsroom/server.js';
import { runQuietly } from '../support/run/run-quietly.js';
import { builderPath, yourNewspaperPath } from './newsroom/tool-pages.js';
import { createPartner, hostPages } from './partner/server.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The two servers of the demo, after they have started. */
export interface Demo {
  newsroom: string;
  partner: string;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** Default: any free port. */
  newsroomPort?: number;
  partnerPort?: number;
  /** The folder for web servers. Default: the one that the build writes. */
  cdnFolder?: string;
  /** Requests the newspaper of a visitor. */
  fetch?: NewsroomOptions['fetch'];
}

/**
 * Starts the newsroom and the partner on this machine.
 *
 * @throws if a port is in use; the message says which, and what to do
 */
export async function startDemo({
  newsroomPort = 0,
  partnerPort = 0,
  cdnFolder = join(project, 'dist/cdn'),
  fetch,
}: DemoOptions = {}): Promise<Demo> {
  const newsroom = await listen(createNewsroom({ cdnFolder, fetch }), newsroomPort, 'NEWSROOM_PORT');
  try {
    const partner = await listen(createPartner({ newsroom: newsroom.origin }), partnerPort, 'PARTNER_PORT');
    return {
      newsroom: newsroom.origin,
      partner: partner.origin,
      close: async () => void (await Promise.all([newsroom.close(), partner.close()])),
    };
  } catch (failure) {
    await newsroom.close();
    throw failure;
  }
}

interface Listening {
  origin: string;
  close(): Promise<void>;
}

function listen(app: Hono, port: number, variable: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
      resolve({
        origin: `http://127.0.0.1:${address.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            // A browser keeps its connections open.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', (failure: NodeJS.ErrnoException) => {
      if (failure.code !== 'EADDRINUSE') return reject(failure);
      reject(
        new Error(
          `Port ${port} is taken. Set another: ${variable}=${port > 60_000 ? port - 1000 : port + 10} npm run demo`,
        ),
      );
    });
  });
}

function portFrom(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`${variable}=${text} is not a port. Use a number from 0 to 65535; 0 takes any free one.`);
}

async function main(): Promise<void> {
  const ports = { newsroomPort: portFrom('NEWSROOM_PORT', 4010), partnerPort: portFrom('PARTNER_PORT', 4020) };
  console.log('Building…');
  await runQuietly('npm run -s build', project);
  const demo = await startDemo(ports);
  const pages = Object.entries(hostPages).map(([path, { title }]) => `  ${demo.partner}${path}  ${title}`);
  console.log(
    [
      '',
      `Newsroom  ${demo.newsroom}/`,
      `Partner   ${demo.partner}/`,
      `Yours     ${demo.newsroom}${yourNewspaperPath}  Shows your own newspaper`,
      `Builder   ${demo.newsroom}${builderPath}  Makes a theme`,
      '',
      ...pages,
      '',
      'Ctrl-C ends both.',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close().then(() => process.exit(0)));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  });
}
