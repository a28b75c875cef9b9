/** Finds the modules that several chunks of the loader import, and decides which of them are copied into each chunk. */
import { resolve } from 'node:path';
import { allElements, allModules, allParts, importedBy, readModule, source, type Declaration } from './read-parts.js';

/** The module of the core that the loader imports. */
export const core = resolve(source, 'embed/core.ts');

/** The module that a source of articles needs. Its late imports include the parsers. */
export const reading = allParts().find(({ ahead }) => ahead)!.ahead!.file;
export const parsers = readModule(reading).lateImports.map(({ file }) => file);

/** All modules that each chunk imports. */
export const reached = [
  ...new Set([...[...allElements(), ...allParts()].map(({ file }) => file), reading, ...parsers]),
].map((root) => ({ root, modules: importedBy(root) }));

/** All modules that a first card needs, and with it nearly every page. */
const ofCard = new Set(
  [core, resolve(source, 'components/headline-card/headline-card.ts')].flatMap((file) => [...importedBy(file)]),
);

/** How many characters of code a repeated module has at most. The copies of a larger one cost more than they save. */
const fewCharacters = 1_230;

/** How many characters of code a tag shares with a part if the part is requested with the tag. */
const muchSharedCode = 2_000;

/**
 * Small modules of which each chunk has its own copy. Several chunks need them, but the first card does not. Without
 * copies they would be in the core, which all pages request. A module that keeps a state has no copies. Neither has a
 * module with a class that any code compares with `instanceof`.
 *
 * Saves about 350 bytes in the core, and 300 in the content chunk.
 */
export const repeated = findRepeated();

function findRepeated(): string[] {
  const modules = allModules();
  const compared = new Set(modules.flatMap((module) => module.compared));
  return modules
    .filter(({ keepsState, size }) => !keepsState && size <= fewCharacters)
    .filter(({ classes }) => !classes.some((name) => compared.has(name)))
    .map(({ file }) => file)
    .filter((file) => !ofCard.has(file) && reached.every(({ root }) => root !== file))
    .filter((file) => reached.filter(({ modules }) => modules.has(file)).length > 1);
}

/**
 * Returns the selector of the tags with which the loader requests a part: those that need it, and those that share much
 * code with it. The shared code is then in the chunk of the part, and not in the core.
 */
export function requestedWhen({ when, whenPageHas, file }: Declaration): string | undefined {
  if (!when || whenPageHas) return when;
  const modules = importedBy(file);
  const sharing = allElements().filter((element) => {
    const shared = [...importedBy(element.file)].filter(
      (each) => modules.has(each) && !ofCard.has(each) && !repeated.includes(each),
    );
    return shared.reduce((sum, each) => sum + readModule(each).size, 0) > muchSharedCode;
  });
  return [when, ...sharing.map(({ tag }) => tag).filter((tag) => !when.split(/,\s*/).includes(tag))].join(', ');
}
