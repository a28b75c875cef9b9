import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../../stories/applications/theme-builder/page.ts', import.meta.url));

/** The path of the builder's page. Its scripts are below it. */
export const builderPath = '/theme-builder';

let scripts: Promise<Map<string, string>> | undefined;

/** The builder's page: a development tool of this repository, on the newsroom's server for its pictures. */
export function builderPage(icon: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Theme builder | Standfirst</title>
    <link rel="icon" type="image/svg+xml" href="${icon}" />
    <style>
      body {
        margin: 0;
        background: canvas;
      }
    </style>
    <script type="module" src="${builderPath}/page.js"></script>
  </head>
  <body>
    <main>
      <theme-builder></theme-builder>
    </main>
  </body>
</html>
`;
}

/** Returns one of the builder's scripts, by its name. The first request bundles them in memory. */
export async function builderScript(name: string): Promise<string | undefined> {
  scripts ??= bundle();
  return (await scripts).get(name);
}

async function bundle(): Promise<Map<string, string>> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: `${builderPath}/`,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { page: entry },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}
