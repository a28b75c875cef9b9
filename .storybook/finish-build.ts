import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

/** Sends readers without JavaScript to the docs as plain pages. */
const noScript = `<noscript><meta http-equiv="refresh" content="0; url=text/index.html" /></noscript>`;
const noScriptText = `<noscript>
      <p>The examples need JavaScript. The <a href="text/index.html">text of all pages</a> does not. For programs: <a href="llms.txt">llms.txt</a> and
      <a href="llms-full.txt">llms-full.txt</a>.</p>
    </noscript>`;

/**
 * Makes a built Storybook load faster, and readable without JavaScript.
 *
 * @param folder of the build
 */
export async function finishBuild(folder: string): Promise<void> {
  await minifyManager(join(folder, 'sb-manager'));
  const preview = readFileSync(join(folder, 'iframe.html'), 'utf8');
  const files = new Set([...preview.matchAll(/(?:src|href)="(\.\/assets\/[^"]+\.js)"/g)].map(([, file]) => file!));
  // The frame of the page begins only when the manager runs. Its files come meanwhile.
  const prefetches = [...files].map((file) => `<link rel="prefetch" href="${file}" />`).join('\n    ');
  for (const [file, head, start] of [
    ['index.html', `${noScript}\n    ${prefetches}`, `<script>${await firstText()}</script>`],
    ['iframe.html', noScript, ''],
  ] as const) {
    const html = readFileSync(join(folder, file), 'utf8');
    const isOnce = (html.match(/<\/head>/g)?.length ?? 0) === 1 && (html.match(/<body[^>]*>/g)?.length ?? 0) === 1;
    if (!isOnce) throw new Error(`${file} has not one head and one body.`);
    const finished = html
      // The theme uses the reader's own fonts.
      .replace(/@font-face\s*\{[^}]*\}/g, '')
      .replace('</head>', () => `${head}\n  </head>`)
      .replace(/<body[^>]*>/, (body) => `${body}\n    ${start}${noScriptText}`);
    writeFileSync(join(folder, file), finished);
  }
}

/** Returns the script that shows the text of a page before Storybook runs. */
async function firstText(): Promise<string> {
  const entryPoints = [fileURLToPath(new URL('first-text/show-text.ts', import.meta.url))];
  const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, format: 'iife', write: false });
  return outputFiles[0]!.text;
}

/** Storybook delivers the code of its manager with its white space and long names: half as much again. */
async function minifyManager(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const file = join(folder, name);
    const { code } = await transform(readFileSync(file, 'utf8'), {
      minify: true,
      format: 'esm',
      legalComments: 'none',
    });
    writeFileSync(file, code);
  }
}
