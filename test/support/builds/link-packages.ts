import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const installed = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/**
 * Gives an application packages that this project has installed.
 *
 * @param packages the name of each package here, by the name under which the application imports it
 */
export function linkPackages(application: string, packages: Readonly<Record<string, string>>): void {
  for (const [name, own] of Object.entries(packages)) {
    const place = join(application, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(installed, own), place);
  }
}

/** Returns packages that an application imports by their own names. */
export function named(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
