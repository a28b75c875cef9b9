import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a file in its place as a whole: a server beside finds the old one or the new. What is there already is left alone.
 *
 * @returns whether anything has changed
 */
export async function put(file: string, content: Buffer): Promise<boolean> {
  if ((await readIfThere(file))?.equals(content)) return false;
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  // Servers show no file with a dot before its name, and another process may be at the same.
  const draft = join(folder, `.${basename(file)}.${process.pid}.new`);
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (failure) {
    await rm(draft, { force: true });
    throw failure;
  }
  return true;
}

/** What a file holds; `undefined` where there is none that can be read. */
export function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
