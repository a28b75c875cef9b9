import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
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

/** Returns the exports of the modules of an entry, without types. */
async function valuesOf(entry: string, target: unknown): Promise<string[]> {
  const path = (target as { default?: string }).default;
  if (!path?.endsWith('.js')) return [];
  const module = (await import(fileOf(`../../${path}`))) as object;
  return Object.keys(module).map((name) => `export of ${entry}: ${name}`);
}

/** Returns every name that a user's page may depend on, as `kind: name`, from the sources and the built modules. */
export async function publicSurface(): Promise<string[]> {
  const { modules } = JSON.parse(textOf('../../src/custom-elements.json')) as {
    modules: { declarations?: Declaration[] }[];
  };
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const { exports } = JSON.parse(textOf('../../package.json')) as { exports: Record<string, unknown> };
  const entries = Object.entries(exports).map(([name, target]) => [name.replace('.', 'standfirst'), target] as const);
  const values = await Promise.all(entries.map(([name, target]) => valuesOf(name, target)));
  const presets = globSync('*.css', { cwd: fileOf('../../src/theme/presets') }).map((file) => file.replace('.css', ''));
  // Only a browser can load these.
  const scripts = ['standfirst', 'loader'].flatMap((script) => {
    const [, list = ''] = /export\s*\{([^}]*)\}[^}]*$/.exec(textOf(`../../dist/cdn/${script}.js`)) ?? [];
    const names = list.split(',').map((name) => name.trim().split(' as ').at(-1)!);
    return names.filter(Boolean).map((name) => `export of ${script}.js: ${name}`);
  });
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
    ...entries.map(([name]) => `entry: ${name}`),
    ...values.flat(),
    ...scripts,
    ...presets.flatMap((name) => [`preset: themes/${name}.css`, `class: news-theme-${name}`]),
  ].sort();
}

/** Returns the names in the last record. */
export function recordedSurface(): string[] {
  return textOf('public-surface.txt').split('\n').filter(Boolean);
}

/**
 * Returns the names that are gone but are not announced in the changelog. A line that begins with “Removed” or
 * “Renamed” must name each in backticks, with its element or the entry of the package if it belongs to one.
 */
export function unannounced(recorded: readonly string[], current: readonly string[], changelog: string): string[] {
  // Changes of an older version are about another record.
  const [latest = ''] = changelog.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  const entries = latest.split(/^- /m).filter((entry) => /^(Removed|Renamed)\b/.test(entry));
  return recorded.filter((line) => {
    if (current.includes(line)) return false;
    const [what, name] = line.split(': ') as [string, string];
    const owner = what.split(' of ')[1];
    const isOwnersNamed = (entry: string): boolean =>
      !owner || entry.includes(`<${owner}>`) || entry.includes(`\`${owner}\``);
    return !entries.some((entry) => entry.includes(`\`${name}\``) && isOwnersNamed(entry));
  });
}

/** Returns the changelog of this version of the sources. */
export const changelog = (): string => textOf('../../CHANGELOG.md');

// `npm run record -- surface` records new names. It removes names only after the changelog announces that.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const current = await publicSurface();
  const silent = unannounced(recordedSurface(), current, changelog());
  if (silent.length > 0) {
    console.error(
      `Say in CHANGELOG.md, in a line that begins with Removed or Renamed, what became of:\n${silent.join('\n')}`,
    );
    process.exitCode = 1;
  } else writeFileSync(fileOf('public-surface.txt'), `${current.join('\n')}\n`);
}
