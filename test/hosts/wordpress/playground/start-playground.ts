import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { BrowserContext } from 'puppeteer-core';
import { installOnce, loadInstalled } from '../../../support/builds/install-once.js';
import { startServer } from '../../../support/servers/start-server.js';

/**
 * WordPress Playground: PHP as WebAssembly, with SQLite. These builds are the last ones with old versions. The other
 * packages ask npm for Node 24, and also run in Node 20.
 */
const packages = {
  '@php-wasm/node': '3.1.56',
  '@wp-playground/wordpress': '3.1.56',
  '@wp-playground/wordpress-builds': '0.9.19',
};

/** The oldest PHP that Playground still builds. Others start if it is not named. */
const phpVersion = '7.4';

/** Files of the tests for a whole WordPress, and their places in this one. */
const files = {
  '../site/mu-plugins/allow-loopback.php': '/wordpress/wp-content/mu-plugins/allow-loopback.php',
  '../site/scripts/log-in.php': '/scripts/log-in.php',
  '../site/scripts/make-post.php': '/scripts/make-post.php',
};

/** The settings that `wp-config.php` has in a usual WordPress. */
const constants = {
  // Nothing leaves this machine.
  WP_HTTP_BLOCK_EXTERNAL: true,
  WP_ACCESSIBLE_HOSTS: '127.0.0.1',
  AUTOMATIC_UPDATER_DISABLED: true,
  DISABLE_WP_CRON: true,
  // Notices and warnings go to a file, not into pages.
  WP_DEBUG: true,
  WP_DEBUG_DISPLAY: false,
  WP_DEBUG_LOG: '/debug.log',
  // A site in use has the short scripts.
  SCRIPT_DEBUG: false,
};

/** The part of a running PHP that is used here. */
interface Php {
  run(script: { code: string; env: Environment }): Promise<{ text: string; errors: string }>;
  mkdirTree(path: string): void;
  writeFile(path: string, content: Uint8Array): void;
  fileExists(path: string): boolean;
  readFileAsText(path: string): string;
}

type Environment = Readonly<Record<string, string>>;

interface PhpServer extends AsyncDisposable {
  getPrimaryPhp(): Promise<Php>;
  request(request: { url: string; method: string; headers: Environment; body: Uint8Array }): Promise<PhpAnswer>;
}

interface PhpAnswer {
  httpStatusCode: number;
  headers: Record<string, string[]>;
  bytes: Uint8Array<ArrayBuffer>;
}

/** An old WordPress that runs. */
export interface Playground {
  /** Without a slash at its end. Its host is `localhost`. */
  origin: string;
  /** The versions that PHP and WordPress report. */
  versions: { php: string; wordpress: string };
  /** Publishes a post of an author, as the classic editor stores it. Returns its address. */
  makePost(title: string, content: string): Promise<string>;
  /** Logs the reader of a browser in, as the author. */
  logIn(reader: BrowserContext): Promise<void>;
  /** Runs an expression of PHP in WordPress, in which `$argument` is plain data. Returns its value. */
  run(expression: string, argument?: unknown): Promise<unknown>;
  /** Writes a file, and the folders above it. */
  writeFile(path: string, content: Uint8Array): void;
  /** Stops it. @throws if PHP has reported an error, a warning or a notice since the start */
  close(): Promise<void>;
}

/** Installs Playground from npm, once for all runs of the tests. Returns the folder. */
export function installPlayground(): string {
  return installOnce('wordpress-playground', packages);
}

/**
 * Starts an old WordPress, with the theme that is its default. PHP runs in this process. Its requests are real: it has
 * curl, and Playground opens the connections.
 *
 * @param installed the folder of {@link installPlayground}
 * @param version the first two numbers of a version, from 6.2 to 6.5
 * @param reads the origins that it may read, all at 127.0.0.1
 */
