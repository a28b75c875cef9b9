import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

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

/** How a text is compressed, the smallest form first, by the names in `Accept-Encoding`. */
const compressions = { br: brotliCompressSync, gzip: gzipSync };

export interface ServedFile {
  content: Uint8Array<ArrayBuffer>;
  contentType: string;
  /** How the content is compressed, as `Content-Encoding` names it. */
  encoding?: string;
}

/**
 * The file at `path` inside `folder`.
 *
 * Both are resolved through symbolic links first, so that neither `..`, an absolute path nor a link leads out of the folder.
 *
 * @param path as it stands in an address, still encoded
 * @param accepted the `Accept-Encoding` of the request. A text is compressed in one of these forms
 * @returns `undefined` where there is no such file, it lies outside, or it is of a type that the web is not meant to see
 */
export async function fileInside(folder: string, path: string, accepted = ''): Promise<ServedFile | undefined> {
  const contentType = contentTypes[extname(path).toLowerCase()];
  if (!contentType) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(resolve(root, decodeURIComponent(path)));
    if (!file.startsWith(root + sep)) return undefined;
    const content = await readFile(file);
    const isText = /^text|json|svg/.test(contentType);
    for (const [encoding, compress] of isText ? Object.entries(compressions) : []) {
      if (new RegExp(`\\b${encoding}\\b(?!;q=0(\\.0*)?(,|$))`).test(accepted))
        return { content: new Uint8Array(compress(content)), contentType, encoding };
    }
    return { content: new Uint8Array(content), contentType };
  } catch {
    // A broken escape, a null byte, a folder and an absent file are all the same to a reader.
    return undefined;
  }
}
