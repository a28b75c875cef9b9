import type { App } from './request-context.js';
import { hasValidator } from './send-cached.js';
import { shortHash } from './sha-256.js';

/** Reads a file of the library by its path, such as `loader.js`. Returns `undefined` if there is no such file. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** The files of the library, in a folder whose name is a hash of them. */
export interface LibraryFiles {
  /** Returns the path of the folder in the service, such as `files/0f3a…/`. */
  folder(): Promise<string>;
}

/**
 * Adds the route `/files/<hash>/<path>`. Browsers keep these files for ever. For the hash of an earlier release, the
 * present files are sent: a page that was written then keeps working.
 */
export function addFileRoutes(app: App, read: ReadFile): LibraryFiles {
  let listed: { hash: string; paths: ReadonlySet<string> } | undefined;
  /** Returns the hash of all files, and their paths. */
  const files = async (): Promise<{ hash: string; paths: ReadonlySet<string> }> => {
    if (listed) return listed;
    const text = new TextDecoder().decode(await read('integrity.json'));
    return (listed = { hash: await shortHash(text), paths: new Set(Object.keys(JSON.parse(text) as object)) });
  };
  app.get('/files/:hash/:path{.+}', async ({ req, notFound }) => {
    const { hash, path } = req.param();
    const { hash: present, paths } = await files();
    const content = paths.has(path) ? await read(path) : undefined;
    if (!content) return notFound();
    const etag = `"${present}:${path}"`;
    const isKnown = hasValidator(req.raw, etag);
    return new Response(isKnown ? null : content, {
      status: isKnown ? 304 : 200,
      headers: {
        ETag: etag,
        Vary: 'Accept-Encoding',
        'Content-Type': types[path.split('.').at(-1)!] ?? 'application/octet-stream',
        'Cache-Control':
          hash === present
            ? 'public, max-age=31536000, immutable'
            : 'public, max-age=3600, stale-while-revalidate=604800',
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
  return { folder: async () => `files/${(await files()).hash}/` };
}
