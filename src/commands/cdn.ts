import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../version.js';
import { put, readIfThere, targetOf } from './put.js';

/** The folder of files to serve, as the package holds them. */
export const built = fileURLToPath(new URL('../cdn', import.meta.url));

/**
 * Lays out the CDN files under `folder`, as a web server serves them.
 *
 * `<version>/` is written once and never changes, so that a browser may keep it for good and a page may check its hash. `v<major>/` moves
 * with each release; the chunks of earlier ones stay in it, for a page whose loader was cached may still ask for them. Each script and
 * style sheet has its compressed forms beside it (`.br`, `.gz`).
 *
 * @param folder is made where it does not exist; nothing else in it is touched
 * @param source the folder of files to lay out. Default: the package's own
 * @returns what to tell the person who asked: the folders, the headers to serve them with, and the script tag to paste
 * @throws where `<version>/` holds other files than this package's, for a page that checks hashes would break; and where `folder` cannot be
 *   written to
 */
export async function layOutCdn(folder: string, source: string = built): Promise<string> {
  const alias = `v${version.split('.')[0]}`;
  if (`${await targetOf(folder)}${sep}`.startsWith(`${await targetOf(source)}${sep}`))
    throw new Error(`${folder} lies in the folder that is to be laid out. Name another.`);
  const files = await filesIn(source);
  const changed = await findChanged(join(folder, version), source);
  if (changed)
    throw new Error(
      `${join(folder, version, changed)} is there already and is not this package's file. A version never changes: remove it, or release another version.`,
    );
  // What is asked for later is there first.
  files.sort((one, other) => Number(other.startsWith('chunks')) - Number(one.startsWith('chunks')));
  for (const name of [version, alias])
    for (const file of files) await put(join(folder, name, file), await readFile(join(source, file)));
  const hashes = JSON.parse(await readFile(join(source, 'integrity.json'), 'utf8')) as Record<string, string>;
  return `${join(folder, version)}/
${join(folder, alias)}/

Serve all of it with:
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
and
  /${version}/*          Cache-Control: public, max-age=31536000, immutable
  /${alias}/chunks/*      Cache-Control: public, max-age=31536000, immutable
  /${alias}/*             Cache-Control: public, max-age=3600, stale-while-revalidate=604800

<script type="module" src="https://your.example/${version}/standfirst.js"
  integrity="${hashes['standfirst.js']}" crossorigin></script>`;
}

/** A file of `folder` that differs from the one in `source`, or is not in it. */
async function findChanged(folder: string, source: string): Promise<string | undefined> {
  for (const file of await filesIn(folder)) {
    const ours = await readIfThere(join(source, file));
    if (!ours?.equals(await readFile(join(folder, file)))) return file;
  }
  return undefined;
}

/** The paths in a folder, but for what a file manager leaves in it. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

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
