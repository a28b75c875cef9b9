/** Names the chunks of the script-tag builds. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import type { Rolldown } from 'vite';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The files that the chunks are made from. */
const inputs = ['src/**', '.config/build/**', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/**
 * The folder of the chunks: `chunks/753b0b`. The number is a hash of the files that the chunks are made from, so that
 * two releases have two folders. A loader that is still in a cache must not get the chunks of a later release.
 */
export const chunkFolder = `chunks/${hashOf(inputs)}`;

/** The builds that write chunks into this folder. Each has its own numbers: 0 to 99, 100 to 199, 200 to 299. */
const builds = ['the loader', 'the one file', 'its formats'] as const;

/** How many numbers each build has. */
const limit = 100;

/**
 * Numbers the chunks of a build in the order in which the bundler asks for their names. The bundler's own names contain
 * a hash of their content, which cannot be compressed, and a file contains many names. Numbers save about 280 bytes for
 * a card through the loader. They contain no word that a filter list blocks.
 */
export function chunkNumbers(build: (typeof builds)[number]): (chunk: Rolldown.PreRenderedChunk) => string {
  const first = builds.indexOf(build) * limit;
  const known: string[] = [];
  return ({ moduleIds }) => {
    const key = moduleIds.join();
    if (!known.includes(key)) known.push(key);
    if (known.length > limit)
      throw new Error(`The build of ${build} has more than ${limit} chunks. The next numbers belong to another build.`);
    return `${chunkFolder}/${first + known.indexOf(key)}.js`;
  };
}

function hashOf(patterns: string[]): string {
  const hash = createHash('sha256');
  for (const pattern of patterns) {
    const files = globSync(pattern, { cwd: project, dot: true }).sort();
    if (files.length === 0)
      throw new Error(`${pattern} matches no file, so the name of the chunks does not depend on it.`);
    for (const file of files) hash.update(file).update(readFileSync(`${project}/${file}`));
  }
  return hash.digest('hex').slice(0, 6);
}
