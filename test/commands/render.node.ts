import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from '../support/builds/packed.js';
import { startServer } from '../support/servers/start-server.js';
import { builtCommand, type Ran, runCommand, spawnCommand } from './run-command.js';

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
  /** Runs the command with paths in the folder. */
  const render = (...args: string[]): Promise<Ran> =>
    runCommand(['render', ...args.map((each) => (each.startsWith('--') ? each : join(folder, each)))]);
  /** The names of all files in a folder. */
  const filesIn = (name: string): string[] =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((file) => !file.isDirectory())
      .map((file) => relative(join(folder, name), join(file.parentPath, file.name)))
      .sort();

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

  it('writes several given files to a folder by their names, each with its address', async () => {
    put('a/one.html', '<news-headline-card href="#b" headline="Rain"></news-headline-card>');
    put('a/b/two.html', card);
    const args = [join(folder, 'a/b/../one.html'), join(folder, 'a/b/two.html'), '--out', join(folder, 'public')];
    const { code, warned } = await runCommand(['render', ...args, '--url', 'https://news.example/x/']);
    assert.equal(code, 0, warned);
    assert.deepEqual(filesIn(''), ['a/b/two.html', 'a/one.html', 'public/one.html', 'public/two.html']);
    assert.match(read('public/one.html'), /href="https:\/\/news\.example\/x\/one\.html#b">Rain</);
    assert.equal(read('a/b/two.html'), card);
  });

  it('writes nothing if two pages would be written to the same file', async () => {
    for (const name of ['a/index.html', 'b/index.html', 'b/other.html']) put(name, card);
    for (const names of [
      ['a/index.html', 'b/other.html', 'b/index.html'],
      ['a', 'b'],
    ]) {
      const { code, warned } = await render(...names, '--out', 'public');
      assert.equal(code, 1);
      assert.match(
        warned,
        /a\/index\.html and .*b\/index\.html would both be written to .*public\/index\.html\. Rename one of them, or render them to separate folders\.\n$/,
      );
      assert.throws(() => filesIn('public'));
    }
    const { code, warned } = await render('a', 'a/index.html', '--out', 'public');
    assert.equal(code, 0, warned);
  });

  it('does not overwrite a page, unless --out is its name', async () => {
    const names = ['a.html', 'b/a.html', 'b/b/c.html', 'b/c.html'];
    for (const name of names) put(name, card);
    for (const args of [
      ['a.html', '--out', '.'],
      ['a.html', 'b/c.html', '--out', 'b/../'],
      ['b/b', 'b/c.html', '--out', 'b/b/..'],
    ]) {
      const { code, warned } = await render(...args);
      assert.equal(code, 1, args.join(' '));
      assert.match(warned, /would (?:overwrite .*\. Choose another folder|both be written to)/);
    }
    assert.match((await render('a.html', '--out', '.')).warned, /, or overwrite this page: --out .*a\.html\n$/);
    assert.deepEqual(filesIn(''), names);
    for (const name of names) assert.equal(read(name), card);
    assert.equal((await render('a.html', '--out', 'a.html')).code, 0);
    assert.match(read('a.html'), />Rain<\/a>/);
  });

  it('does not overwrite a page that a link leads to, and writes nothing outside --out', async () => {
    put('site/a.html', card);
    put('public/.keep', '');
    symlinkSync('../site/a.html', join(folder, 'public/a.html'));
    const over = await render('site', '--out', 'public');
    assert.equal(over.code, 1);
    assert.match(over.warned, /would overwrite .*site\/a\.html\./);
    put('elsewhere/b.html', 'Another page');
    put('site/b.html', card);
    symlinkSync('../elsewhere/b.html', join(folder, 'public/b.html'));
    const outside = await render('site/b.html', '--out', 'public');
    assert.equal(outside.code, 1);
    assert.match(
      outside.warned,
      /public\/b\.html is a link out of .*public\. Remove the link, or choose another folder\./,
    );
    assert.equal(read('site/a.html'), card);
    assert.equal(read('elsewhere/b.html'), 'Another page');
  });

  it('says that --out is the folder to render', async () => {
    put('site/index.html', card);
    put('a.html', card);
    symlinkSync('site', join(folder, 'same'));
    for (const args of [
      ['site', '--out', 'site'],
      ['site', '--out', 'site/'],
      ['same', '--out', 'site'],
      ['a.html', 'site', '--out', 'site'],
    ]) {
      const { code, warned } = await render(...args);
      assert.equal(code, 1);
      assert.match(warned, /^--out is the folder to render, .*\. Choose another folder: --out <folder>\.\n$/);
    }
    assert.deepEqual([read('site/index.html'), filesIn('site')], [card, ['index.html']]);
  });

  it('writes a page into a folder by its name', async () => {
    put('a.html', card);
    put('public/.keep', '');
    for (const out of ['public', 'new/']) {
      const { code, warned } = await render('a.html', '--out', out);
      assert.equal(code, 0, warned);
      assert.match(read(`${out}/a.html`), />Rain<\/a>/);
    }
    const { code, warned } = await spawnCommand(['render', '-', '--out', folder], undefined, card);
    assert.equal(code, 1);
    assert.match(warned, /^Standard input has no file name\. Write it to a file: --out .*<file>\n$/);
  });

  it('writes the pages of a folder to its parent, and leaves out the pages in --out', async () => {
    put('site/world/a.html', card);
    assert.equal((await render('site', '--out', '.')).code, 0);
    assert.match(read('world/a.html'), />Rain<\/a>/);
    for (let turn = 0; turn < 2; turn++) assert.equal((await render('site', '--out', 'site/..public')).code, 0);
    assert.deepEqual(filesIn('site'), ['..public/world/a.html', 'world/a.html']);
  });

  it('renders pages that are links to files', async () => {
    put('stories/a.html', card);
    put('site/index.html', card);
    symlinkSync('../stories/a.html', join(folder, 'site/b.html'));
    symlinkSync('../stories', join(folder, 'site/folder.html'));
    // Emacs marks an open file with such a link.
    symlinkSync('editor@host.1:2', join(folder, 'site/.#index.html'));
    const { code, warned } = await render('site', '--out', 'public');
    assert.equal(code, 0, warned);
    assert.deepEqual(filesIn('public'), ['b.html', 'index.html']);
    symlinkSync('lost', join(folder, 'site/lost.html'));
    assert.match((await render('site', '--out', 'public')).warned, /site\/lost\.html: cannot be read \(ENOENT\)/);
  });

  it('encodes the address of each page in a folder', async () => {
    const names = ['c#d.html', '50%25 off.html', 'q?.html', 'x:y.html', 'http:/news.example/a.html', 'Grüße.html'];
    for (const name of names)
      put(`site/${name}`, '<news-headline-card href="#b" headline="Rain"></news-headline-card>');
    const args = ['--out', join(folder, 'public'), '--url', 'https://news.example/x'];
    const child = await runCommand(['render', join(folder, 'site'), ...args]);
    assert.equal(child.code, 0, child.warned);
    for (const name of names) {
      const address = `https://news.example/x/${name.split('/').map(encodeURIComponent).join('/')}#b`;
      assert.ok(read(`public/${name}`).includes(` href="${address}"`), `${name}: ${address}`);
    }
  });

  it('renders the other pages of a folder if one cannot be read, and ends with exit code 3', async () => {
    put('site/a.html', Buffer.from(`<p>Gr\u00fc\u00dfe</p>${card}`, 'latin1'));
    put('site/b.html', card);
    const { code, warned } = await render('site', 'lost.html', '--out', 'public');
    assert.equal(code, 3);
    assert.match(
      warned,
      /^.*site\/a\.html is not in UTF-8\..*\n.*lost\.html: cannot be read \(ENOENT\)\..*\nWritten without 2 of 3 pages\.\n$/,
    );
    assert.deepEqual(filesIn('public'), ['b.html']);
    const nothing = await render('site/a.html', 'lost.html', '--out', 'none');
    assert.equal(nothing.code, 1);
    assert.match(nothing.warned, /\nNothing was written\.\n$/);
    assert.throws(() => filesIn('none'));
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
    const page = put('page.html', `${card}<news-headline-card src="/a"></news-headline-card>`);
    const articles = put('articles.json', '{ "/a": { "headline": "Hail" } }');
    const args = ['render', page, '--articles', articles, '--out', join(folder, 'out.html'), '--watch'];
    const child = spawn(process.execPath, [builtCommand, ...args]);
    const shows = async (...headlines: string[]): Promise<void> => {
      const isShown = (): boolean => headlines.every((headline) => read('out.html').includes(`>${headline}</a>`));
      for (let turn = 0; turn < 250 && !isShown(); turn++) await setTimeout(20);
      assert.ok(isShown(), `${headlines.join(' and ')} in ${read('out.html')}`);
    };
    try {
      const [said] = (await once(child.stderr, 'data')) as [Buffer];
      assert.match(said.toString(), /^Watching for changes\. End with Ctrl\+C\.\n$/);
      await shows('Rain', 'Hail');
      put('page.html', read('page.html').replace('Rain', 'Sun'));
      await shows('Sun', 'Hail');
      // Many editors write a new file and replace the old one with it.
      for (const headline of ['Fog', 'Snow']) {
        renameSync(put('page.html~', read('page.html').replace(/Sun|Fog/, headline)), page);
        await shows(headline, 'Hail');
      }
      put('articles.json', '{ "/a": { "headline": "Storm" } }');
      await shows('Snow', 'Storm');
    } finally {
      child.kill();
    }
  });

  it('reports a page that cannot be read once for each change with --watch', async () => {
    put('site/a.html', card);
    const args = ['render', join(folder, 'site'), '--out', join(folder, 'site/public'), '--watch'];
    const child = spawn(process.execPath, [builtCommand, ...args]);
    try {
      let warned = '';
      child.stderr.on('data', (data: Buffer) => (warned += data.toString()));
      await once(child.stderr, 'data');
      put('site/b.html', card);
      // The command sees them together, however busy the machine is.
      child.kill('SIGSTOP');
      for (let turn = 0; turn < 20; turn++) put('site/c.html', Buffer.from(`\u00fc${turn}`, 'latin1'));
      child.kill('SIGCONT');
      for (let turn = 0; turn < 250 && !warned.includes('pages'); turn++) await setTimeout(20);
      // eslint-disable-next-line no-restricted-syntax -- No second warning comes
      await setTimeout(500);
      assert.match(read('site/public/b.html'), />Rain<\/a>/);
      assert.equal(warned.match(/c\.html is not in UTF-8/g)?.length, 1, warned);
    } finally {
      child.kill();
    }
  });

  it('refuses a file of articles that is not an object', async () => {
    const page = put('page.html', card);
    for (const text of ['null', '[]', '"a"']) {
      const { code, warned } = await runCommand(['render', page, '--articles', put('articles.json', text)]);
      assert.equal(code, 1);
      assert.match(
        warned,
        /articles\.json is not an object\. Write an object: \{ "https:\/\/news\.example\/a\.json": … \}\.\n$/,
      );
    }
  });

  const mistakes: Record<string, [args: string[], message: RegExp]> = {
    'a page that does not exist': [['lost.html'], /lost\.html: cannot be read \(ENOENT\)/],
    'several pages without a folder': [
      ['-', 'b.html'],
      /^Only one page can be printed\. Write a folder or several pages to a folder: --out <folder>\./,
    ],
    'links to style sheets without --base': [['-', '--styles', 'link'], /^--styles link needs the address/],
    'a base without a slash at its end': [
      ['-', '--base', 'https://news.example/x'],
      /^--base is “https:\/\/news\.example\/x”\. Give the folder of the library's files/,
    ],
    'a base that is no address': [['-', '--styles', 'link', '--base', 'data:/'], /^--base is “data:\/”\./],
    'standard input among several pages': [['-', 'b.html', '--out', 'public'], /^Standard input has no file name\./],
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
