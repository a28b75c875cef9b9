import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as server from '../../src/server/index.js';

const built = fileURLToPath(new URL('../../dist/server/index.js', import.meta.url));

/** The renderer as in the package, where it is one file. */
export const { parseHtml, renderPage, renderWidget, renderStatic, renderHandler, styleSheets } = (await import(
  pathToFileURL(built).href
)) as typeof server;
export type { RenderOptions } from '../../src/server/index.js';
