/**
 * Measures the first load of an application that imports a module of the npm package: the entry and the chunks that it
 * imports at once.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { build as vite, type Rolldown } from 'vite';
import { compressed } from './page-loads.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${project}/package.json`, 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};

/** The bundlers of applications that are measured. */
export const bundlers = { vite: firstLoadOfVite, esbuild: firstLoadOfEsbuild };

/** The modules that are not measured. */
const external = ['react', 'react/jsx-runtime', 'react-dom'];

/** Returns the module of an application that has only one import: its specifier is replaced by the built file. */
function application(statement: string): string {
  return statement.replace(/'standfirst(.*)'/, (_, path: string) => {
    const entry = manifest.exports[`.${path}`];
    if (typeof entry !== 'object') throw new Error(`The package does not export ${path}.`);
    return JSON.stringify(`${project}/${entry.default}`);
  });
}

async function firstLoadOfVite(statement: string): Promise<number> {
  const entry = '\0application';
  const result = await vite({
    configFile: false,
    root: project,
    logLevel: 'error',
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? application(statement) : undefined),
      },
    ],
    build: { write: false, target: 'es2022', rolldownOptions: { input: entry, external } },
  });
  return firstChunks(result).reduce((sum, { code }) => sum + compressed(withoutHashes(code)), 0);
}

/**
 * Replaces the hashes in the names of files. They change with every build, and some compress up to 40 bytes better than
 * others.
 */
function withoutHashes(code: string): string {
  return code.replace(/-[\w-]{8}(?=\.js\b)/g, '-00000000');
}

/** Returns the chunks of a build that load first: its entries, and those that they import at once. */
export function firstChunks(result: Awaited<ReturnType<typeof vite>>): Rolldown.OutputChunk[] {
  const { output } = (Array.isArray(result) ? result[0]! : result) as Rolldown.RolldownOutput;
  const chunks = output.filter((each) => each.type === 'chunk');
  const needed = new Set(chunks.filter(({ isEntry }) => isEntry));
  // The loop also visits entries that are added to the set.
  for (const { imports } of needed) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) needed.add(chunk);
  }
  return [...needed];
}

async function firstLoadOfEsbuild(statement: string): Promise<number> {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents: application(statement), resolveDir: project },
    bundle: true,
    external,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const needed = new Set(['out/stdin.js']);
  for (const path of needed) {
    for (const { path: imported, kind, external: isOther } of metafile.outputs[path]!.imports) {
      if (kind === 'import-statement' && !isOther) needed.add(imported);
    }
  }
  return outputFiles
    .filter(({ path }) => [...needed].some((each) => path.endsWith(each)))
    .reduce((sum, { text }) => sum + compressed(withoutHashes(text)), 0);
}
