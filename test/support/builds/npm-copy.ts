import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { HostSite } from '../servers/host-site.js';
import { buildOnce, putFiles, type Files } from './cached.js';
import { pack } from './packed.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** The content of an application's bundle. */
export interface CopyOptions {
  /** The version that the library reports. Default: its own. */
  version?: string;
  /** The package that replaces Lit in the application's own code. */
  lit?: string;
  /** Whether to use Lit's development build, which writes warnings. */
  warns?: boolean;
}

/**
 * Bundles a module as an application does, with the packed library among its packages, and puts it on a site at
 * `/<name>.js`.
 *
 * @param code the application's first module
 */
export async function putBundle(site: HostSite, name: string, code: string, options: CopyOptions = {}): Promise<void> {
  putFiles(site, await buildOnce(['npm copy', name, code, options], () => bundle(name, code, options)));
}

async function bundle(
  name: string,
  code: string,
  { version, lit = 'lit', warns = false }: CopyOptions,
): Promise<Files> {
  // Both take a second to load, and most runs find the bundle in the cache.
  const { build } = await import('vite');
  const { fromPackage, outputOf } = await import('./application.js');
  const entry = join(project, `${name}.js`);
  const application: Plugin = {
    name: 'application',
    enforce: 'pre',
    resolveId(id, importer, options) {
      if (id === name) return entry;
      return id === 'lit' && importer === entry
        ? this.resolve(lit, join(project, 'index.js'), { ...options, skipSelf: true })
        : undefined;
    },
    load: (id) => (id === entry ? code : undefined),
    transform: (text, id) =>
      version && id.endsWith('/dist/version.js') ? text.replace(/"\d+\.\d+\.\d+"/, JSON.stringify(version)) : undefined,
  };
  return outputOf(
    await build({
      configFile: false,
      logLevel: 'error',
      root: project,
      publicDir: false,
      plugins: [application, fromPackage(pack())],
      resolve: { conditions: warns ? ['development', 'browser'] : ['browser'] },
      build: {
        write: false,
        minify: false,
        rolldownOptions: {
          input: { [name]: name },
          output: { entryFileNames: '[name].js', chunkFileNames: `${name}-[hash].js` },
        },
      },
    }),
  );
}
