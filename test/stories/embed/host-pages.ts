import { build, type Plugin } from 'vite';
import type { Block, Form } from '../../../stories/embed/forms.js';
import { fromPackage } from '../../support/application.js';
import type { Packed } from '../../support/packed.js';

/** A snippet as somebody has pasted it into a bare page. */
export interface HostPage {
  form: Form;
  blocks: Block[];
  width: number;
  /** Where the built files are served from. */
  base: string;
}

/** A bare page with a snippet in it. @param script the address of its script, where its developer builds one */
export function pageOf({ form, blocks, width, base }: HostPage, script: string): string {
  const code = blocks.find(({ language }) => language === 'html')?.code ?? '';
  const scripts: Readonly<Record<Form, string>> = {
    loader: '',
    file: '',
    npm: `<script type="module" src="${script}.js"></script><link rel="stylesheet" href="${script}.css">`,
    react: `<script type="module" src="${script}.js"></script><link rel="stylesheet" href="${script}.css">`,
    // The page that it is for has one of the scripts already.
    fallback: `<script type="module" src="${base}loader.js"></script>`,
  };
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>A page</title>
  <link rel="icon" href="data:,">
  ${scripts[form]}
  <body style="margin: 0; padding: 1rem">
    <div id="place" style="max-inline-size: ${width}px">${code}</div>
  </body>
</html>`;
}

/** What the developers of pages build from snippets for npm and React: each file of it, by its path. */
export async function buildScripts(
  pages: ReadonlyMap<string, HostPage>,
  packed: Packed,
): Promise<Map<string, string | Uint8Array>> {
  const sources = new Map<string, string>(
    [...pages].flatMap(([name, { form, blocks }]): [string, string][] => {
      if (form === 'npm') return [[`${name}.js`, blocks[0]!.code]];
      if (form === 'react') return [[`${name}.jsx`, `${blocks[0]!.code}\n${mount}`]];
      return [];
    }),
  );
  const files = new Map<string, string | Uint8Array>();
  if (sources.size === 0) return files;
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
  for (const file of result.output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  return files;
}

/** What an application does with the component that a snippet exports. */
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
