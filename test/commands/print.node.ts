import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { temporaryFolder } from '../support/builds/packed.js';
import { builtCommand, spawnCommand } from './run-command.js';

const byline = '<news-byline authors="Mara Lin"></news-byline>';

describe('The command `standfirst`, if its output cannot be written,', () => {
  let folder: string;
  let list: string;
  before(() => {
    folder = temporaryFolder();
    list = join(folder, 'list.json');
    const story = (index: number): object => ({
      headline: `Rain ${index}`,
      url: `https://news.example/${index}`,
      standfirst: 'The port authority brings its works forward. '.repeat(40),
    });
    writeFileSync(list, JSON.stringify(Array.from({ length: 500 }, (_, index) => story(index))));
  });

  /** Runs the command with a file as its standard output. Returns its exit code and its standard error. */
  async function runInto(file: string, args: readonly string[]): Promise<[code: number, warned: string]> {
    const output = openSync(file, 'w');
    const child = spawn(process.execPath, [builtCommand, ...args], { stdio: ['pipe', output, 'pipe'] });
    closeSync(output);
    child.stdin!.end(byline);
    const ended = new Promise<number>((resolve) => child.once('close', resolve));
    return Promise.all([ended, text(child.stderr!)]);
  }

  it('says so in one line and ends with 1 if the disk is full, whatever the task', async () => {
    const tasks = [['articles', list], ['cdn', join(folder, 'files')], ['render', '-'], ['help', 'cdn'], ['--version']];
    const said =
      'Standard output cannot be written (ENOSPC). The disk is full. Free some space, or choose another place.\n';
    const results = await Promise.all(tasks.map((args) => runInto('/dev/full', args)));
    for (const [index, result] of results.entries()) assert.deepEqual(result, [1, said], tasks[index]!.join(' '));
  });

  it('names the file of --out if its disk is full', async () => {
    for (const args of [
      ['articles', list],
      ['render', '-'],
    ]) {
      const { code, said, warned } = await spawnCommand([...args, '--out', '/dev/full'], builtCommand, byline);
      assert.deepEqual([code, said], [1, '']);
      assert.equal(
        warned,
        '/dev/full cannot be written (ENOSPC). The disk is full. Free some space, or choose another place.\n',
      );
    }
  });

  it('says nothing and ends with 0 if the reader of a pipe has gone', async () => {
    writeFileSync(join(folder, 'page.html'), byline.repeat(300));
    for (const args of [
      ['articles', list],
      ['render', join(folder, 'page.html')],
    ]) {
      const child = spawn(process.execPath, [builtCommand, ...args]);
      child.stdout.once('data', () => child.stdout.destroy());
      const ended = new Promise<number>((resolve) => child.once('close', resolve));
      assert.deepEqual([await text(child.stderr), await ended], ['', 0], args[0]);
    }
  });
});
