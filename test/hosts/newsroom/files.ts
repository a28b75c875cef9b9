import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const contentTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webp': 'image/webp',
};

export interface ServedFile {
  content: Uint8Array<ArrayBuffer>;
  contentType: string;
}

/**
 * The file at `path` inside `folder`.
 *
 * Both are resolved through symbolic links first, so that neither `..`, an absolute path nor a link leads out of the folder.
 *
 * @param path as it stands in an address, still encoded
 * @returns `undefined` where there is no such file, it lies outside, or it is of a type that the web is not meant to see
 */
export async function fileInside(folder: string, path: string): Promise<ServedFile | undefined> {
  const contentType = contentTypes[extname(path).toLowerCase()];
  if (!contentType) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(resolve(root, decodeURIComponent(path)));
    if (!file.startsWith(root + sep)) return undefined;
    return { content: new Uint8Array(await readFile(file)), contentType };
  } catch {
    // A broken escape, a null byte, a folder and an absent file are all the same to a reader.
    return undefined;
  }
}
