/** Builds the files beside the one file, and checks them. */
import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { rootsOf } from './chunks.js';
import { fileOf } from './constant-text.js';
import { includedBy, oneFile, readModule, source } from './read-parts.js';

/**
 * The modules in files beside the one file. The first finds the format of a source, and the second reads the page
 * itself.
 */
const formats = resolve(source, 'article/formats/formats.ts');
const page = resolve(source, 'article/formats/html.ts');

/**
 * Builds the formats of articles into files beside the one file, which imports them when it needs them. This makes the
 * one file 18,000 bytes smaller.
 *
 * Code that they share with the one file is in both. They cannot import it from the one file: a page may add a query to
 * the address of the one file, and its code would then run twice. The build fails if any other late file imports from
 * the one file, or the one file from a late file, which it would request at once.
 *
 * @param config the options of their build
 */
export function besideTheOneFile(config: UserConfig): Plugin {
  let chunks: Rolldown.OutputChunk[] = [];
  return {
    name: 'standfirst:beside-the-one-file',
    enforce: 'pre',
    async buildStart() {
      const result = await build({
        ...config,
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        build: {
          ...config.build,
          write: false,
          lib: { entry: [formats, page], formats: ['es'] },
          rolldownOptions: {
            output: {
              ...config.build?.rolldownOptions?.output,
              // The one file uses the names of their exports.
              minifyInternalExports: false,
              codeSplitting: { groups: [{ name: sharedCode }] },
            },
          },
        },
      });
      // Leave out the entry that only exports the shared chunk again.
      chunks = ([result].flat() as Rolldown.RolldownOutput[])
        .flatMap(({ output }) => output)
        .filter((each) => each.type === 'chunk' && each.moduleIds.length > 0) as Rolldown.OutputChunk[];
    },
    resolveId(id, importer) {
      if (!importer || !id.startsWith('.')) return undefined;
      const file = resolve(importer, '..', id.replace(/\.js$/, '.ts'));
      if (file !== formats && file !== page) return undefined;
      const { fileName } = chunks.find(({ moduleIds }) => moduleIds.includes(file))!;
      return { id: `./${fileName}`, external: true };
    },
    generateBundle(_, bundle) {
      for (const { fileName, code } of chunks) this.emitFile({ type: 'asset', fileName, source: code });
      const all = Object.values(bundle).filter((file) => file.type === 'chunk');
      const { fileName: theFile, imports: requested, facadeModuleId } = all.find(({ isEntry }) => isEntry)!;
      // The benchmarks build several entries in the same way.
      if (facadeModuleId === oneFile && requested.length > 0)
        this.error(`The one file requests ${requested.join(', ')} at once.`);
      for (const { imports, moduleIds } of all)
        if (imports.includes(theFile))
          this.error(
            `${moduleIds.join(', ')} loads late, and imports from the one file. A page may add a query to the address of the one file, and it would then load twice.`,
          );
    },
  };
}

/**
 * Gives the late files beside the one file their own copies of the modules that the one file has too. A module that
 * keeps a state has no copies.
 */
export function lateCopies(): Plugin {
  const { files } = includedBy(oneFile);
  return {
    name: 'standfirst:late-copies',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!importer || !id.startsWith('.')) return undefined;
      const [path = '', copy] = importer.split('?');
      const file = fileOf(id, path);
      if ((files.has(path) && !copy) || !files.has(file) || readModule(file).keepsState) return undefined;
      // The id of a copy must end in `.ts`, because the bundler finds the language of a module from it.
      return `${file}?late.ts`;
    },
  };
}

/**
 * Puts the code that several formats share into one chunk. A page then requests two files for a source: this chunk, and
 * the chunk of its format.
 */
function sharedCode(id: string, graph: Rolldown.ChunkingContext): string | null {
  return id === formats || rootsOf(id, graph).length > 1 ? 'articles' : null;
}
