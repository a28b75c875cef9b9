import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { startServer, type RunningServer } from '../../support/servers/start-server.js';

const folder = fileURLToPath(new URL('../../../storybook-static', import.meta.url));

/** A page that a person can open in Storybook: a story or a docs page. */
export interface Entry {
  id: string;
  title: string;
  /** As the sidebar shows it. */
  name: string;
  type: 'story' | 'docs';
  tags?: readonly string[];
}

/** The built Storybook, served. */
export interface BuiltStorybook extends RunningServer {
  entries: readonly Entry[];
}

/**
 * Serves the built Storybook.
 *
 * @throws if Storybook is not built
 */
export async function serveStorybook(): Promise<BuiltStorybook> {
  if (!existsSync(`${folder}/index.json`)) throw new Error('Storybook is not built. Run: npm run build-storybook');
  const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { entries: Record<string, Entry> };
  const app = new Hono()
    // Pages of other origins load the built files from it.
    .use('/cdn/*', cors())
    .use('/pictures/*', cors())
    .use('*', serveStatic({ root: folder }));
  return { ...(await startServer(app)), entries: Object.values(entries) };
}
