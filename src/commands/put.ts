import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Puts a file in its place as a whole: a server beside finds the old one or the new. What is there already is left alone. A link stays one, what it
 * leads to is written; whose the file is, and who may read and write it, stays as it is: where that cannot be for a new file, the old one is
 * written anew. A device or a pipe is written to.
 *
 * @returns whether anything has changed
 */
export async function put(path: string, content: Buffer): Promise<boolean> {
  const before = await stat(path).catch(() => undefined);
  if (before && !before.isFile()) {
    // To read it might wait for ever, and to replace it would take it from all who use it.
    await writeFile(path, content);
    return true;
  }
  if ((await readIfThere(path))?.equals(content)) return false;
  const file = await targetOf(path);
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  // Servers show no file with a dot before its name, and another process may be at the same.
  const draft = join(folder, `.${basename(file)}.${randomBytes(4).toString('hex')}.new`);
  // Never open to more than the file is, and never what somebody else has put there.
  const handle = await open(draft, 'wx', before && before.mode & 0o7777);
  try {
    const isAlike = !before || (await makeAlike(handle, before));
    if (isAlike) await handle.writeFile(content);
    await handle.close();
    if (isAlike) await rename(draft, file);
    else await writeFile(file, content);
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
  return true;
}

/** Gives a new file the owner and the mode of another; `false` where it must not have that owner. */
async function makeAlike(handle: FileHandle, { uid, gid, mode }: Stats): Promise<boolean> {
  const own = await handle.stat();
  if (own.uid !== uid || own.gid !== gid) {
    try {
      await handle.chown(uid, gid);
    } catch {
      return false;
    }
  }
  // The process may mask a part of what it creates a file with.
  await handle.chmod(mode & 0o7777);
  return true;
}

/** Where a path leads, through every link, also to what is not there as yet. */
export async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
    const next = await readlink(path).catch(() => undefined);
    if (next !== undefined) return targetOf(resolve(dirname(path), next));
    return join(await targetOf(dirname(path)), basename(path));
  }
}

/** What a file holds; `undefined` where there is none that can be read. */
export function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
