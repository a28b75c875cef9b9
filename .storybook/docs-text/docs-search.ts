import type { Plugin } from 'vite';
import type { DocsFile } from './docs-files.js';
import type { IndexEntry } from './render-pages.js';

/**
 * Makes the search index for `npm run storybook` when a reader searches for the first time. Later changes of the pages
 * are not in it.
 */
export function docsSearch(): Plugin {
  let files: Promise<Map<string, DocsFile['content']>> | undefined;
  return {
    name: 'docs-search',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/pagefind/', (request, response, next) => {
        files ??= makeFiles(`http://${request.headers.host}`);
        files.then((files) => {
          const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname.slice(1));
          const content = files.get(`pagefind/${path}`);
          if (content === undefined) return next();
          if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
          response.end(content);
        }, next);
      });
    },
  };
}

async function makeFiles(origin: string): Promise<Map<string, DocsFile['content']>> {
  const response = await fetch(`${origin}/index.json`);
  const { entries } = (await response.json()) as { entries: Record<string, IndexEntry> };
  const { docsFiles } = await import('./docs-files.js');
  const files = await docsFiles(Object.values(entries));
  return new Map(files.map(({ path, content }) => [path, content]));
}
