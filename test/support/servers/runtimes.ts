/** Runs workers in Node, Deno, Bun and `workerd`, the engine of Cloudflare Workers. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { temporaryFolder } from '../builds/packed.js';
import { startProgram } from './start-program.js';
import type { RunningServer } from './start-server.js';

/** A runtime that is a package on npm. */
interface Runtime {
  /** The package, with its version, because another version could write dates in another way. */
  package: string;
  /**
   * The path of the program in `node_modules`. The package's own command is not used: it starts a child process, which
   * would not end with it.
   */
  program: string;
  /** Returns the arguments with which the program serves `worker.js`. */
  options: (port: string) => readonly string[];
}

/** The name of a runtime. */
export type RuntimeName = 'Node' | 'workerd' | 'Deno' | 'Bun';

const runtimes: Readonly<Record<RuntimeName, Runtime>> = {
  Node: {
    package: '@hono/node-server@2.1.9',
    program: process.execPath,
    options: (port) => ['serve.js', port],
  },
  workerd: {
    package: 'workerd@1.20260426.1',
    program: 'node_modules/@cloudflare/workerd-*/bin/workerd',
    options: (port) => ['serve', 'workerd.capnp', '--socket-addr', `http=127.0.0.1:${port}`],
  },
  Deno: {
    package: 'deno@2.9.6',
    program: 'node_modules/@deno/*/deno{,.exe}',
    options: (port) => [
      ...['serve', '--no-prompt', '--allow-net=127.0.0.1', '--host', '127.0.0.1', '--port', port],
      'worker.js',
    ],
  },
  Bun: {
    package: 'bun@1.4.5',
    program: 'node_modules/@oven/bun-*/bin/bun{,.exe}',
    options: (port) => ['--port', port, 'worker.js'],
  },
};

export const runtimeNames = Object.keys(runtimes) as readonly RuntimeName[];

/** Serves a worker in Node. */
const nodeServer = `import { serve } from '@hono/node-server';
import worker from './worker.js';

serve({ fetch: worker.fetch, hostname: '127.0.0.1', port: Number(process.argv[2]) });
`;

/**
 * The configuration of `workerd`. It lacks the flag `nodejs_compat`, so there are no modules of Node. The worker may
 * request addresses of this machine.
 *
 * @param store the host of the server behind `env.STORE`, if there is one
 */
function workerdConfig(store: string | undefined): string {
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
    ${store ? `(name = "store", external = (address = "${store}", http = ())),` : ''}
  ],
  sockets = [(name = "http", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "bundle.js")],
  compatibilityDate = "2026-05-03",
  ${store ? 'bindings = [(name = "STORE", kvNamespace = "store")],' : ''}
);
`;
}

/** A folder with a runtime, and packages. */
export interface Installed {
  name: RuntimeName;
  folder: string;
}

/**
 * Installs a runtime from npm.
 *
 * @param packages the packages that workers import: names, or paths of tarballs
 */
export function install(name: RuntimeName, packages: readonly string[]): Installed {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  execFileSync('npm', ['install', ...options, runtimes[name].package, ...packages], { cwd: folder, stdio: 'pipe' });
  return { name, folder };
}

/**
 * Starts a worker.
 *
 * @param modules its files. The first is `worker.js`
 * @param store the host of the server behind `env.STORE` in `workerd`
 */
export async function startWorker(
  { name, folder }: Installed,
  modules: { 'worker.js': string } & Readonly<Record<string, string>>,
  store?: string,
): Promise<RunningServer> {
  const runtime = runtimes[name];
  const place = mkdtempSync(join(folder, 'worker-'));
  for (const [file, text] of Object.entries({ ...modules, 'serve.js': nodeServer }))
    writeFileSync(join(place, file), text);
  if (name === 'workerd') {
    await bundle(place);
    writeFileSync(join(place, 'workerd.capnp'), workerdConfig(store));
  }
  const [program] = name === 'Node' ? [runtime.program] : globSync(runtime.program, { cwd: folder, absolute: true });
  assert.ok(program, `${runtime.package} has no program for this machine.`);

  return startProgram({
    program,
    options: runtime.options,
    folder: place,
    environment: () => ({ ...process.env, DENO_NO_UPDATE_CHECK: '1', DO_NOT_TRACK: '1' }),
    isReady: () => true,
  });
}

/** Bundles `worker.js` as Cloudflare’s own tool does. It fails if a module of Node is imported. */
async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: [join(folder, 'worker.js')],
    outfile: join(folder, 'bundle.js'),
    bundle: true,
    format: 'esm',
    target: 'es2024',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*'],
    logLevel: 'silent',
  });
}
