import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { version } from '../../src/version.js';
import { pack, temporaryFolder, type Packed } from '../support/packed.js';

describe('The command `standfirst cdn`, as the package brings it,', () => {
  let packed: Packed;
  before(() => (packed = pack()));

  function run(...args: string[]): string {
    const command = join(packed.folder, 'dist/commands/standfirst.js');
    return execFileSync(process.execPath, [command, ...args], { encoding: 'utf8', stdio: 'pipe' });
  }

  it('lays out a folder for good and one that moves, each with every file and its compressed forms', () => {
    const folder = temporaryFolder();
    run('cdn', folder);
    assert.deepEqual(readdirSync(folder).sort(), [version, 'v0']);
    const files = readdirSync(packed.cdnFolder, { recursive: true }).sort();
    for (const name of [version, 'v0']) {
      assert.deepEqual(readdirSync(join(folder, name), { recursive: true }).sort(), files);
      assert.ok(existsSync(join(folder, name, 'standfirst.js.br')));
      assert.ok(existsSync(join(folder, name, 'standfirst.js.gz')));
      assert.ok(existsSync(join(folder, name, 'themes/salmon.css.br')));
    }
  });

  it('prints the headers to serve them with, and a script tag whose hash is the file’s', () => {
    const folder = temporaryFolder();
    const printed = run('cdn', folder);
    const { 'standfirst.js': hash } = JSON.parse(readFileSync(join(folder, version, 'integrity.json'), 'utf8')) as {
      'standfirst.js': string;
    };
    assert.ok(
      printed.includes(`src="https://your.example/${version}/standfirst.js"\n  integrity="${hash}" crossorigin`),
    );
    assert.match(printed, /Access-Control-Allow-Origin: \*/);
    assert.match(printed, new RegExp(`/${version}/\\* .*immutable`));
  });

  it('keeps in the moving folder what an earlier release left there, for pages that still ask for it', () => {
    const folder = temporaryFolder();
    run('cdn', folder);
    writeFileSync(join(folder, 'v0/chunks/0000aaaa.js'), '// of an earlier release');
    writeFileSync(join(folder, 'v0/loader.js'), '// of an earlier release');
    run('cdn', folder);
    assert.ok(existsSync(join(folder, 'v0/chunks/0000aaaa.js')));
    assert.notEqual(readFileSync(join(folder, 'v0/loader.js'), 'utf8'), '// of an earlier release');
  });

  it('refuses to change a version, and says what to do', () => {
    const folder = temporaryFolder();
    run('cdn', folder);
    writeFileSync(join(folder, version, 'loader.js'), '// something else');
    assert.throws(() => run('cdn', folder), /loader\.js is there already .* A version never changes/);
    assert.equal(readFileSync(join(folder, version, 'loader.js'), 'utf8'), '// something else');
  });

  it('leaves alone what is there already, for a server that reads it meanwhile, and what a file manager has put there', () => {
    const folder = temporaryFolder();
    run('cdn', folder);
    const written = statSync(join(folder, version, 'loader.js'));
    writeFileSync(join(folder, version, '.DS_Store'), '');
    run('cdn', folder);
    const now = statSync(join(folder, version, 'loader.js'));
    assert.deepEqual([now.ino, now.mtimeMs], [written.ino, written.mtimeMs]);
  });

  it('says in a line where a folder cannot be', () => {
    const file = join(temporaryFolder(), 'a file');
    writeFileSync(file, '');
    assert.throws(() => run('cdn', file), /a file.* cannot be written \(E\w+\)\. Name another place\./);
    const inside = join(packed.cdnFolder, 'inside');
    assert.throws(() => run('cdn', inside), /inside lies in the folder that is to be laid out\. Name another\./);
    assert.equal(existsSync(inside), false);
  });

  it('writes nothing into the package’s own folder through a link either', () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(packed.cdnFolder, link);
    for (const folder of [link, join(link, 'inside'), join(link, 'far/inside')])
      assert.throws(() => run('cdn', folder), /lies in the folder that is to be laid out\. Name another\./);
    for (const name of [version, 'inside', 'far']) assert.equal(existsSync(join(packed.cdnFolder, name)), false);
  });

  it('says how it is called where it is called in another way', () => {
    for (const args of [[], ['cdn'], ['publish', 'x'], ['cdn', 'x', 'y']])
      assert.throws(() => run(...args), /standfirst cdn <folder>/);
    assert.match(run('--help'), /standfirst cdn <folder>/);
  });
});
