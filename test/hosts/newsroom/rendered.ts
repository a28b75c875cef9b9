import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as server from '../../../src/server/index.js';

const built = fileURLToPath(new URL('../../../dist/server/index.js', import.meta.url));

/** The renderer of the package; absent if it is not built. */
const renderer = existsSync(built) ? ((await import(pathToFileURL(built).href)) as typeof server) : undefined;

/** Renders the widgets of a page, so that readers see them without a script, and before it has loaded. */
export async function rendered(html: string, address: string): Promise<string> {
  if (!renderer) return html;
  return renderer.renderPage(html, { base: new URL('/cdn/', address).href, url: address, now: new Date() });
}
