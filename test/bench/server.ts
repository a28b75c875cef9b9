/** Builds the contenders as the library's script-tag file is built, and serves each in a separate page. */
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { build } from 'vite';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { makeArticles, wordsOf } from './articles.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${project}/.cache/bench`;

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640" fill="#a98"/></svg>';

/** The host name of a publisher's pictures. {@link serveContenders} answers for it. */
const mediaHost = 'media.meridian.example';
const mediaOrigin = `http://${mediaHost}`;

/**
 * Builds one module for each contender, one with their shared code, and one for the page.
 *
 * @param peers the contenders that the plugins of the library's build are not made for
 */
export async function buildContenders(names: readonly string[], peers: readonly string[]): Promise<void> {
  const entries = (folder: string, list: readonly string[]): Record<string, string> =>
    Object.fromEntries(list.map((name) => [name, `${project}/test/bench/${folder}/${name}.ts`]));
  const common = { root: project, logLevel: 'error' } as const;
  const own = { page: `${project}/test/bench/page.ts`, ...entries('contenders', names) };
  await build({
    ...common,
    mode: 'cdn',
    build: { outDir: folder, emptyOutDir: true, lib: { entry: own, formats: ['es'] } },
  });
  await build({
    ...common,
    configFile: false,
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: entries('contenders/peers', peers), formats: ['es'] },
      // Minified, as the others are.
      rolldownOptions: { output: { minify: true } },
    },
  });
}

/**
 * Serves the files of {@link buildContenders}, and articles whose ages count from `openedAt`.
 *
 * @returns the origin, and the arguments with which Chromium loads the articles' pictures from this server too
 */
export async function serveContenders(openedAt: Date): Promise<RunningServer & { chromeArgs: string[] }> {
  const app = new Hono();
  app.get('/pages/:name', (context) => context.html(pageOf(context.req.param('name'))));
  app.get('/articles/:kind/:count/:turn', (context) => {
    const { kind, count, turn } = context.req.param();
    if (kind === 'full') return context.json(makeArticles(Number(count), mediaOrigin, openedAt, Number(turn)));
    const articles = makeArticles(Number(count), mediaOrigin, openedAt).map(wordsOf);
    // Of these, only the headlines change.
    return context.json(
      articles.map((article) => ({ ...article, headline: `${article.headline}${turn === '0' ? '' : ', again'}` })),
    );
  });
  // One picture for all stories, so that the browser fetches it once.
  app.get('/pictures/*', (context) =>
    context.body(picture, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=86400, immutable' }),
  );
  app.use('*', serveStatic({ root: folder }));
  const server = await startServer(app);
  return { ...server, chromeArgs: [`--host-resolver-rules=MAP ${mediaHost}:80 ${new URL(server.origin).host}`] };
}

function pageOf(name: string): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>${name}</title>
  <style>main { display: grid; grid-template-columns: repeat(auto-fill, minmax(288px, 1fr)); gap: 24px }</style>
  <main></main>
  <script type="module">
    import { Bench } from '/page.js';
    import { contender } from '/${name}.js';
    globalThis.bench = new Bench(contender, document.querySelector('main'));
  </script>
</html>`;
}
