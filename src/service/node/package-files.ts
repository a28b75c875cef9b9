import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the files for web servers. This code is in `dist/service/node/`. */
const here = import.meta.url;
const folder = fileURLToPath(new URL('../../cdn/', here));

const read = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>();

/** Reads a file of this package. The service checks the path. */
export function packageFile(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let content = read.get(path);
  if (!content) {
    content = readFile(`${folder}${path}`).then(
      (bytes) => new Uint8Array(bytes),
      () => undefined,
    );
    read.set(path, content);
  }
  return content;
}
