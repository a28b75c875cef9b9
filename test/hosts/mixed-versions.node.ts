import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import { launchBrowser, openPage } from '../support/browser-page.js';
import { pack, type Packed } from '../support/packed.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * One element of the published package, bundled as an application does it, under another version's name.
 *
 * @returns the entry as `/<name>.js`, and the chunks that it loads
 */
async function bundle(packed: Packed, name: string, entry: string, version: string): Promise<Record<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: project,
    publicDir: false,
    plugins: [
      {
        name: 'another-version',
        transform: (code, id) =>
          id.endsWith('/dist/version.js') ? code.replace(/"\d+\.\d+\.\d+"/, `"${version}"`) : undefined,
        // The unpacked package lies outside the project, whose Lit it takes.
        resolveId: (id, importer) =>
          /^(lit|@lit)/.test(id) && importer?.startsWith(packed.folder) ? litPath(id) : undefined,
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry: { [name]: join(packed.folder, 'dist', entry) }, formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: `${name}-[hash].js` } },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('nothing was bundled');
  return Object.fromEntries(
    result.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source)]),
  );
}

function litPath(id: string): string {
  return fileURLToPath(import.meta.resolve(id));
}

const page = (scripts: string[]): string => `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body>
  <news-article><script type="application/json">{"headline": "From the article", "url": "https://news.example/a"}</script>
    <news-headline-card><a href="https://news.example/old">From the fallback</a></news-headline-card>
  </news-article>
  ${scripts.map((script) => `<script type="module" src="/${script}.js"></script>`).join('\n')}
</body></html>`;

describe('Two copies of different versions on one page', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  let scripts: string[] = [];

  before(async () => {
    const packed = pack();
    const files: Record<string, string> = {
      ...(await bundle(packed, 'article', 'components/article/news-article.js', '0.0.8')),
      ...(await bundle(packed, 'card', 'components/headline-card/news-headline-card.js', '0.0.9')),
      '/cdn.js': await readFile(join(packed.cdnFolder, 'standfirst.js'), 'utf8'),
    };
    for (const chunk of await readdir(join(packed.cdnFolder, 'chunks')))
      files[`/chunks/${chunk}`] = await readFile(join(packed.cdnFolder, 'chunks', chunk), 'utf8');
    server = createServer((request, response) => {
      const file = files[request.url ?? ''];
      response.writeHead(200, { 'Content-Type': file ? 'text/javascript' : 'text/html' }).end(file ?? page(scripts));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const [order, isWarned] of [
    [['article', 'card'], false],
    [['card', 'article'], false],
    [['article', 'cdn'], true],
    [['cdn', 'article'], true],
    [['card', 'cdn'], true],
    [['cdn', 'card'], true],
  ] as const) {
    it(`work together when they load in the order ${order.join(', ')}`, async () => {
      scripts = [...order];
      const { page: opened, record } = await openPage(browser, `${origin}/`);
      const headline = await opened.evaluate(
        () => document.querySelector('news-headline-card')!.shadowRoot!.querySelector('a')!.textContent,
      );
      assert.equal(headline, 'From the article');
      assert.deepEqual(record.exceptions, []);
      const lines = record.console.filter(
        (line) => !line.includes('Lit is in dev mode') && !line.includes('Multiple versions of Lit'),
      );
      assert.equal(lines.length, isWarned ? 1 : 0, lines.join('\n'));
      if (isWarned)
        assert.match(lines[0]!, /\[standfirst\] <[\w-]+> is on this page already, from version \d\.\d\.\d;/);
      await opened.close();
    });
  }
});
