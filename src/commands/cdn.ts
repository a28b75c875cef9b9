import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { unfinishedStyle } from '../theme/unfinished.js';
import { version } from '../version.js';
import { writeIfChanged, readIfThere, targetOf } from './write-if-changed.js';

/** The functions that compress a file as much as possible, by the ending of the compressed form. */
const compressions: Readonly<Record<string, (content: Buffer) => Promise<Buffer>>> = {
  '.br': (content) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  '.gz': (content) => promisify(gzip)(content, { level: 9 }),
};

/** The package's folder of files to serve. */
export const built = fileURLToPath(new URL('../cdn', import.meta.url));

/** A placeholder in the printed tags, as in the docs: the address of the written folder. */
export const filesAddress = 'https://your.example/standfirst';

/**
 * Writes the CDN files to `folder`, ready for a web server.
 *
 * `<version>/` is written once and never changes, so browsers can cache it for ever and pages can check its hashes.
 * `v<major>/` changes with each release. It keeps the chunks of earlier releases, because a page with a cached loader
 * may still request them. Each script and style sheet has its compressed forms beside it (`.br`, `.gz`).
 *
 * @param folder is created if it does not exist; other files in it are not changed
 * @param source the folder of files to write. Default: the package's own
 * @returns text for the user: the folders, the headers to serve them with, the two script tags to choose from, and the
 *   style for tags whose script is late
 * @throws if `<version>/` contains other files than this package's, because pages that check hashes would break; or if
 *   `folder` cannot be written
 */
export async function layOutCdn(folder: string, source: string = built): Promise<string> {
  const alias = `v${version.split('.')[0]}`;
  if (`${await targetOf(folder)}${sep}`.startsWith(`${await targetOf(source)}${sep}`))
    throw new Error(`${folder} is inside the folder whose files are written. Choose another folder.`);
  const files = await filesIn(source);
  const changed = await findChanged(join(folder, version), source);
  if (changed)
    throw new Error(
      `${join(folder, version, changed)} is from another build of version ${version}. Pages may check its hash, so it is not replaced. Write to another folder, or delete ${join(folder, version)} if no page uses it.`,
    );
  // Write the chunks first, because pages request them after the other files.
  files.sort((one, other) => Number(other.startsWith('chunks')) - Number(one.startsWith('chunks')));
  for (const file of files) {
    for (const [ending, content] of await formsOf(join(source, file)))
      for (const name of [version, alias]) await writeIfChanged(join(folder, name, file + ending), content);
  }
  const hashes = JSON.parse(await readFile(join(source, 'integrity.json'), 'utf8')) as Record<string, string>;
  return `${join(folder, version)}/
${join(folder, alias)}/

Send these headers with all files.
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Content-Type: text/javascript (scripts), text/css (style sheets)
Send these with the paths in this folder.
  /${version}/*          Cache-Control: public, max-age=31536000, immutable
  /${alias}/chunks/*      Cache-Control: public, max-age=31536000, immutable
  others in /${alias}/*   Cache-Control: public, max-age=3600, stale-while-revalidate=604800

Paste one of these script tags into your page.
Put the address of ${folder} in place of ${filesAddress}.

The loader loads only the widgets on the page. Its address stays the same when you update:

<script type="module" async src="${filesAddress}/${alias}/loader.js"></script>

The single file has all widgets, and the browser checks its hash. Paste the new tag when you update:

<script type="module" async src="${filesAddress}/${version}/standfirst.js"
  integrity="${hashes['standfirst.js']}" crossorigin></script>

Paste this too. It keeps the tags in the page's column if the script is late or blocked:

${unfinishedStyle()}`;
}

/**
 * Returns the content of a file, and its compressed forms if it is a script or a style sheet, each with the ending of
 * its name.
 */
async function formsOf(file: string): Promise<[ending: string, content: Buffer][]> {
  const content = await readFile(file);
  const isCompressed = /\.(js|css)$/.test(file);
  const compressed = Object.entries(compressions).map(async ([ending, compress]): Promise<[string, Buffer]> => [
    ending,
    await compress(content),
  ]);
  return [['', content], ...(isCompressed ? await Promise.all(compressed) : [])];
}

/**
 * Finds a file of `folder` that is missing in `source` or different there. Ignores compressed forms, which follow from
 * the files.
 */
async function findChanged(folder: string, source: string): Promise<string | undefined> {
  const files = await filesIn(folder);
  for (const file of files.filter((each) => !Object.hasOwn(compressions, extname(each)))) {
    const ours = await readIfThere(join(source, file));
    if (!ours?.equals(await readFile(join(folder, file)))) return file;
  }
  return undefined;
}

/** Lists the files in a folder, without hidden files, which file managers add. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/**
 * Returns the lines for the head of a page whose widgets are known: preloads of the files that the loader will request,
 * then the loader. Both are then requested at the same time, which saves a round trip.
 *
 * The lines contain the chunks of one version and their hashes. If the page uses a nonce, add it to each line.
 *
 * @param names tags, and `fallback` if there is markup inside them
 * @param base the address of this version's files, without a slash at the end
 * @param source the folder of files. Default: the package's own
 * @throws if a name is unknown
 */
export async function preloadLines(names: readonly string[], base: string, source: string = built): Promise<string> {
  const [chunks, hashes] = await Promise.all([
    readJson<Record<string, string[]>>(join(source, 'first-chunks.json')),
    readJson<Record<string, string>>(join(source, 'integrity.json')),
  ]);
  const files = names.flatMap((name) => {
    if (Object.hasOwn(chunks, name)) return chunks[name]!;
    throw new Error(`“${name}” cannot be preloaded. Use one of ${Object.keys(chunks).sort().join(', ')}.`);
  });
  const checked = (file: string): string => `${base}/${file}"\n  integrity="${hashes[file]}" crossorigin`;
  const links = [...new Set(files)].map((file) => `<link rel="modulepreload" href="${checked(file)}>`);
  return [...links, `<script type="module" async src="${checked('loader.js')}></script>`].join('\n');
}

async function readJson<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(path, 'utf8')) as Content;
}
