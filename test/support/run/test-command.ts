/** Shared by the commands that run tests: their options, their files, and one line for a mistake. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { globSync } from 'tinyglobby';
import { partOf, parts, type Part } from './parts.js';

export const project = fileURLToPath(new URL('../../..', import.meta.url));

export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/**
 * The tests in Node that a command runs only if its options say so: in an application that has the package installed,
 * with PHP and Python, in WordPress with its plugin, or with packages that they install.
 */
export const separatePlaces = ['package', 'themes', 'smoke', 'matrix'] as const;

/** A file runs in a page, in Node, or separately. */
export type Place = 'page' | 'node' | (typeof separatePlaces)[number];

/** Prints one line and ends the process, if the user's command has a mistake. */
export function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Reads the command line as `parseArgs` does; prints one line if it is wrong. */
export function readOptions<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (problem) {
    return refuse((problem as Error).message);
  }
}

/** Reads the name of an engine; prints one line if there is none of that name. */
export function readEngine(name: string): Engine {
  const engine = engines.find((each) => each === name);
  return engine ?? refuse(`There is no engine “${name}”. Choose one of: ${engines.join(', ')}.`);
}

/** Returns the paths of the tests that run in a place and an engine. The names of files decide. */
export function patternOf(place: Place, engine: Engine): string {
  const isMain = engine === 'chromium';
  if (place === 'page') return isMain ? 'test/**/*.test.ts' : 'test/**/*.engines.test.ts';
  if (place === 'node') return isMain ? 'test/**/*.{node,host}.ts' : 'test/**/*.engines.host.ts';
  return `test/**/*.${place}.ts`;
}

/** Reads the name of a part of the tests; prints one line if there is none of that name. */
export function readPart(name: string | undefined): Part | undefined {
  if (name === undefined) return undefined;
  const part = parts.find((each) => each === name);
  return part ?? refuse(`There is no part “${name}”. Choose one of: ${parts.join(', ')}.`);
}

/**
 * Returns the test files whose paths contain one of the words, or all if there are no words. The slowest come first.
 *
 * @param part only files of this part
 */
export function findTests(pattern: string, words: readonly string[], part?: Part): string[] {
  return globSync(pattern, { cwd: project })
    .filter((file) => !part || partOf(file) === part)
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort((one, other) => weightOf(other) - weightOf(one));
}

/** Files that are small and take about a minute. */
const slow = ['test/server/sameness.host.ts'];

/** Returns about how long a file takes: by its size, and ten times as long if it opens host pages. */
function weightOf(file: string): number {
  if (slow.includes(file)) return Infinity;
  return statSync(`${project}/${file}`).size * (file.endsWith('.host.ts') ? 10 : 1);
}
