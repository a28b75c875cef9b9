import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { context, type BuildContext, type Plugin } from 'esbuild';
import { project } from './test-command.js';

/** Modules that tests load by address into another document. */
const byAddress = ['src/article/formats/html.ts', 'src/generated/components/define/photo-caption.ts'];

export interface BundleOptions {
  /** The test files, relative to the project. */
  files: readonly string[];
  /** The folder for the bundles, relative to the project. */
  folder: string;
  /** Puts the tests of each file into another order. The same number gives the same order. */
  seed?: number;
}

/**
 * Prepares a bundle for each test file. The bundles share modules that several of them import.
 *
 * Without bundles, each of about a hundred pages would load about a hundred modules, with one request for each. That
 * takes longer than the tests.
 *
 * @returns esbuild's context, to build once or to build again after each change
 */
export async function bundleTests({ files, folder, seed }: BundleOptions): Promise<BuildContext> {
  return context({
    absWorkingDir: project,
    entryPoints: [...files, ...byAddress],
    outdir: folder,
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser', 'development'],
    sourcemap: true,
    logLevel: 'warning',
    write: false,
    plugins: [readSources(seed), writeBundles],
  });
}

/** Returns the address of a bundled file on the test server. */
export function bundleOf(file: string, folder: string): string {
  return `${folder}/${file.replace(/\.ts$/, '.js')}`;
}

/**
 * Reads the project's own modules. The addresses of files beside them stay right, because the test server serves the
 * whole project. With a seed, each test file runs its tests in another order.
 */
function readSources(seed?: number): Plugin {
  return {
    name: 'read-sources',
    setup({ onLoad }) {
      onLoad({ filter: /\/(test|src)\/.*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const address = `new URL(${JSON.stringify(`/${relative(project, path)}`)}, location.origin)`;
        // The address of a module stays: its bundle is beside this one, under the same name.
        const contents = source.replace(/(new URL\('[^']+(?<!\.js)', )import\.meta\.url/g, `$1${address}`);
        const end = path.endsWith('.test.ts')
          ? `\nimport { endFile } from ${JSON.stringify(`${project}test/support/run/in-page.ts`)};\nendFile(${seed ?? ''});`
          : '';
        return { contents: contents + end, loader: 'ts' };
      });
    },
  };
}

/**
 * Writes the bundles that have changed. If a build fails, the last ones stay, so that a page that is watched can still
 * load them.
 */
const writeBundles: Plugin = {
  name: 'write-bundles',
  setup({ onEnd }) {
    const written = new Map<string, string>();
    onEnd(async ({ errors, outputFiles = [] }) => {
      if (errors.length > 0) return;
      const changed = outputFiles.filter(({ path, hash }) => written.get(path) !== hash);
      for (const { path, hash, contents } of changed) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, contents);
        written.set(path, hash);
      }
    });
  },
};
