import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

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

/** Brotli's default, its best quality, takes seconds for a large file. This one is as fast as gzip, and smaller. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The compressions of a text, the smallest first, by their names in `Accept-Encoding`. */
const compressions = { br: (content: Uint8Array) => brotliCompressSync(content, quality), gzip: gzipSync };

export interface ServedFile {
  content: Uint8Array<ArrayBuffer>;
  contentType: string;
  /** The compression of the content, as `Content-Encoding` names it. */
  encoding?: string;
}

/**
 * Returns the file at `path` inside `folder`.
 *
 * Resolves symbolic links of both first, so that `..`, an absolute path or a link cannot lead out of the folder.
 *
 * @param path as in an address, still encoded
 * @param accepted the `Accept-Encoding` of the request. A text is compressed in one of these forms
 * @returns `undefined` if there is no such file, it is outside the folder, or its type is not for the web
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
    // A broken escape, a null byte, a folder and an absent file all get the same answer.
    return undefined;
  }
}
