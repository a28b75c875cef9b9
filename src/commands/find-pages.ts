import { readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { targetOf } from './write-if-changed.js';

/** A page to render. */
export interface PageFile {
  /** Its path, as messages have it; `-` for standard input. */
  path: string;
  /**
   * The source to read. For a page of a folder, it is an absolute path: a relative one would be read as an address if
   * the folder were named `http:`.
   */
  source: string;
  /**
   * The path inside the folder that is rendered. If several files are rendered, the name of this file. `undefined` if
   * it is the only one.
   */
  inside?: string;
  /** The file to write; `-` for standard output. */
  target: string;
}

/** A page whose target is not known yet. */
type FoundPage = Pick<PageFile, 'path' | 'source' | 'inside'>;

/**
 * Finds the pages to render, and the file to write for each.
 *
 * @param names files, folders with HTML files, or `-` for standard input
 * @param out the file or the folder to write to; `-` for standard output
 * @throws if the pages cannot be written there without overwriting one of them; the message says what to do
 */
export async function findPages(names: readonly string[], out: string): Promise<PageFile[]> {
  const pages = (await Promise.all(names.map((name) => pagesOf(name, out)))).flat();
  if (pages.length === 0)
    throw new Error(`There is no HTML file in ${names.join(', ')}. Give a file, or a folder with such files.`);
  const isOne = names.length === 1 && pages[0]!.inside === undefined;
  if (!isOne && out === '-')
    throw new Error('Only one page can be printed. Write a folder or several pages to a folder: --out <folder>.');
  if (!isOne) return placed(pages.map((page) => ({ ...page, inside: page.inside ?? nameOf(page.path, out) })));
  const [page] = pages as [FoundPage];
  if (out === '-' || !(await isFolder(out))) return [{ ...page, target: out }];
  return placed([page]);

  /** Sets the target of each page. */
  async function placed(found: readonly FoundPage[]): Promise<PageFile[]> {
    const placed = found.map((page) => ({ ...page, target: join(out, page.inside ?? nameOf(page.path, out)) }));
    const byTarget = new Map<string, PageFile>();
    for (const page of placed) {
      const other = byTarget.get(page.target);
      if (other && resolve(other.source) !== resolve(page.source))
        throw new Error(
          `${other.path} and ${page.path} would both be written to ${page.target}. Rename one of them, or render them to separate folders.`,
        );
      byTarget.set(page.target, page);
    }
    const different = [...byTarget.values()];
    await checkTargets(different, out);
    return different;
  }
}

/** Checks that the targets are in the folder, and are none of the pages. Follows links. */
async function checkTargets(pages: readonly PageFile[], out: string): Promise<void> {
  const folder = await targetOf(out);
  const sources = new Map<string, PageFile>();
  for (const page of pages) sources.set(await targetOf(page.source).catch(() => page.source), page);
  for (const { target } of pages) {
    const file = await targetOf(target);
    const overwritten = sources.get(file)?.path;
    if (overwritten !== undefined)
      throw new Error(
        `--out ${out} would overwrite ${overwritten}. Choose another folder${pages.length === 1 ? `, or overwrite this page: --out ${overwritten}` : '.'}`,
      );
    if (!isPathInside(folder, file))
      throw new Error(`${target} is a link out of ${out}. Remove the link, or choose another folder.`);
  }
}

/** Returns the name of a file. */
function nameOf(path: string, out: string): string {
  const name = basename(path);
  if (!['-', '', '.', '..'].includes(name)) return name;
  const subject = path === '-' ? 'Standard input' : `“${path}”`;
  throw new Error(`${subject} has no file name. Write it to a file: --out ${join(out, '<file>')}`);
}

/**
 * Returns the pages of a folder, or a given page. Leaves out the pages that were written to `out`, if it is inside the
 * folder.
 */
async function pagesOf(name: string, out: string): Promise<FoundPage[]> {
  if (name === '-' || !(await isDirectory(name))) return [{ path: name, source: name }];
  const [folder, written] = await Promise.all([targetOf(name), targetOf(out)]);
  if (folder === written)
    throw new Error(`--out is the folder to render, ${name}. Choose another folder: --out <folder>.`);
  const files = await readdir(name, { recursive: true, withFileTypes: true }).catch(
    (failure: NodeJS.ErrnoException) => {
      throw new Error(`${failure.path} cannot be read (${failure.code}). Allow this user to read it.`, {
        cause: failure,
      });
    },
  );
  const pages: FoundPage[] = [];
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const inside = relative(resolve(name), resolve(path));
    // Emacs marks an open file with a broken link: “.#page.html”.
    if (!/^(?!\.#).*\.html?$/i.test(file.name)) continue;
    if (isPathInside(folder, written) && isPathInside(written, join(folder, inside))) continue;
    // A broken link counts as a page, so that a message names it.
    if (file.isFile() || (file.isSymbolicLink() && !(await isDirectory(path))))
      pages.push({ path, source: resolve(path), inside });
  }
  return pages.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Whether a path is a folder. A slash at its end makes it one, even if it does not exist yet. */
async function isFolder(path: string): Promise<boolean> {
  return path.endsWith('/') || path.endsWith(sep) || (await isDirectory(path));
}

async function isDirectory(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.isDirectory();
}

/** Whether a path is inside a folder. The folder itself is not. */
export function isPathInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
