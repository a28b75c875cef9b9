import { fileURLToPath } from 'node:url';
import { html } from 'hono/html';
import type { Markup } from './page.js';

/** The path of the theme builder. */
export const builderPath = '/theme-builder';

/** The path of the page that shows a visitor's newspaper. */
export const yourNewspaperPath = '/your-newspaper';

/** The path that reads other sites for {@link yourNewspaperPath}. */
export const relayPath = `${yourNewspaperPath}/read`;

/** A development tool of this repository, on the newsroom's server for its pictures. */
interface Tool {
  title: string;
  /** The folder in `stories/applications/` whose `page.ts` is the script of the page. */
  folder: string;
  main: (query: URLSearchParams) => Markup;
}

const tools: Readonly<Record<string, Tool>> = {
  [builderPath]: {
    title: 'Theme builder',
    folder: 'theme-builder',
    main: () => html`<theme-builder></theme-builder>`,
  },
  [yourNewspaperPath]: {
    title: 'Your newspaper',
    folder: 'your-newspaper',
    main: (query) =>
      html`<h1>Your newspaper</h1>
        <your-newspaper address="${query.get('address') ?? ''}" relay="${relayPath}?url="></your-newspaper>
        <p><a href="/">Back to The Meridian</a></p>`,
  },
};

export const toolPaths = Object.keys(tools);

/** Returns the page of a tool. Its scripts are below its path. */
export function toolPage(path: string, query: URLSearchParams, icon: string): Markup {
  const { title, folder, main } = tools[path]!;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} | Standfirst</title>
        <link rel="icon" type="image/svg+xml" href="${icon}" />
        <link rel="stylesheet" href="/tools.css" />
        <script type="module" src="${path}/page.js"></script>
      </head>
      <body class="${folder}">
        <main>${main(query)}</main>
      </body>
    </html> `;
}

const bundles = new Map<string, Promise<Map<string, string>>>();

/** Returns one of a tool's scripts, by its name. The first request bundles them in memory. */
export async function toolScript(path: string, name: string): Promise<string | undefined> {
  const bundled = bundles.get(path) ?? bundle(path);
  bundles.set(path, bundled);
  return (await bundled).get(name);
}

async function bundle(path: string): Promise<Map<string, string>> {
  const entry = new URL(`../../../stories/applications/${tools[path]!.folder}/page.ts`, import.meta.url);
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: `${path}/`,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { page: fileURLToPath(entry) },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}
