import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Article } from '../../src/article/article.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import { parseHtml } from '../server/renderer.js';
import { articleFormats } from '../../src/generated/article/format-names.js';
import { readSource } from '../../src/commands/read-source.js';
import { writeIfChanged } from '../../src/commands/write-if-changed.js';
import { version } from '../../src/version.js';
import { fixtures } from '../article/fixtures/all.js';
import { temporaryFolder } from '../support/builds/packed.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { builtCommand, runCommand, spawnCommand, type Ran } from './run-command.js';

const rain = { headline: 'Rain ends drought', url: '/rain', published: '2026-03-02T06:00:00Z' };
const ferry = { headline: 'Ferries run on batteries', url: '/ferries', published: '2026-03-03T06:00:00Z' };
const list = (...articles: object[]): string => JSON.stringify(articles);

type DefineTest = (title: string, test: () => Promise<void>) => unknown;

/** A test that changes the owner of files, which only root may do. */
const itAsRoot: DefineTest = (title, test) => process.getuid?.() === 0 && it(title, test);

/** A test of named pipes, which Windows does not have. */
const itWithPipes: DefineTest = (title, test) => process.platform !== 'win32' && it(title, test);

describe('The command `standfirst articles`', () => {
  let server: RunningServer;
  let origin: string;
  let asked: IncomingMessage[];
  const root = temporaryFolder();
  let folder: string;
  let out: string;
  const answers = new Map<string, (answer: ServerResponse) => unknown>();

  before(async () => {
    server = await startServer((request, answer) => {
      asked.push(request);
      const respond = answers.get(request.url!);
      if (respond) respond(answer);
      else answer.writeHead(404).end('Not here');
    });
    ({ origin } = server);
  });
  after(() => server.close());
  beforeEach(() => {
    answers.clear();
    asked = [];
    folder = mkdtempSync(join(root, 'test-'));
    out = join(folder, 'articles.json');
  });

  function serve(path: string, body: string | Buffer, headers: Record<string, string> = {}): string {
    answers.set(path, (answer) => answer.writeHead(200, headers).end(body));
    return origin + path;
  }

  function file(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  const run = (...args: string[]): Promise<Ran> => runCommand(['articles', ...args]);

  const headlinesOf = (json: string): string[] => (JSON.parse(json) as Article[]).map(({ headline }) => headline);
  const written = (): string => readFileSync(out, 'utf8');

  it('writes the articles at addresses in every format as one list, in their order', async () => {
    const addresses = fixtures.map(({ text: body }, index) => serve(`/${index}/news`, body));
    const { code, said, warned } = await spawnCommand(['articles', ...addresses, '--out', out]);
    assert.deepEqual([code, warned], [0, '']);
    const articles = fixtures.flatMap(({ text: body }, index) =>
      parseArticles(body, { url: addresses[index], parseHtml }),
    );
    assert.equal(said, `${out}: ${articles.length} articles.\n`);
    assert.deepEqual(JSON.parse(written()), articles);
  });

  it('writes the articles as a page reads them, indented, with the fields in a fixed order', async () => {
    const mixed = '{"kicker": "Weather", "headline": "Rain", "labels": [], "url": "https://a.example/1"}';
    await run(file('own.json', mixed), serve('/list', list(rain)), '--out', out);
    const articles = JSON.parse(written()) as Article[];
    assert.equal(written(), `${JSON.stringify(articles, undefined, 2)}\n`);
    assert.deepEqual(parseArticles(written()), articles);
    assert.deepEqual(Object.keys(articles[0]!).slice(0, 4), ['id', 'url', 'headline', 'kicker']);
    assert.deepEqual(Object.keys(articles[1]!).slice(0, 3), ['id', 'url', 'headline']);
  });

  it('prints only the list if no file is named', async () => {
    const address = serve('/list', list(rain));
    for (const options of [[], ['--out', '-']]) {
      const { said, warned } = await run(address, `${origin}/gone`, ...options);
      assert.deepEqual(headlinesOf(said), ['Rain ends drought']);
      assert.match(warned, /gone: answered with status 404/);
    }
  });

  it('has a story once, even if campaign parameters of its addresses differ; the first counts', async () => {
    const front = file(
      'front.json',
      list({ headline: 'As on the front', url: 'https://a.example/1?utm_source=front' }),
    );
    const section = file(
      'section.json',
      list(
        { headline: 'Another', url: 'https://a.example/2' },
        { headline: 'As in the section', url: 'https://a.example/1#top' },
      ),
    );
    const wire = file('wire.json', list({ headline: 'Wire', id: 'urn:1' }, { headline: 'Wire again', id: 'urn:1' }));
    const { said } = await run(front, section, wire);
    assert.deepEqual(headlinesOf(said), ['As on the front', 'Another', 'Wire']);
  });

  it('keeps the order of a front page, unless the newest must be first; and has at most the requested number', async () => {
    const undated = { headline: 'Without a date' };
    const address = serve('/list', list(undated, rain, ferry));
    assert.deepEqual(headlinesOf((await run(address, '--limit', '2')).said), ['Without a date', 'Rain ends drought']);
    assert.deepEqual(headlinesOf((await run(address, '--sort', 'newest')).said), [
      'Ferries run on batteries',
      'Rain ends drought',
      'Without a date',
    ]);
  });

  it('sends its own name, and resolves addresses against the last redirect', async () => {
    serve('/site/list', list({ ...rain, url: 'rain' }));
    answers.set('/old', (answer) => answer.writeHead(301, { Location: '/site/list' }).end());
    const { said } = await run(`${origin}/old`);
    assert.equal((JSON.parse(said) as Article[])[0]!.url, `${origin}/site/rain`);
    assert.equal(asked[0]!.headers['user-agent'], `standfirst/${version}`);
    assert.match(asked[0]!.headers.accept!, /application\/rss\+xml.*text\/html/);
  });

  it('reads a source in its encoding, from the server or from the file', async () => {
    // “Łódź” in ISO 8859-2.
    const body = Buffer.concat([
      Buffer.from('<rss version="2.0"><channel><item><title>'),
      Buffer.from([0xa3, 0xf3, 0x64, 0xbc]),
      Buffer.from('</title></item></channel></rss>'),
    ]);
    const address = serve('/list', body, { 'Content-Type': 'text/xml; charset=iso-8859-2' });
    const declared = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="iso-8859-2"?>'), body]);
    assert.deepEqual(headlinesOf((await run(address)).said), ['Łódź']);
    assert.deepEqual(headlinesOf((await run(file('feed.xml', declared))).said), ['Łódź']);
  });

  it('reads a file and standard input, and uses the given base address', async () => {
    const path = file('list.json', list(rain));
    const [unknown] = JSON.parse((await run(path)).said) as Article[];
    assert.equal(unknown!.url, undefined);
    for (const source of [path, '-']) {
      const { said } = await spawnCommand(
        ['articles', source, '--url', 'https://gazette.example/feed'],
        builtCommand,
        list(rain),
      );
      assert.equal((JSON.parse(said) as Article[])[0]!.url, 'https://gazette.example/rain');
    }
  });

  it('makes the folder of its file, and leaves nothing else in it', async () => {
    const nested = join(folder, 'public/news/articles.json');
    await run(serve('/list', list(rain)), '--out', nested);
    assert.deepEqual(readdirSync(join(folder, 'public/news')), ['articles.json']);
  });

  it('does not change the file while nothing is new, and otherwise replaces it completely', async () => {
    const address = serve('/list', list(rain));
    await run(address, '--out', out);
    const first = statSync(out);
    assert.equal((await run(address, '--out', out)).said, `${out}: nothing new.\n`);
    assert.deepEqual([statSync(out).ino, statSync(out).mtimeMs], [first.ino, first.mtimeMs]);
    serve('/list', list(ferry, rain));
    assert.equal((await run(address, '--out', out)).said, `${out}: 2 articles.\n`);
    assert.notEqual(statSync(out).ino, first.ino);
  });

  it('writes to the target of a link, even if that does not exist yet, and keeps its permissions', async () => {
    const target = join(folder, 'shared', 'articles.json');
    symlinkSync(join('shared', 'articles.json'), out);
    assert.equal((await run(serve('/list', list(rain)), '--out', out)).code, 0);
    chmodSync(target, 0o640);
    const before = statSync(target).ino;
    assert.equal((await run(serve('/list', list(ferry)), '--out', out)).code, 0);
    assert.deepEqual(headlinesOf(readFileSync(target, 'utf8')), ['Ferries run on batteries']);
    assert.equal(lstatSync(out).isSymbolicLink(), true);
    assert.notEqual(statSync(target).ino, before);
    assert.equal(statSync(target).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(folder, 'shared')), ['articles.json']);
  });

  itAsRoot('keeps the owner of the file', async () => {
    file('articles.json', '');
    chownSync(out, 12_345, 23_456);
    chmodSync(out, 0o664);
    const before = statSync(out);
    assert.equal((await run(serve('/list', list(rain)), '--out', out)).code, 0);
    const { uid, gid, mode, ino } = statSync(out);
    assert.deepEqual([uid, gid, mode & 0o777, ino === before.ino], [12_345, 23_456, 0o664, false]);
  });

  itAsRoot('overwrites the file in its place if a new one could not have the same owner', async () => {
    file('articles.json', 'as it was, and longer than what is new');
    chownSync(out, 12_345, 23_456);
    chmodSync(out, 0o666);
    chmodSync(folder, 0o777);
    const before = statSync(out);
    const euid = process.geteuid!();
    // Another user must have access to the folder.
    for (const each of [root, dirname(root)]) chmodSync(each, 0o755);
    process.seteuid!(34_567);
    try {
      assert.equal(await writeIfChanged(out, Buffer.from('new')), true);
    } finally {
      process.seteuid!(euid);
    }
    const { uid, gid, ino } = statSync(out);
    assert.deepEqual([written(), uid, gid, ino], ['new', 12_345, 23_456, before.ino]);
    assert.deepEqual(readdirSync(folder), ['articles.json']);
  });

  it('never gives other users access to a private file, not even for a moment', async () => {
    file('articles.json', '');
    chmodSync(out, 0o600);
    const modes = new Set<number | undefined>();
    const watch = setInterval(() => {
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.new'))) {
        const there = statSync(join(folder, name), { throwIfNoEntry: false });
        if (there) modes.add(there.mode & 0o777);
      }
    });
    await writeIfChanged(out, Buffer.alloc(50_000_000, ' '));
    clearInterval(watch);
    assert.deepEqual([...modes], [0o600]);
  });

  itWithPipes('writes to a pipe, which stays one', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const [{ said }, read] = await Promise.all([run(serve('/list', list(rain)), '--out', pipe), text(reader.stdout)]);
    assert.deepEqual([said, headlinesOf(read)], [`${pipe}: 1 article.\n`, ['Rain ends drought']]);
    assert.equal(lstatSync(pipe).isFIFO(), true);
    assert.deepEqual(readdirSync(folder), ['pipe']);
  });

  it('writes a list that is larger than a page can read, with a warning that says how to fix it', async () => {
    const standfirst = 'Crossings resume on Monday. '.repeat(40);
    const many = Array.from({ length: 5_000 }, (_, number) => ({ headline: 'Rain', url: `/${number}`, standfirst }));
    const { code, warned } = await run(serve('/list', list(...many)), '--out', out);
    assert.equal(code, 0);
    const [, size, limit] = /^The list is ([\d.]+) MB, but a page reads at most 5 MB, .* --limit (\d+)\.\n$/.exec(
      warned,
    )!;
    assert.ok(Math.abs(Number(size) - statSync(out).size / 1e6) < 0.2);
    const mended = await run(serve('/list', list(...many)), '--out', out, '--limit', limit!);
    assert.equal(mended.warned, '');
    assert.ok(statSync(out).size > 4_000_000);
  });

  it('fails and keeps the file if nothing can be read, and says for each source why, and how to fix it', async () => {
    file('articles.json', 'as it was');
    answers.set('/down', (answer) => answer.writeHead(503).end());
    answers.set('/closed', (answer) => answer.writeHead(403).end());
    answers.set('/cut', (answer) =>
      answer.writeHead(200, { 'Content-Length': '900' }).write('<rss>', () => answer.destroy()),
    );
    const empty = serve('/empty', '');
    const sources = ['gone.xml', `${origin}/down`, `${origin}/closed`, `${origin}/gone`, `${origin}/cut`, empty];
    const { code, said, warned } = await run(...sources, '--out', out);
    assert.deepEqual([code, said], [1, '']);
    assert.equal(written(), 'as it was');
    const lines = warned.trim().split('\n');
    assert.equal(lines.length, sources.length + 1);
    sources.forEach((source, index) => assert.ok(lines[index]!.startsWith(`${source}: `), lines[index]));
    for (const [index, words] of [
      /cannot be read \(ENOENT\)\. Give a file that can be read/,
      /status 503\. Try again later/,
      /status 403\. Its server must allow this program \(User-Agent: standfirst/,
      /status 404\. Check the address\./,
      /cut off \(UND_ERR_SOCKET\)\. Check the address/,
      /found empty text\. Check its content\. Use a feed/,
      /articles\.json was not changed\./,
    ].entries())
      assert.match(lines[index]!, words);
  });

  it('writes the others when a source fails, with a warning and an exit code for that; with --strict it writes nothing', async () => {
    const sources = [serve('/list', list(rain)), `${origin}/gone`];
    const strict = await run(...sources, '--out', out, '--strict');
    assert.equal(strict.code, 1);
    assert.match(strict.warned, /gone: answered with status 404.*\n.*articles\.json was not changed\./);
    assert.ok(!existsSync(out));
    const { code, warned } = await run(...sources, '--out', out);
    assert.equal(code, 3);
    assert.match(warned, /gone: answered with status 404.*\nWritten without 1 of 2 sources\./);
    assert.deepEqual(headlinesOf(written()), ['Rain ends drought']);
    // The exit code stays the same while the source fails, even if nothing is new.
    const again = await run(...sources, '--out', out);
    assert.deepEqual([again.code, again.said], [3, `${out}: nothing new.\n`]);
  });

  it('takes a withdrawn story away, and says so: a source without stories has not failed', async () => {
    const story = { uri: 'urn:1', headlines: [{ value: 'Rain ends drought' }] };
    const address = serve('/wire', JSON.stringify(story));
    await run(address, '--out', out);
    assert.deepEqual(headlinesOf(written()), ['Rain ends drought']);
    serve('/wire', JSON.stringify({ ...story, pubStatus: 'canceled' }));
    const { code, said, warned } = await run(address, '--out', out);
    assert.deepEqual([code, said], [0, `${out}: 0 articles.\n`]);
    assert.match(warned, /wire: has no article that may be shown now\./);
    assert.equal(written(), '[]\n');
  });

  it('reads the named format, and lists the formats if it is unknown', async () => {
    const address = serve('/list', list(rain));
    assert.match((await run(address, '--format', 'ninjs')).warned, /Expected an IPTC ninjs.*Remove --format/);
    const { code, warned } = await run(address, '--format', 'rss2');
    assert.equal(code, 1);
    for (const format of ['“rss2”', ...articleFormats]) assert.ok(warned.includes(format), format);
  });

  it('reports a wrong option, or a file that cannot be written, in one line', async () => {
    const address = serve('/list', list(rain));
    for (const [options, words] of [
      [['--limit', '0'], /--limit is “0”\. Use a whole number/],
      [['--sort', 'oldest'], /--sort is “oldest”\. Use newest\./],
      [['--url', 'gazette.example'], /--url is “gazette\.example”\. Use a whole address/],
      [['--out', ''], /--out is empty\. Give the path of a file/],
      [['-', '-'], /Standard input can be read only once\. Use “-” once\./],
      [['--out', folder], /cannot be written \(EISDIR\)\. Choose another place\./],
    ] as const) {
      const { code, warned } = await run(address, ...options);
      assert.equal(code, 1);
      assert.match(warned, words);
      assert.equal(warned.trim().split('\n').length, 1);
    }
  });

  it('runs nothing of a page that it reads, and loads nothing', async () => {
    const page = `<html><meta property="og:title" content="Rain ends drought"><script>process.exit(3)</script>
      <script src="/script"></script><link rel="stylesheet" href="/style"><img src="/picture"><iframe src="/frame"></iframe>`;
    const { code, warned } = await run(serve('/page', page));
    assert.deepEqual([code, warned], [0, '']);
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['/page'],
    );
  });

  it('reads a WordPress page without a description of its article by the links that it has', async () => {
    const link = (path: string, type: string): string => `<link rel="alternate" type="${type}" href="${path}">`;
    const pageOf = (id: number): string => `<!doctype html><html lang="en"><title>Rain ends drought</title>
      ${link(`/wp-json/wp/v2/posts/${id}`, 'application/json')}${link(`/oembed?id=${id}`, 'application/json+oembed')}`;
    const [preview, post, neither] = [7, 8, 9].map((id) => serve(`/rain/${id}`, pageOf(id)));
    serve('/oembed?id=7', JSON.stringify({ title: 'Rain ends drought', author_name: 'Ruth Calder' }));
    const answer = { link: post, title: { rendered: 'Rain ends drought' }, date_gmt: '2026-03-02T06:00:00' };
    serve('/wp-json/wp/v2/posts/8?_embed', JSON.stringify(answer));

    const { said, warned } = await run(preview!, post!, neither!);
    const [fromPreview, fromPost, ...others] = JSON.parse(said) as Article[];
    assert.deepEqual([fromPreview!.url, fromPreview!.authors], [preview, [{ name: 'Ruth Calder' }]]);
    assert.deepEqual([fromPost!.published, fromPost!.language], ['2026-03-02T06:00:00Z', 'en']);
    assert.deepEqual(others, []);
    assert.match(warned, /without any\. Its link \S+\/posts\/9\?_embed gave none either: answered with status 404\./);
    const askedOf = (id: number): string[] => asked.map(({ url }) => url!).filter((url) => url.includes(String(id)));
    assert.deepEqual(askedOf(7), ['/rain/7', '/wp-json/wp/v2/posts/7?_embed', '/oembed?id=7']);
    assert.deepEqual(askedOf(8), ['/rain/8', '/wp-json/wp/v2/posts/8?_embed']);

    // Reading a file makes no request.
    asked = [];
    const saved = await run(file('rain.html', pageOf(7)), '--url', preview!);
    assert.match(saved.warned, /without any\. Check its content/);
    assert.deepEqual(asked, []);
  });

  it('gives up on an answer that takes too long or is too large', async () => {
    answers.set('/slow', (answer) => answer.writeHead(200).write('<rss>'));
    await assert.rejects(
      readSource(`${origin}/slow`, undefined, { time: 200, size: 1_000 }),
      /did not answer in full in 0\.2 s/,
    );
    const large = serve('/large', Buffer.alloc(2_000_000));
    await assert.rejects(
      readSource(large, undefined, { time: 30_000, size: 1_000_000 }),
      /answered with more than 1 MB\. Ask it for fewer articles\./,
    );
    mkdirSync(join(folder, 'a folder'));
    await assert.rejects(readSource(join(folder, 'a folder')), /cannot be read \(EISDIR\)/);
  });
});
