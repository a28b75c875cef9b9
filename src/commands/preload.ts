import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { built } from './cdn.js';

/**
 * The lines for the head of a page that knows which widgets it shows: the loader, and before it what the loader is going to ask for, so
 * that both are asked for at once. That saves a round trip.
 *
 * The lines name the chunks of one version, and hold their hashes. A page with a nonce gives it to each line.
 *
 * @param names tags; and `fallback` where something stands inside them
 * @param base where the files of this version are served, without a slash at the end
 * @param source the folder of files. Default: the package's own
 * @throws where a name is none of these
 */
export async function preloadLines(names: readonly string[], base: string, source: string = built): Promise<string> {
  const [chunks, hashes] = await Promise.all([
    readJson<Record<string, string[]>>(join(source, 'first-chunks.json')),
    readJson<Record<string, string>>(join(source, 'integrity.json')),
  ]);
  const files = names.flatMap((name) => {
    if (Object.hasOwn(chunks, name)) return chunks[name]!;
    throw new Error(`“${name}” cannot be preloaded. What can: ${Object.keys(chunks).sort().join(', ')}.`);
  });
  const checked = (file: string): string => `${base}/${file}"\n  integrity="${hashes[file]}" crossorigin`;
  const links = [...new Set(files)].map((file) => `<link rel="modulepreload" href="${checked(file)}>`);
  return [...links, `<script type="module" src="${checked('loader.js')}></script>`].join('\n');
}

async function readJson<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(path, 'utf8')) as Content;
}
