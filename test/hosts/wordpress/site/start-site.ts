import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext } from 'puppeteer-core';
import { findWordPress } from '../find-wordpress.js';
import { startChild, type ChildProgram } from './child-program.js';
import { createDatabase, databaseVersion, startDatabase } from './database.js';

/** WordPress's roles. Each has a user, whose name is that of the role. */
export type Role = 'administrator' | 'editor' | 'author' | 'contributor' | 'subscriber';

export interface SiteOptions {
  /** A theme of WordPress, or `classic-theme`, which is in this folder. Default: `twentytwentyfive`. */
  theme?: string;
  /** Folders of plugins, which the site has from the start. */
  plugins?: readonly string[];
  /** The origins that WordPress may read, all at 127.0.0.1. It can read nothing else. */
  reads?: readonly string[];
  /** The folder of WordPress on its server, such as `/blog`. Default: the server has only WordPress. */
  path?: string;
  /** PHP for the beginning of `wp-config.php`. Constants that it defines win over those of the test site. */
  config?: string;
}

export interface Post {
  title: string;
  /** As an editor stores it: blocks, or the text of the classic editor. */
  content: string;
  /** The role of its author. WordPress removes what the role may not write. */
  role: Role;
}

const cache = fileURLToPath(new URL('../../../../.cache', import.meta.url));
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Copies a file or the content of a folder, and the targets of links. Node's own `cp` takes ten times as long. */
async function copy(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['--recursive', '--dereference', '--no-target-directory', from, to]);
}

/** A whole WordPress with its database, for one test. Browsers reach it at `localhost`. */
export class WordPressSite {
  /** Without a slash at its end. */
  readonly origin: string;
  /** The folder of WordPress. A test may add plugins to `wp-content/plugins`. */
  readonly folder: string;

  readonly #rooms: Rooms;

  private constructor(rooms: Rooms, port: string) {
    this.#rooms = rooms;
    this.origin = `http://localhost:${port}`;
    this.folder = rooms.folder;
  }

  /**
   * Starts a site.
   *
   * @throws if this machine lacks a program; the message says what to install
   */
  static async start({
    theme = 'twentytwentyfive',
    reads = [],
    plugins = [],
    path = '',
    config = '',
  }: SiteOptions = {}): Promise<WordPressSite> {
    const rooms = await Rooms.open(await installedDatabase(), path);
    try {
      await rooms.configure(config);
      const port = await rooms.serve(reads.map((origin) => new URL(origin).host));
      const site = new WordPressSite(rooms, port);
      await site.setTheme(theme);
      for (const plugin of plugins) await site.#activate(plugin);
      return site;
    } catch (failure) {
      await rooms.close();
      throw failure;
    }
  }

  /** Changes the theme. The names are those of {@link SiteOptions.theme}. */
  async setTheme(theme: string): Promise<void> {
    await this.run(pathOf('scripts/set-theme.php'), theme);
  }

  /** Copies a plugin into the site, and activates it. */
  async #activate(plugin: string): Promise<void> {
    const name = basename(plugin);
    await copy(plugin, `${this.folder}/wp-content/plugins/${name}`);
    await this.run(pathOf('scripts/activate-plugin.php'), `${name}/${name}.php`);
  }

  /** Publishes a post, and returns its address. */
  async makePost(post: Post): Promise<string> {
    return (await this.run(pathOf('scripts/make-post.php'), post)) as string;
  }

  /** Logs the reader of a browser in. */
  async logIn(reader: BrowserContext, role: Role): Promise<void> {
    const cookies = (await this.run(pathOf('scripts/log-in.php'), role)) as Record<string, string>;
    await reader.setCookie(
      ...Object.entries(cookies).map(([name, value]) => ({ name, value, domain: 'localhost', path: '/' })),
    );
  }

  /**
   * Runs a script in this WordPress, and returns what its function returns.
   *
   * @param script the path of a PHP file that returns a function
   * @param argument plain data for the function
   */
  run(script: string, argument: unknown): Promise<unknown> {
    return this.#rooms.run(script, argument);
  }

  /**
   * Returns the errors, warnings and notices of PHP since the start. Left out are those that WordPress's own functions
   * for networks cause with this PHP, and those that say that WordPress cannot ask its server for updates.
   */
  async warnings(): Promise<string> {
    const log = `${this.folder}/debug.log`;
    const lines = existsSync(log) ? (await readFile(log, 'utf8')).split('\n') : [];
    return lines.filter((line) => !/wp-includes\/ms-functions\.php on line \d+$|WordPress\.org/.test(line)).join('\n');
  }

  /**
   * Stops the site, and removes its files.
   *
   * @throws if PHP has reported anything; see {@link warnings}
   */
  async stop(): Promise<void> {
    const warnings = await this.warnings();
    await this.#rooms.close();
    if (warnings) throw new Error(`PHP has reported: ${warnings}`);
  }
}

