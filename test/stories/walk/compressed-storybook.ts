import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { startServer, type RunningServer } from '../../support/servers/start-server.js';

const folder = fileURLToPath(new URL('../../../storybook-static', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const compressible = /^(?:text|application)\/|\+xml/;

/**
 * Serves the built Storybook as a usual static host does: compressed with brotli, and revalidated at each visit.
 *
 * @throws when Storybook is not built
 */
export async function serveCompressed(): Promise<RunningServer> {
  if (!existsSync(`${folder}/index.json`)) throw new Error('Storybook is not built. Run: npm run build-storybook');
  const answers = new Map<string, { type: string; body: Buffer; isCompressed: boolean }>();
  return startServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://localhost').pathname)).replace(
      /\/$/,
      '/index.html',
    );
    const file = join(folder, path);
    let answer = answers.get(path);
    if (!answer) {
      if (!existsSync(file)) return void response.writeHead(404).end();
      const type = types[extname(path)] ?? 'application/octet-stream';
      const isCompressed = compressible.test(type);
      const raw = readFileSync(file);
      const body = isCompressed ? brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : raw;
      answers.set(path, (answer = { type, body, isCompressed }));
    }
    response.writeHead(200, {
      'Content-Type': answer.type,
      'Cache-Control': 'no-cache',
      ...(answer.isCompressed && { 'Content-Encoding': 'br' }),
    });
    response.end(answer.body);
  });
}
