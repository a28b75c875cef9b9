import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { build, InlineConfig, Plugin } from 'vite';
import type { HostSite } from '../servers/host-site.js';
import { buildOnce, putFiles, type Files } from './cached.js';
import { pack, temporaryFolder, type Packed } from './packed.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));

export interface BuildOptions {
  /** Packages that replace others, by the others' names. */
  instead?: Record<string, string>;
  /** Whether to use the frameworks' development builds, which write warnings. */
  warns?: boolean;
  /** Whether to build for Node instead of browsers. */
  isForServer?: boolean;
}

/**
 * Builds applications as their developers do, with the packed library among their packages, and puts them on a site.
 *
 * @param entries the first module of each, from `test/hosts/frameworks/`, by the path that it gets on the site without
 *   `.js`
 */
export async function deploy(
  site: HostSite,
  entries: Record<string, string>,
  options: BuildOptions = {},
): Promise<void> {
  const inputs = ['applications', entries, options, 'test/hosts/frameworks', 'tsconfig.json'];
  putFiles(site, await buildOnce(inputs, () => bundle(entries, options)));
}

/** Builds the part of an application that runs on a server, and returns what its module exports. */
export async function runOnServer(entry: string, options: BuildOptions = {}): Promise<unknown> {
  const all = { ...options, isForServer: true };
  const inputs = ['server', entry, all, 'test/hosts/frameworks', 'tsconfig.json'];
  const files = await buildOnce(inputs, () => bundle({ server: entry }, all));
  const file = join(temporaryFolder(), 'server.mjs');
  writeFileSync(file, files['/server.js']!);
  return import(pathToFileURL(file).href);
}

async function bundle(
  entries: Record<string, string>,
  { instead = {}, warns = false, isForServer = false }: BuildOptions,
): Promise<Files> {
  // These take seconds to load, and most runs find the applications in the cache.
  const [{ build }, { svelte }, { default: vue }] = await Promise.all([
    import('vite'),
    import('@sveltejs/vite-plugin-svelte'),
    import('@vitejs/plugin-vue'),
  ]);
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'error',
    root: project,
    publicDir: 'test/hosts/newsroom',
    resolve: {
      alias: Object.entries(instead).map(([name, replacement]) => ({
        find: new RegExp(`^${name}(?=/|$)`),
        replacement,
      })),
    },
    define: {
      'process.env.NODE_ENV': JSON.stringify(warns ? 'development' : 'production'),
      // Angular's own build sets this value.
      ngDevMode: 'false',
    },
    plugins: [
      fromPackage(pack()),
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('news-') } } }),
      svelte({ configFile: false }),
    ],
    ssr: { noExternal: true },
    build: {
      ssr: isForServer,
      write: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([path, entry]) => [path, join(project, 'test/hosts/frameworks', entry)]),
        ),
        output: { entryFileNames: '[name].js', ...(isForServer && { codeSplitting: false }) },
      },
    },
  };
  return outputOf(await build(config));
}

/** Returns the files of a build. */
export function outputOf(built: Awaited<ReturnType<typeof build>>): Files {
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('Nothing was built.');
  return Object.fromEntries(
    result.output.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : Buffer.from(file.source).toString(),
    ]),
  );
}

/** Resolves imports of the library to the package as it is published. The package uses the project's Lit. */
export function fromPackage({ folder }: Packed): Plugin {
  const origin = (id: string, importer?: string): string | undefined => {
    if (/^standfirst(\/|$)/.test(id)) return folder;
    return /^(@lit|lit)(\/|-|$)/.test(id) && importer?.startsWith(folder) ? project : undefined;
  };
  return {
    name: 'from-package',
    enforce: 'pre',
    resolveId(id, importer, options) {
      const from = origin(id, importer);
      return from && this.resolve(id, join(from, 'index.js'), { ...options, skipSelf: true });
    },
  };
}