/** The files and the programs of a site. */
class Rooms {
  readonly folder: string;
  readonly #temporary: string;
  readonly #programs: ChildProgram[] = [];
  #environment: NodeJS.ProcessEnv;

  private constructor(temporary: string, path: string) {
    this.#temporary = temporary;
    this.folder = `${temporary}/wordpress${path}`;
    this.#environment = { SITE_DATABASE: `${temporary}/socket`, SITE_PATH: path };
  }

  /** Copies WordPress, and starts a copy of a database. `makeDatabase` makes one instead. */
  static async open(database: string | ((folder: string) => Promise<void>), path = ''): Promise<Rooms> {
    const rooms = new Rooms(await mkdtemp(`${tmpdir()}/wordpress-`), path);
    try {
      await mkdir(dirname(rooms.folder), { recursive: true });
      const data = `${rooms.#temporary}/database`;
      await Promise.all([
        // WordPress looks for its settings beside its files. Through a link, it would look in another folder.
        copy(findWordPress(), rooms.folder),
        typeof database === 'string' ? copy(database, data) : database(data),
      ]);
      rooms.#programs.push(await startDatabase(data, rooms.#environment.SITE_DATABASE!));
      await copy(pathOf('wp-config.php'), `${rooms.folder}/wp-config.php`);
      await copy(pathOf('mu-plugins'), `${rooms.folder}/wp-content/mu-plugins`);
      await copy(pathOf('classic-theme'), `${rooms.folder}/wp-content/themes/classic-theme`);
      return rooms;
    } catch (failure) {
      await rooms.close();
      throw failure;
    }
  }

  /** Puts PHP before the settings of the site. */
  async configure(php: string): Promise<void> {
    const file = `${this.folder}/wp-config.php`;
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('<?php\n', () => `<?php\n${php}\n`),
    );
  }

  /** Serves the folder on a free port, and returns that. The editor makes several requests at once. */
  async serve(reads: readonly string[]): Promise<string> {
    const root = `${this.#temporary}/wordpress`;
    const args = ['-d', 'opcache.enable_cli=1', '-S', '127.0.0.1:0', '-t', root, pathOf('router.php')];
    const variables = { ...this.#environment, SITE_READS: reads.join(','), PHP_CLI_SERVER_WORKERS: '4' };
    const server = startChild('php', args, variables);
    this.#programs.push(server);
    const [, port] = await server.prints(/http:\/\/127\.0\.0\.1:(\d+)\) started/);
    this.#environment = { ...variables, SITE_PORT: port };
    return port!;
  }

  run(script: string, argument: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const program = execFile(
        'php',
        [pathOf('run-script.php'), script],
        { cwd: this.folder, env: { ...process.env, ...this.#environment } },
        (failure, printed, warned) => {
          const last = printed.slice(printed.lastIndexOf('\n') + 1);
          try {
            if (failure) throw failure;
            resolve(JSON.parse(last));
          } catch (cause) {
            // WordPress prints a page for its own errors.
            const words = printed.replace(/<style[^]*<\/style>|<[^>]*>/g, '').replace(/\s+/g, ' ');
            // The database is the first program. It may have ended, and says why.
            const database = `The database printed: ${this.#programs[0]!.printed()}`;
            reject(new Error(`${script} failed: ${words} ${warned} ${database}`, { cause }));
          }
        },
      );
      program.stdin!.end(JSON.stringify(argument));
    });
  }

  /** Lets the database write its files, and returns their folder. */
  async stopDatabase(): Promise<string> {
    await this.#programs.pop()!.stop('SIGTERM');
    return `${this.#temporary}/database`;
  }

  async close(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop()));
    await rm(this.#temporary, { recursive: true, force: true });
  }
}

/**
 * Returns the folder of a database in which WordPress is installed. The first test makes it; it is kept for as long as
 * the versions and the script stay the same.
 */
async function installedDatabase(): Promise<string> {
  const hash = createHash('sha256').update(databaseVersion());
  for (const file of [`${findWordPress()}/wp-includes/version.php`, pathOf('scripts/install.php')])
    hash.update(await readFile(file));
  const kept = `${cache}/wordpress-databases/${hash.digest('hex').slice(0, 16)}`;
  if (existsSync(kept)) return kept;
  const rooms = await Rooms.open(createDatabase);
  try {
    await rooms.run(pathOf('scripts/install.php'), null);
    const made = await rooms.stopDatabase();
    await mkdir(`${cache}/wordpress-databases`, { recursive: true });
    const fresh = await mkdtemp(`${kept}-`);
    await copy(made, fresh);
    try {
      // The folder gets its name only when it is complete.
      await rename(fresh, kept);
    } catch {
      // Another process was faster.
      await rm(fresh, { recursive: true });
    }
    return kept;
  } finally {
    await rooms.close();
  }
}
