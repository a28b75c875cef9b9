import { build, type Plugin } from 'vite';
import type { Block, Form } from '../../../stories/embed/forms.js';
import { fromPackage } from '../../support/builds/application.js';
import type { Packed } from '../../support/builds/packed.js';

/** A bare page with a pasted snippet. */
export interface HostPage {
  form: Form;
  blocks: Block[];
  title: string;
  width: number;
  /** The address of the built files. */
  base: string;
}

/**
 * Writes a bare page with a snippet in it.
 *
 * @param built the addresses of the files that its developer has built
 */
export function pageOf({ form, blocks, title, width, base }: HostPage, built: readonly string[]): string {
  const code = blocks.find(({ language }) => language === 'html')?.code ?? '';
  // A page for pasted markup already has one of the scripts.
  const scripts = form === 'fallback' ? [`${base}loader.js`] : built;
  const tags = scripts.map((address) =>
    address.endsWith('.css')
      ? `<link rel="stylesheet" href="${address}">`
      : `<script type="module" src="${address}"></script>`,
  );
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${title}</title>
  <link rel="icon" href="data:,">
  ${tags.join('\n  ')}
  <body style="margin: 0; padding: 1rem; font-family: 'Helvetica Neue', Helvetica, Arial, sans-serif">
    <div id="place" style="max-inline-size: ${width}px">${code}</div>
  </body>
</html>`;
}

/** The results of the developers' builds. */
export interface Built {
  /** Each file, by its path. */
  files: Map<string, string | Uint8Array>;
  /** The files that a page loads, by its name. */
  addresses: Map<string, string[]>;
}

/** Builds the scripts of pages from snippets for npm and React. */
export async function buildScripts(pages: ReadonlyMap<string, HostPage>, packed: Packed): Promise<Built> {
  const sources = new Map<string, string>(
    [...pages].flatMap(([name, { form, blocks }]): [string, string][] => {
      if (form === 'npm') return [[`${name}.js`, blocks[0]!.code]];
      if (form === 'react') return [[`${name}.jsx`, `${blocks[0]!.code}\n${mount}`]];
      return [];
    }),
  );
  const built: Built = { files: new Map(), addresses: new Map() };
  if (sources.size === 0) return built;
  const [result] = [
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [fromMemory(sources), fromPackage(packed)],
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      oxc: { jsx: { runtime: 'automatic' } },
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: {
          input: Object.fromEntries([...sources.keys()].map((path) => [path.replace(/\.jsx?$/, ''), `/app/${path}`])),
          output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
        },
      },
    }),
  ].flat();
  if (!result || !('output' in result)) throw new Error('nothing was built');
  for (const file of result.output) {
    built.files.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
    if (file.type !== 'chunk' || !file.isEntry) continue;
    const styles = [...(file.viteMetadata?.importedCss ?? [])];
    built.addresses.set(
      file.name,
      [file.fileName, ...styles].map((path) => `/${path}`),
    );
  }
  return built;
}

/** The code with which an application uses the component that a snippet exports. */
const mount = `import { createRoot } from 'react-dom/client';
createRoot(document.querySelector('#place')).render(<Story />);
`;

function fromMemory(sources: ReadonlyMap<string, string>): Plugin {
  const pathOf = (id: string): string | undefined => /^\/app\/(.*)$/.exec(id)?.[1];
  return {
    name: 'from-memory',
    enforce: 'pre',
    resolveId: (id) => (sources.has(pathOf(id) ?? '') ? id : undefined),
    load: (id) => sources.get(pathOf(id) ?? ''),
  };
}
