import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tokens } from '../../src/theme/tokens.js';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const textOf = (path: string): string => readFileSync(fileOf(path), 'utf8');

interface Named {
  name: string;
}

interface Declaration {
  tagName?: string;
  attributes?: Named[];
  members?: (Named & { kind: string })[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssStates?: Named[];
  cssProperties?: Named[];
}

/** Every name that another person's page may depend on, as `what: name`. */
export function publicSurface(): string[] {
  const { modules } = JSON.parse(textOf('../../src/custom-elements.json')) as {
    modules: { declarations?: Declaration[] }[];
  };
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const { exports } = JSON.parse(textOf('../../package.json')) as { exports: Record<string, unknown> };
  return [
    ...elements.flatMap((element) => {
      const tag = element.tagName!;
      const kinds: Record<string, readonly Named[] | undefined> = {
        attribute: element.attributes,
        property: element.members?.filter(({ kind }) => kind === 'field'),
        method: element.members?.filter(({ kind }) => kind === 'method'),
        event: element.events,
        slot: element.slots?.filter(({ name }) => name !== ''),
        part: element.cssParts,
        state: element.cssStates,
        'CSS property': element.cssProperties?.filter(({ name }) => name.startsWith(`--${tag}-`)),
      };
      return [
        `tag: ${tag}`,
        ...Object.entries(kinds).flatMap(([kind, named = []]) => named.map(({ name }) => `${kind} of ${tag}: ${name}`)),
      ];
    }),
    ...Object.keys(tokens).map((name) => `token: --news-${name}`),
    ...Object.keys(exports).map((name) => `export: ${name.replace('.', 'standfirst')}`),
  ].sort();
}

/** The names that the changelog has not yet been asked about: what stood in the last record. */
export function recordedSurface(): string[] {
  return textOf('public-surface.txt').split('\n').filter(Boolean);
}

/**
 * The names that are gone without a word: a line of the changelog that begins with “Removed” or “Renamed” has to name each, in backticks,
 * and its element where it is an element's.
 */
export function unannounced(recorded: readonly string[], current: readonly string[], changelog: string): string[] {
  const entries = changelog.split(/^- /m).filter((entry) => /^(Removed|Renamed)\b/.test(entry));
  return recorded.filter((line) => {
    if (current.includes(line)) return false;
    const [what, name] = line.split(': ') as [string, string];
    const tag = what.split(' of ')[1];
    return !entries.some((entry) => entry.includes(`\`${name}\``) && (!tag || entry.includes(`<${tag}>`)));
  });
}

/** The changelog of this version of the sources. */
export const changelog = (): string => textOf('../../CHANGELOG.md');

// `npm run record:surface`: what is new is noted, what is gone only once the changelog says so.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const current = publicSurface();
  const silent = unannounced(recordedSurface(), current, changelog());
  if (silent.length > 0) {
    console.error(
      `Say in CHANGELOG.md, in a line that begins with Removed or Renamed, what became of:\n${silent.join('\n')}`,
    );
    process.exitCode = 1;
  } else writeFileSync(fileOf('public-surface.txt'), `${current.join('\n')}\n`);
}
