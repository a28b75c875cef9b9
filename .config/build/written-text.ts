import { dirname, relative, resolve } from 'node:path';
import { source } from './read-parts.js';

/** The folder of the generated modules. Its folders have the names of those in `src/` that they belong to. */
export const generated = resolve(source, 'generated');

/** The comment that marks a generated module. */
export const made = '// Made from the sources: `npm run generate` writes this file.';

/** Returns the path of a module as another imports it, in quotes. */
export function pathTo(file: string, from: string): string {
  const path = relative(dirname(from), file).replace(/\.ts$/, '.js');
  return JSON.stringify(path.startsWith('.') ? path : `./${path}`);
}
