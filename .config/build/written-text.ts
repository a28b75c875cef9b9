import { dirname, relative } from 'node:path';

/** The comment that marks a generated module. */
export const made = '// Made from the sources: `npm run generate` writes this file.';

/** Returns the path of a module as another imports it, in quotes. */
export function pathTo(file: string, from: string): string {
  const path = relative(dirname(from), file).replace(/\.ts$/, '.js');
  return JSON.stringify(path.startsWith('.') ? path : `./${path}`);
}
