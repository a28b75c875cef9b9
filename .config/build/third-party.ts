/** Writes the licences of the packages that a build contains. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Returns the name of the package that a module is from, in a list; an empty list if it is not from a package. */
function packageOf(module: string): string[] {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\/[^]*$/.exec(module)?.slice(1, 2) ?? [];
}

/**
 * Returns the licences of the packages that the bundle contains. They require that their text is distributed with the
 * code.
 */
function licencesOf(names: readonly string[]): string {
  const texts = names.map((name) => {
    const file = readdirSync(modules + name).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${name} has no licence.`);
    return `${name}\n\n${readFileSync(`${modules}${name}/${file}`, 'utf8').trim()}\n`;
  });
  return `The code in this folder contains code of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Writes `THIRD-PARTY.txt` beside the files of a build. */
export function thirdParty(): Plugin {
  return {
    name: 'standfirst:third-party',
    generateBundle(_, bundle) {
      const names = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds.flatMap(packageOf) : [],
      );
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: licencesOf([...new Set(names)].sort()) });
    },
  };
}
