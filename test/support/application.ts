import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type InlineConfig, type Plugin } from 'vite';
import type { HostSite } from './host-site.js';
import type { Packed } from './packed.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface BuildOptions {
  /** Packages that stand in for others, by the others' names. */
  instead?: Record<string, string>;
  /** Takes the frameworks' builds for developers, which warn. */
  warns?: boolean;
}

/**
 * Builds applications as their developers do, with the packed library among their packages, and puts them on a site.
 *
 * @param entries the first module of each, from `test/hosts/frameworks/`, by the path that it gets on the site without `.js`
 */
export async function deploy(
  site: HostSite,
  packed: Packed,
  entries: Record<string, string>,
  { instead = {}, warns = false }: BuildOptions = {},
): Promise<void> {
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
      // What Angular's own build says.
      ngDevMode: 'false',
    },
    plugins: [
      fromPackage(packed),
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('news-') } } }),
      svelte({ configFile: false }),
    ],
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([path, entry]) => [path, join(project, 'test/hosts/frameworks', entry)]),
        ),
        output: { entryFileNames: '[name].js' },
      },
    },
  };
  const [result] = [await build(config)].flat();
  if (!result || !('output' in result)) throw new Error('nothing was built');
  for (const file of result.output) {
    site.put(`/${file.fileName}`, { body: file.type === 'chunk' ? file.code : file.source });
  }
}

/** What an application imports by the library's name comes from the package as it is published; that takes the project's Lit. */
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
