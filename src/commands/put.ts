import { chmod, mkdir, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Puts a file in its place as a whole: a server beside finds the old one or the new. What is there already is left alone. A link stays one, what it
 * leads to is written; who may read and write the file stays as it is.
 *
 * @returns whether anything has changed
 */
export async function put(path: string, content: Buffer): Promise<boolean> {
  if ((await readIfThere(path))?.equals(content)) return false;
  const file = await targetOf(path);
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  // Servers show no file with a dot before its name, and another process may be at the same.
  const draft = join(folder, `.${basename(file)}.${process.pid}.new`);
  try {
    await writeFile(draft, content);
    const before = await stat(file).catch(() => undefined);
    if (before) await chmod(draft, before.mode & 0o7777);
    await rename(draft, file);
  } catch (failure) {
    await rm(draft, { force: true });
    throw failure;
  }
  return true;
}

/** Where a path leads, through every link, also to what is not there as yet. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
    const next = await readlink(path).catch(() => undefined);
    return next === undefined ? path : targetOf(resolve(dirname(path), next));
  }
}

/** What a file holds; `undefined` where there is none that can be read. */
export function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
