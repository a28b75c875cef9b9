import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSnippets } from '../hosts/cms/snippets.js';
import { everyStory } from '../hosts/newsroom/every-story.js';
import { createNewsroom } from '../hosts/newsroom/server.js';
import { toolPaths } from '../hosts/newsroom/tool-pages.js';
import { createPartner, hostPages } from '../hosts/partner/server.js';
import { renderPage } from '../server/renderer.js';
import { pack, temporaryFolder } from '../support/builds/packed.js';
import { snippetsIn, textsWithSnippets } from '../support/snippets.js';

/** An entry of the checker's report. */
interface Message {
  type: 'error' | 'info' | 'non-document-error';
  url: string;
  message: string;
  extract?: string;
}

/**
 * Messages to ignore. The checker does not know `shadowrootclonable` and `::part()` yet, and the docs print a hash that
 * is cut. A frame has `width="100%"`, which every browser reads, for systems that remove styles and classes.
 *
 * See: https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootclonable
 */
const falseAlarm = /shadowrootclonable|^CSS: |“sha384-…”|“100%” for attribute “width” on element “iframe”/;

const newsroomOrigin = 'http://127.0.0.1:4010';

/** Returns a snippet as a page. Scripts, styles and links before its first widget go into the head. */
function pageOf(snippet: string): string {
  if (/<!doctype/i.test(snippet)) return snippet;
  const [head] = /^(?:\s*(?:<(script|style)\b[^]*?<\/\1>|<(?:link|meta)\b[^>]*>))*/.exec(snippet)!;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${snippet.slice(head.length)}</body></html>`;
}

/** Returns all pages, by their names. */
async function collectPages(): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  for (const file of textsWithSnippets())
    for (const [index, snippet] of snippetsIn(file).entries())
      // Some show only a tag that the page has already.
      if (/<!doctype/i.test(snippet) || !/<(?:html|body)\b/.test(snippet))
        pages[`${file} ${index + 1}`] = pageOf(snippet);
  for (const [name, snippet] of Object.entries(await readSnippets())) pages[`snippet ${name}`] = pageOf(snippet);
  const newsroom = createNewsroom({ cdnFolder: pack().cdnFolder });
  for (const path of [
    '/',
    '/de',
    '/ar',
    '/ja',
    '/subscribe',
    ...toolPaths,
    ...everyStory.map(({ slug }) => `/stories/${slug}`),
  ])
    pages[`newsroom ${path}`] = await (await newsroom.request(newsroomOrigin + path)).text();
  const partner = createPartner({ newsroom: newsroomOrigin });
  for (const path of Object.keys(hostPages))
    pages[`partner ${path}`] = await (await partner.request(`http://127.0.0.1:4020${path}`)).text();
  return pages;
}

describe('The HTML checker (vnu) accepts', () => {
  let messages: Message[];
  let pages: Record<string, string>;
  before(async function () {
    // The checker is installed from npm, and takes about 10 seconds for all pages.
    this.timeout(180_000);
    const folder = temporaryFolder();
    const options = { cwd: folder, stdio: 'pipe', encoding: 'utf8', maxBuffer: 50_000_000 } as const;
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'vnu-jar@26.9.27'], options);
    pages = await collectPages();
    for (const [name, page] of Object.entries(pages))
      pages[`rendered ${name}`] = await renderPage(page, {
        base: 'https://news.example/standfirst/',
        url: 'https://news.example/a',
      });
    mkdirSync(join(folder, 'pages'));
    for (const [index, page] of Object.values(pages).entries())
      writeFileSync(join(folder, 'pages', `${index}.html`), page);
    const jar = join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar');
    const check = [
      '-Xss4m',
      '-jar',
      jar,
      '--stdout',
      '--exit-zero-always',
      '--errors-only',
      '--format',
      'json',
      'pages',
    ];
    ({ messages } = JSON.parse(execFileSync('java', check, options)) as { messages: Message[] });
  });

  /** Returns the errors of the pages whose names begin with one of the words. */
  function errorsOf(...starts: string[]): string[] {
    const names = Object.keys(pages);
    assert.ok(names.some((name) => starts.some((start) => name.startsWith(start))));
    return messages
      .filter(({ message }) => !falseAlarm.test(message))
      .map(({ url, message, extract }) => `${names[parseInt(url.split('/').at(-1)!)]}: ${message} ${extract ?? ''}`)
      .filter((error) => starts.some((start) => error.startsWith(start)));
  }

  it('the snippets of the docs and the README', () => {
    assert.deepEqual(errorsOf('README', 'stories/', 'snippet '), []);
  });

  it('the pages of the demo', () => assert.deepEqual(errorsOf('newsroom ', 'partner '), []));

  it('the same pages after a server has rendered them', () => assert.deepEqual(errorsOf('rendered '), []));
});
