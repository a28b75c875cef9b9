import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type InlineConfig, type Plugin } from 'vite';
import type { HostSite } from './host-site.js';
import type { Packed } from './packed.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A host's application, as its developer builds it. */
export interface Application {
  /** The path of its first module, from `test/hosts/frameworks/`. */
  entry: string;
  /** Packages that stand in for others of these names, by name. */
  instead?: Record<string, string>;
  /** Takes the build of the framework that warns. */
  warns?: boolean;
}

/**
 * Builds an application with the packed library among its packages, and puts it on a site.
 *
 * @returns the path of its script
 */
export async function deploy(site: HostSite, packed: Packed, name: string, application: Application): Promise<string> {
  const { entry, instead = {}, warns = false } = application;
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'error',
    root: project,
    publicDir: 'test/hosts/newsroom',
    resolve: {
      alias: Object.entries(instead).map(([find, replacement]) => ({
        find: new RegExp(`^${find}(?=/|$)`),
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
        input: join(project, 'test/hosts/frameworks', entry),
        output: { entryFileNames: `${name}/main.js`, chunkFileNames: `${name}/[hash].js` },
      },
    },
  };
  const [result] = [await build(config)].flat();
  if (!result || !('output' in result)) throw new Error('nothing was built');
  for (const file of result.output)
    site.put(`/${file.fileName}`, { body: file.type === 'chunk' ? file.code : file.source });
  return `/${name}/main.js`;
}

/** What an application imports by the library's name comes from the package as it is published; that takes the project's Lit. */
function fromPackage({ folder }: Packed): Plugin {
  return {
    name: 'from-package',
    enforce: 'pre',
    resolveId(id, importer, options) {
      const from = /^standfirst(\/|$)/.test(id)
        ? folder
        : /^@?lit/.test(id) && importer?.startsWith(folder)
          ? project
          : undefined;
      return from && this.resolve(id, join(from, 'index.js'), { ...options, skipSelf: true });
    },
  };
}