export async function startPlayground(
  installed: string,
  version: string,
  reads: readonly string[],
): Promise<Playground> {
  const builds = join(installed, 'node_modules/@wp-playground/wordpress-builds');
  const env = { SITE_READS: reads.map((each) => new URL(each).host).join(',') };
  const pages = new Hono();
  const server = await startServer(pages);
  // WordPress must know its port when it is installed.
  const origin = server.origin.replace('127.0.0.1', 'localhost');
  const wordpress = await boot(installed, {
    siteUrl: origin,
    wordPressZip: await readZip(join(builds, `src/wordpress/wp-${version}.zip`)),
    sqliteIntegrationPluginZip: await readZip(
      join(builds, 'src/sqlite-database-integration/sqlite-database-integration.zip'),
    ),
    env,
  });
  // The archive has only the files that PHP reads. The other files of the same build are beside it.
  pages.use(serveStatic({ root: join(builds, `public/wp-${version}`) }));
  // There is one PHP, and the editor makes several requests at once.
  let last: Promise<unknown> = Promise.resolve();
  pages.all('*', async ({ req, body }) => {
    const { pathname, search } = new URL(req.url);
    const request = {
      url: pathname + search,
      method: req.method,
      headers: req.header(),
      body: new Uint8Array(await req.arrayBuffer()),
    };
    const answer = last.then(() => wordpress.request(request));
    last = answer.catch(() => undefined);
    const { bytes, httpStatusCode, headers } = await answer;
    return body(bytes, httpStatusCode as 200, headers);
  });

  const php = await wordpress.getPrimaryPhp();
  const writeFile = (path: string, content: Uint8Array): void => {
    php.mkdirTree(dirname(path));
    php.writeFile(path, content);
  };
  for (const [from, to] of Object.entries(files)) writeFile(to, await readFile(new URL(from, import.meta.url)));
  const run = async (expression: string, argument: unknown = null): Promise<unknown> => {
    // The environment has no room for a long one.
    writeFile('/argument.json', new TextEncoder().encode(JSON.stringify(argument)));
    const { text, errors } = await php.run({
      code: `<?php
        require '/wordpress/wp-load.php';
        $argument = json_decode( file_get_contents( '/argument.json' ), true );
        echo wp_json_encode( ${expression} );`,
      env,
    });
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new Error(`WordPress failed: ${text} ${errors}`, { cause });
    }
  };
  await run('wp_insert_user( $argument )', { user_login: 'author', user_pass: 'author', role: 'author' });
  const versions = await run(`array( 'php' => PHP_VERSION, 'wordpress' => $GLOBALS['wp_version'] )`);
  return {
    origin,
    versions: versions as Playground['versions'],
    run,
    writeFile,
    makePost: (title, content) =>
      run(`( require '/scripts/make-post.php' )( $argument )`, { title, content, role: 'author' }) as Promise<string>,
    async logIn(reader) {
      const cookies = (await run(`( require '/scripts/log-in.php' )( 'author' )`)) as Record<string, string>;
      await reader.setCookie(
        ...Object.entries(cookies).map(([name, value]) => ({ name, value, domain: 'localhost', path: '/' })),
      );
    },
    async close() {
      const warnings = php.fileExists(constants.WP_DEBUG_LOG) ? php.readFileAsText(constants.WP_DEBUG_LOG) : '';
      await server.close();
      await wordpress[Symbol.asyncDispose]();
      if (warnings) throw new Error(`PHP has reported: ${warnings}`);
    },
  };
}

/** Starts PHP, and installs WordPress in its file system, which is in memory. */
function boot(
  installed: string,
  { env, ...options }: { env: Environment } & Record<string, unknown>,
): Promise<PhpServer> {
  const { loadNodeRuntime } = loadInstalled<{
    loadNodeRuntime(version: string, options: object): Promise<number>;
  }>(installed, '@php-wasm/node');
  const { bootWordPressAndRequestHandler } = loadInstalled<{
    bootWordPressAndRequestHandler(options: object): Promise<PhpServer>;
  }>(installed, '@wp-playground/wordpress');
  return bootWordPressAndRequestHandler({
    ...options,
    createPhpRuntime: () => loadNodeRuntime(phpVersion, { emscriptenOptions: { processId: 1, ENV: env } }),
    // Only the first one has the file system.
    maxPhpInstances: 1,
    phpVersion,
    constants,
    // Otherwise all readers would have the same cookies.
    cookieStore: false,
  });
}

async function readZip(path: string): Promise<File> {
  return new File([await readFile(path)], basename(path));
}
