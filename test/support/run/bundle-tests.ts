import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context, type BuildContext, type Plugin } from 'esbuild';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Modules that a test imports by their address on the test server, in a document that is not the test's own. */
const byAddress = ['src/article/html.ts', 'src/components/photo-caption/news-photo-caption.ts'];

export interface BundleOptions {
  /** The test files, relative to the project. */
  files: readonly string[];
  /** Where the bundles go, relative to the project. */
  folder: string;
  /** Shuffles the tests of each file, in an order that depends on this number. */
  seed?: number;
}

/**
 * Prepares a bundle for each test file. They share what several of them import.
 *
 * Without it each of some hundred pages would load some hundred modules, one request for each: that takes longer than the tests.
 *
 * @returns esbuild's context, to build once or to build again at each change
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
    plugins: [readSources(seed)],
  });
}

/** The address of a bundled file on the test server. */
export function bundleOf(file: string, folder: string): string {
  return `${folder}/${file.replace(/\.ts$/, '.js')}`;
}

/**
 * Reads the project's own modules. The addresses of files beside them stay right, because the test server serves the whole project. With a
 * seed, each test file puts its tests and suites into another order before they run.
 */
function readSources(seed?: number): Plugin {
  return {
    name: 'read-sources',
    setup({ onLoad }) {
      onLoad({ filter: /\/(test|src)\/.*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const address = `new URL(${JSON.stringify(`/${relative(project, path)}`)}, location.origin)`;
        // A module is beside the bundle, under the same name.
        const contents = source.replace(/(new URL\('[^']+(?<!\.js)', )import\.meta\.url/g, `$1${address}`);
        const isShuffled = seed !== undefined && path.endsWith('.test.ts');
        return { contents: isShuffled ? `${contents}\n(${shuffleSuites})(${seed});` : contents, loader: 'ts' };
      });
    },
  };
}

/** In the page: mulberry32 decides the order, so that a number names an order. */
const shuffleSuites = `(seed) => {
  const random = () => {
    let t = (seed += 0x6d2b79f5);
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const mix = (list) => {
    for (let last = list.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [list[last], list[other]] = [list[other], list[last]];
    }
  };
  const mixSuite = (suite) => {
    mix(suite.tests);
    mix(suite.suites);
    suite.suites.forEach(mixSuite);
  };
  mixSuite(mocha.suite);
}`;
