import { fileURLToPath, pathToFileURL } from 'node:url';

const built = fileURLToPath(new URL('../../dist/server/index.js', import.meta.url));

/** The renderer as it is in the package: one file. */
export const { renderPage, renderWidget } = (await import(
  pathToFileURL(built).href
)) as typeof import('../../src/server/index.js');
export type { RenderOptions } from '../../src/server/index.js';
