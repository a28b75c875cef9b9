import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/builds/packed.js';
import { startServer } from '../support/servers/start-server.js';
import { builtCommand, runCommand, spawnCommand } from './run-command.js';

const card = '<news-headline-card href="/a" headline="Rain"></news-headline-card>';

describe('The command `standfirst render`', () => {
  const root = temporaryFolder();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(root, 'render-'));
  });
  const put = (name: string, text: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('prints a page with its widgets rendered, from a file or from standard input', async () => {
    const page = `<!doctype html><p>Before</p>${card}\n`;
    const { code, said, warned } = await runCommand(['render', put('page.html', page)]);
    assert.equal(code, 0, warned);
    assert.match(said, /^<!doctype html><p>Before<\/p><news-headline-card [^>]*><template shadowrootmode="open">/);
    const piped = await spawnCommand(['render', '-', '--lang', 'de'], undefined, page);
    assert.deepEqual([piped.code, piped.said], [0, said]);
  });

  it('writes every page of a folder to another folder, with the address of each page', async () => {
    put('site/index.html', card);
    put('site/world/rain.htm', '<news-headline-card href="b" headline="Rain"></news-headline-card>');
    put('site/picture.txt', 'no page');
    const args = ['render', join(folder, 'site'), '--out', join(folder, 'public'), '--url', 'https://news.example/x'];
    const { code, warned } = await runCommand(args);
    assert.equal(code, 0, warned);
    assert.match(read('public/index.html'), /href="https:\/\/news\.example\/a">Rain</);
    assert.match(read('public/world/rain.htm'), /href="https:\/\/news\.example\/x\/world\/b">Rain</);
    assert.throws(() => read('public/picture.txt'));
  });

  it('keeps the bytes of a page in UTF-8, and its byte order mark', async () => {
    const page = put('page.html', `\uFEFF<!doctype html><p>Grüße, 雨</p>${card}`);
    assert.equal((await runCommand(['render', page, '--out', join(folder, 'out.html')])).code, 0);
    assert.ok(read('out.html').startsWith('\uFEFF<!doctype html><p>Grüße, 雨</p><news-headline-card'));
  });

  for (const [name, bytes] of Object.entries({
    'in Latin 1': Buffer.from(`<p>Gr\u00fc\u00dfe</p>${card}`, 'latin1'),
    'in UTF-16': Buffer.from(`\uFEFF${card}`, 'utf16le'),
    'that says it is in another encoding': Buffer.from(`<meta charset="windows-1252">${card}`),
  }))
    it(`refuses a page ${name}, and says what to do`, async () => {
      const { code, said, warned } = await runCommand(['render', put('page.html', bytes)]);
      assert.deepEqual([code, said], [1, '']);
      assert.match(
        warned,
        /page\.html is not in UTF-8\. Save it in UTF-8, with <meta charset="utf-8"> in its head\.\n$/,
      );
    });

  it('reads the articles for the addresses in src from a file', async () => {
    const page = put('page.html', '<news-headline-card src="https://news.example/a.json"></news-headline-card>');
    const articles = put(
      'articles.json',
      '{ "https://news.example/a.json": { "headline": "Hail", "url": "https://news.example/h" } }',
    );
    const { code, said, warned } = await runCommand(['render', page, '--articles', articles]);
    assert.equal(code, 0, warned);
    assert.match(said, />Hail</);
    const relative = put('page.html', '<news-headline-card src="a.json"></news-headline-card>');
    for (const [keys, url] of [
      ['{ "a.json": { "headline": "Hail" } }', []],
      ['{ "a.json": { "headline": "Hail" } }', ['--url', 'https://news.example/b']],
      ['{ "https://news.example/a.json": { "headline": "Hail" } }', ['--url', 'https://news.example/b']],
    ] as const) {
      put('articles.json', keys);
      assert.match((await runCommand(['render', relative, '--articles', articles, ...url])).said, />Hail</);
    }
  });

  it('loads each address in src once with --fetch, and goes on if one does not load', async () => {
    const asked: string[] = [];
    const newsroom = await startServer(({ url }, response) => {
      asked.push(url!);
      if (url === '/a.json') response.end('{ "headline": "Hail", "url": "https://news.example/h" }');
      else response.writeHead(500).end();
    });
    try {
      const tag = (file: string): string =>
        `<news-headline-card src="${newsroom.origin}/${file}"><a href="/f">The fallback</a></news-headline-card>`;
      const page = put('page.html', tag('a.json') + tag('a.json') + tag('lost.json'));
      const without = await runCommand(['render', page]);
      assert.deepEqual([without.code, asked], [0, []]);
      const { code, said, warned } = await runCommand(['render', page, '--fetch']);
      assert.equal(code, 0);
      assert.deepEqual(asked.sort(), ['/a.json', '/lost.json']);
      assert.deepEqual(said.match(/>(?:Hail|The fallback)<\/a>(?=<\/div>)/g)?.length, 3);
      assert.match(warned, /lost\.json.*status 500/);
    } finally {
      await newsroom.close();
    }
  });

  it('renders a page again with --watch when it changes', async () => {
    const page = put('page.html', card);
    const child = spawn(process.execPath, [builtCommand, 'render', page, '--out', join(folder, 'out.html'), '--watch']);
    try {
      const [said] = (await once(child.stderr, 'data')) as [Buffer];
      assert.match(said.toString(), /^Watching for changes\. End with Ctrl\+C\.\n$/);
      assert.match(read('out.html'), />Rain<\/a>/);
      put('page.html', card.replace('Rain', 'Sun'));
      for (let turn = 0; turn < 250 && !read('out.html').includes('>Sun</a>'); turn++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      assert.match(read('out.html'), />Sun<\/a>/);
    } finally {
      child.kill();
    }
  });

  const mistakes: Record<string, [args: string[], message: RegExp]> = {
    'a page that does not exist': [['lost.html'], /lost\.html: cannot be read \(ENOENT\)/],
    'several pages without a folder': [
      ['-', 'b.html'],
      /^Only one page can be printed\. Write a folder or several pages to a folder: --out <folder>\./,
    ],
    'links to style sheets without --base': [['-', '--styles', 'link'], /^--styles link needs the address/],
    'standard input with --watch': [['-', '--watch'], /^Standard input cannot be watched\./],
    'a wrong time zone': [['-', '--time-zone', 'Berlin'], /^--time-zone is “Berlin”\. Use a name such as/],
    'an unknown value of --styles': [['-', '--styles', 'sheet'], /^--styles is “sheet”\. Use link or inline\./],
    'a wrong time': [['-', '--now', 'soon'], /^--now is “soon”\. Write it as/],
    'a file of articles that does not exist': [
      ['-', '--articles', 'lost.json'],
      /^lost\.json cannot be read \(ENOENT\)/,
    ],
  };
  for (const [name, [args, message]] of Object.entries(mistakes)) {
    it(`says what is wrong: ${name}`, async () => {
      const { code, said, warned } = await spawnCommand(['render', ...args]);
      assert.deepEqual([code, said], [1, '']);
      assert.match(warned, message);
    });
  }
});
