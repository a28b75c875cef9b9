import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { pack, temporaryFolder } from '../../support/builds/packed.js';
import { startServer, type RunningServer } from '../../support/servers/start-server.js';
import { stories } from './stories.js';

const sources = fileURLToPath(new URL('.', import.meta.url));
const pictures = fileURLToPath(new URL('../newsroom/pictures', import.meta.url));

/** A small application of a framework: a front page, and a page for each story. Its files are in the folder of its name. */
export interface Application {
  folder: string;
  /** Where its own copy of the stories is. */
  stories: string;
  /** The folder of files that are served as they are. */
  files: string;
  /** What its developer runs to check and build it. */
  build: readonly (readonly string[])[];
  /** The folder of its pages, or the command of its server; `PORT` is the port. */
  serve: string | readonly string[];
  /** Its `tsconfig.json`, if that names files of the framework, which the tools of this project would look for. */
  tsconfig?: object;
  /** Whether its pages are made in the browser alone. Any address then gets the same page. */
  isClientOnly?: boolean;
  /** Whether each page is a document that the browser loads. Otherwise a router opens the pages. */
  hasDocuments?: boolean;
}

export const applications: Readonly<Record<string, Application>> = {
  Next: {
    folder: 'next',
    stories: 'stories.ts',
    files: 'public',
    build: [['next', 'build']],
    serve: ['next', 'start'],
  },
  Astro: {
    folder: 'astro',
    stories: 'src/stories.ts',
    files: 'public',
    build: [
      ['astro', 'check'],
      ['astro', 'build'],
    ],
    serve: 'dist',
    hasDocuments: true,
  },
  SvelteKit: {
    folder: 'sveltekit',
    stories: 'src/lib/stories.ts',
    files: 'static',
    build: [['svelte-kit', 'sync'], ['svelte-check'], ['vite', 'build']],
    serve: 'build',
  },
  Nuxt: {
    folder: 'nuxt',
    stories: 'app/stories.ts',
    files: 'public',
    build: [
      ['nuxt', 'typecheck'],
      ['nuxt', 'build'],
    ],
    serve: ['node', '.output/server/index.mjs'],
    tsconfig: {
      files: [],
      references: ['app', 'server', 'shared', 'node'].map((part) => ({ path: `./.nuxt/tsconfig.${part}.json` })),
    },
  },
  'Vite and React': {
    folder: 'react',
    stories: 'src/stories.ts',
    files: 'public',
    build: [['tsc'], ['vite', 'build']],
    serve: 'dist',
    isClientOnly: true,
  },
  Vue: {
    folder: 'vue',
    stories: 'src/stories.ts',
    files: 'public',
    build: [['vue-tsc'], ['vite', 'build']],
    serve: 'dist',
    isClientOnly: true,
  },
  Angular: {
    folder: 'angular',
    stories: 'src/app/stories.ts',
    files: 'public',
    build: [['ng', 'build']],
    serve: 'dist/front-page/browser',
  },
  Eleventy: {
    folder: 'eleventy',
    stories: '_data/stories.json',
    files: '.',
    build: [['eleventy', '--quiet']],
    serve: '_site',
    hasDocuments: true,
  },
};

const environment = {
  ...process.env,
  NODE_ENV: undefined,
  CI: 'true',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  NUXT_TELEMETRY_DISABLED: '1',
};

/** Installs what applications need, as their lock file says, and the packed library. Returns the folder that theirs are in. */
export async function installApplications(...names: string[]): Promise<string> {
  const place = temporaryFolder();
  cpSync(sources, place, { recursive: true, filter: (path) => !path.includes('node_modules') });
  const chosen = names.map((name) => applications[name]!);
  const workspaces = chosen.flatMap(({ folder }) => ['--workspace', folder]);
  await run(place, [
    'npm',
    'ci',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--prefer-offline',
    '--include-workspace-root',
    ...workspaces,
  ]);
  for (const { folder, stories: copy, files, tsconfig } of chosen) {
    const own = join(place, folder);
    const text = copy.endsWith('.json') ? JSON.stringify(stories) : readFileSync(join(sources, 'stories.ts'), 'utf8');
    mkdirSync(dirname(join(own, copy)), { recursive: true });
    writeFileSync(join(own, copy), text);
    if (tsconfig) writeFileSync(join(own, 'tsconfig.json'), JSON.stringify(tsconfig));
    for (const name of ['barrier-640.webp', 'observatory-640.webp'])
      cpSync(join(pictures, name), join(own, files, 'pictures', name));
    cpSync(pack().folder, join(own, 'node_modules/standfirst'), { recursive: true });
  }
  return place;
}

/** Checks and builds an application. */
export async function buildApplication(place: string, { folder, build }: Application): Promise<void> {
  for (const command of build) await run(join(place, folder), command);
}

/** An application that runs. */
export interface RunningApplication extends RunningServer {
  /** The bodies that its pages have sent to `/opened`. */
  opened: string[];
}

/** Starts an application that was built. */
export async function serveApplication(place: string, application: Application): Promise<RunningApplication> {
  const { folder, serve } = application;
  const opened: string[] = [];
  const server =
    typeof serve === 'string'
      ? await serveFolder(join(place, folder, serve), application, opened)
      : await runServer(join(place, folder), serve);
  return { ...server, opened };
}

/** Serves a folder as static hosts do. */
function serveFolder(root: string, { isClientOnly }: Application, opened: string[]): Promise<RunningServer> {
  const server = new Hono();
  server.post('/opened', async (context) => {
    opened.push(await context.req.text());
    return context.body(null, 204);
  });
  server.use(serveStatic({ root }));
  server.use(serveStatic({ root, rewriteRequestPath: (path) => (isClientOnly ? '/index.html' : `${path}.html`) }));
  return startServer(server);
}

/** Runs an application's own server on a free port. */
async function runServer(folder: string, command: readonly string[]): Promise<RunningServer> {
  const free = await startServer(() => undefined);
  await free.close();
  const [program, ...options] = command;
  const server = spawn(program!, options, {
    cwd: folder,
    stdio: 'pipe',
    env: { ...environmentIn(folder), HOST: '127.0.0.1', PORT: new URL(free.origin).port },
  });
  const isEnded = once(server, 'exit');
  const isReady = async (): Promise<boolean> =>
    fetch(free.origin).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (server.exitCode !== null) throw new Error(`${command.join(' ')} ended with ${server.exitCode}.`);
    await setTimeout(50);
  }
  return {
    origin: free.origin,
    async close() {
      server.kill();
      await isEnded;
    },
  };
}

/** Runs a command of the installed packages. If it fails, its output is the error. */
async function run(folder: string, [program, ...options]: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(program!, options, { cwd: folder, env: environmentIn(folder), maxBuffer: 2 ** 24 });
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout: string; stderr: string };
    const output = stripVTControlCharacters(stdout + stderr);
    throw new Error(`${program} ${options.join(' ')} failed.\n${output}`, { cause: failure });
  }
}

/** The commands of the application's own packages come first, then those of all applications. */
function environmentIn(folder: string): NodeJS.ProcessEnv {
  const commands = [folder, dirname(folder)].map((each) => join(each, 'node_modules/.bin'));
  return { ...environment, PATH: [...commands, process.env.PATH].join(delimiter) };
}
