import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { whyNotWritten } from './why-not-written.js';

/**
 * Writes a file as a whole, so that a server finds either the old or the new one. Does nothing if the content is the
 * same. Follows links. Keeps the owner and the permissions; if a new file cannot have them, the old one is overwritten.
 * Writes directly to a device or a pipe.
 *
 * @returns whether anything has changed
 * @throws if it cannot be written; the message says what to do
 */
export async function writeIfChanged(path: string, content: Buffer): Promise<boolean> {
  try {
    return await write(path, content);
  } catch (failure) {
    throw whyNotWritten(failure, path);
  }
}

async function write(path: string, content: Buffer): Promise<boolean> {
  const before = await stat(path).catch(() => undefined);
  if (before && !before.isFile()) {
    // Reading a device or a pipe may never end, and replacing it would remove it for all programs.
    await writeFile(path, content);
    return true;
  }
  if ((await readIfThere(path))?.equals(content)) return false;
  const file = await targetOf(path);
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  await removeDrafts(folder);
  // Servers do not serve files that begin with a dot. The last part of the name differs for each process that writes
  // the same file.
  const draft = join(folder, `.${basename(file)}.${process.pid}-${run}.new`);
  // Never give more permissions than the old file, and never open an existing file.
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

/**
 * A part of the names of this process's drafts. The process id is not enough: in two containers, processes may have the
 * same one.
 */
const run = randomBytes(4).toString('hex');

/** Matches the name of a draft. Captures the id of the process that writes it, and the value of `run` there. */
const draftName = /^\..+\.(?:(\d+)-)?([\da-f]{8})\.new$/;

/** The folders from which this process has removed old drafts. */
const tidied = new Set<string>();

/**
 * The age, in milliseconds, from which a draft may be removed. A younger one may belong to a process in another
 * container, whose id says nothing here.
 */
const leastAge = 60_000;

/** Removes the drafts that killed processes have left in a folder. A draft that cannot be removed stays. */
async function removeDrafts(folder: string): Promise<void> {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid, owner] = draftName.exec(name) ?? [];
    if (!owner || owner === run || isOfAnother(Number(pid))) continue;
    const draft = join(folder, name);
    const age = Date.now() - ((await stat(draft).catch(() => undefined))?.mtimeMs ?? Infinity);
    if (age > leastAge) await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Whether an id belongs to another process that is running. */
function isOfAnother(pid: number): boolean {
  if (!pid || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    // The process is running, and belongs to another user.
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Gives a new file the owner and the mode of another. Returns `false` if the owner cannot be set. */
async function makeAlike(handle: FileHandle, { uid, gid, mode }: Stats): Promise<boolean> {
  const own = await handle.stat();
  if (own.uid !== uid || own.gid !== gid) {
    try {
      await handle.chown(uid, gid);
    } catch {
      return false;
    }
  }
  // The umask may have removed some permissions from the new file.
  await handle.chmod(mode & 0o7777);
  return true;
}

/** Resolves all links of a path, even if its target does not exist yet. */
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

/** Returns the content of a file; `undefined` if it cannot be read. */
export function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
