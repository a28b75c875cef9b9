import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { version } from '../../src/version.js';
import { pack, temporaryFolder, type Packed } from '../support/builds/packed.js';
import { runCommand, spawnCommand } from './run-command.js';

describe('The command `standfirst cdn`, as it is in the package,', () => {
  let packed: Packed;
  let command: string;
  /** The files that the command writes to an empty folder. Tests only read them. */
  let laidOut: string;
  let printed: string;
  before(async () => {
    packed = pack();
    command = join(packed.folder, 'dist/commands/standfirst.js');
    laidOut = temporaryFolder();
    const { code, said, warned } = await spawnCommand(['cdn', laidOut], command);
    assert.deepEqual([code, warned], [0, '']);
    printed = said;
  });

  /** Copies the files that the command has written. */
  function copyLaidOut(): string {
    const folder = temporaryFolder();
    cpSync(laidOut, folder, { recursive: true });
    return folder;
  }

  /** Runs the command, which must succeed. Returns its output. */
  async function run(...args: string[]): Promise<string> {
    const { code, said, warned } = await runCommand(args, command);
    assert.deepEqual([code, warned], [0, '']);
    return said;
  }

  /** Runs the command, which must fail. Returns its standard error. */
  async function fail(...args: string[]): Promise<string> {
    const { code, warned } = await runCommand(args, command);
    assert.equal(code, 1);
    return warned;
  }

  it('lays out a folder for good and one that moves, each with every file and its compressed forms', () => {
    assert.deepEqual(readdirSync(laidOut).sort(), [version, 'v0']);
    const files = readdirSync(packed.cdnFolder, { recursive: true }) as string[];
    const compressible = files.filter((file) => /\.(js|css)$/.test(file));
    const compressed = compressible.flatMap((file) => [`${file}.br`, `${file}.gz`]);
    for (const name of [version, 'v0']) {
      assert.deepEqual(readdirSync(join(laidOut, name), { recursive: true }).sort(), [...files, ...compressed].sort());
      for (const file of compressible) {
        const content = readFileSync(join(packed.cdnFolder, file));
        assert.ok(brotliDecompressSync(readFileSync(join(laidOut, name, `${file}.br`))).equals(content), file);
        assert.ok(gunzipSync(readFileSync(join(laidOut, name, `${file}.gz`))).equals(content), file);
      }
    }
  });

  it('prints the headers to serve them with, and a script tag whose hash is the file’s', () => {
    const { 'standfirst.js': hash } = JSON.parse(readFileSync(join(laidOut, version, 'integrity.json'), 'utf8')) as {
      'standfirst.js': string;
    };
    assert.ok(
      printed.includes(
        `src="https://your.example/standfirst/${version}/standfirst.js"\n  integrity="${hash}" crossorigin`,
      ),
    );
    assert.match(printed, /Access-Control-Allow-Origin: \*/);
    assert.match(printed, new RegExp(`/${version}/\\* .*immutable`));
  });

  it('prints both script tags, each with its purpose: the loader without a hash, because it changes, and the single file', () => {
    const paragraphs = printed.trim().split('\n\n');
    const isTag = (text: string): boolean => text.startsWith('<script');
    const tags = paragraphs.filter(isTag);
    assert.equal(tags.length, 2);
    assert.equal(tags[0], '<script type="module" async src="https://your.example/standfirst/v0/loader.js"></script>');
    assert.match(tags[1]!, /\/standfirst\.js"\n {2}integrity="sha384-[\w+/]+=*" crossorigin><\/script>$/);
    const purposes = tags.map((tag) => paragraphs[paragraphs.indexOf(tag) - 1]!);
    assert.match(purposes[0]!, /^The loader loads only the widgets on the page/);
    assert.match(purposes[1]!, /^The single file has all widgets/);
    for (const tag of tags) {
      const [, path] = /https:\/\/your\.example\/standfirst\/([^"]+)/.exec(tag)!;
      assert.ok(existsSync(join(laidOut, path!)), path);
    }
  });

  it('keeps the files of an earlier release in the moving folder, for pages that still request them', async () => {
    const folder = copyLaidOut();
    writeFileSync(join(folder, 'v0/chunks/0000aaaa.js'), '// of an earlier release');
    writeFileSync(join(folder, 'v0/loader.js'), '// of an earlier release');
    await run('cdn', folder);
    assert.ok(existsSync(join(folder, 'v0/chunks/0000aaaa.js')));
    assert.notEqual(readFileSync(join(folder, 'v0/loader.js'), 'utf8'), '// of an earlier release');
  });

  it('refuses to change a version, and says how to fix it', async () => {
    const folder = copyLaidOut();
    writeFileSync(join(folder, version, 'loader.js'), '// something else');
    assert.match(
      await fail('cdn', folder),
      /loader\.js is from another build of version .* delete .* if no page uses it/,
    );
    assert.equal(readFileSync(join(folder, version, 'loader.js'), 'utf8'), '// something else');
  });

  it('does not touch existing files, because a server may read them, or files of a file manager', async () => {
    const folder = copyLaidOut();
    const written = statSync(join(folder, version, 'loader.js'));
    writeFileSync(join(folder, version, '.DS_Store'), '');
    await run('cdn', folder);
    const now = statSync(join(folder, version, 'loader.js'));
    assert.deepEqual([now.ino, now.mtimeMs], [written.ino, written.mtimeMs]);
  });

  it('removes the drafts of killed programs, and keeps those of others', async () => {
    const folder = copyLaidOut();
    const killed = spawnSync(process.execPath, ['--version']).pid;
    const minuteAgo = Date.now() / 1000 - 61;
    const put = (name: string): string => {
      const file = join(folder, 'v0', name);
      writeFileSync(file, 'half a file');
      utimesSync(file, minuteAgo, minuteAgo);
      return name;
    };
    put(`.loader.js.${killed}-00c0ffee.new`);
    put('.loader.js.br.00c0ffee.new');
    const kept = [put(`.loader.js.${process.ppid}-00c0ffee.new`), put('.other.new')];
    rmSync(join(folder, 'v0/loader.js'));
    await spawnCommand(['cdn', folder], command);
    assert.deepEqual(
      readdirSync(join(folder, 'v0'))
        .filter((name) => name.startsWith('.'))
        .sort(),
      kept.sort(),
    );
    assert.ok(existsSync(join(folder, 'v0/loader.js')));
  });

  it('reports in one line that a folder cannot be written', async () => {
    const file = join(temporaryFolder(), 'a file');
    writeFileSync(file, '');
    assert.match(await fail('cdn', file), /a file.* cannot be written \(E\w+\)\. Choose another place\./);
    const inside = join(packed.cdnFolder, 'inside');
    assert.match(
      await fail('cdn', inside),
      /inside is inside the folder whose files are written\. Choose another folder\./,
    );
    assert.equal(existsSync(inside), false);
  });

  it('writes nothing into the package’s folder, even through a link', async () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(packed.cdnFolder, link);
    for (const folder of [link, join(link, 'inside'), join(link, 'far/inside')])
      assert.match(await fail('cdn', folder), /is inside the folder whose files are written\. Choose another folder\./);
    for (const name of [version, 'inside', 'far']) assert.equal(existsSync(join(packed.cdnFolder, name)), false);
  });
});
