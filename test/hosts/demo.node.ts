import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/builds/packed.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

describe('`npm run demo`', () => {
  let demo: ChildProcess | undefined;
  afterEach(() => void demo?.kill());

  /** Starts the demo as its script in package.json does, with another build: a program that prints a lot, then ends. */
  function startDemo(exitCode: number, env: NodeJS.ProcessEnv = {}): ChildProcess {
    const folder = temporaryFolder();
    const lines = 'for line in $(seq 300); do echo "file $line"; echo "warning $line" >&2; done';
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho "npm $*"\n${lines}\nexit ${exitCode}\n`);
    chmodSync(join(folder, 'npm'), 0o755);
    const PATH = `${folder}${delimiter}${process.env.PATH}`;
    const ports = { NEWSROOM_PORT: '0', PARTNER_PORT: '0' };
    return spawn(process.execPath, ['--import', 'tsx', 'test/hosts/demo.ts'], {
      cwd: project,
      env: { ...process.env, PATH, ...ports, ...env },
    });
  }

  it('prints that it builds, then the addresses, and nothing of the build', async () => {
    demo = startDemo(0);
    let said = '';
    let warned = '';
    demo.stderr!.on('data', (piece: Buffer) => (warned += piece.toString()));
    for await (const piece of demo.stdout!) if ((said += String(piece)).includes('Ctrl-C')) break;
    const [first, second, third] = said.split('\n');
    assert.deepEqual([first, second, warned], ['Building…', '', '']);
    assert.match(third!, /^Newsroom {2}http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.ok(!said.includes('file 1'));
    const { ok } = await fetch(third!.split(/\s+/)[1]!);
    assert.ok(ok);
  });

  it('prints all of a build that fails, and ends with 1', async () => {
    demo = startDemo(3);
    const [said, warned, code] = await Promise.all([
      text(demo.stdout!),
      text(demo.stderr!),
      new Promise((resolve) => demo!.once('close', resolve)),
    ]);
    assert.deepEqual([said, code], ['Building…\n', 1]);
    assert.match(warned, /^npm run -s build\n/);
    for (let line = 1; line <= 300; line++)
      for (const word of ['file', 'warning']) assert.ok(warned.includes(`${word} ${line}\n`), `${word} ${line}`);
    assert.match(warned, /`npm run -s build` failed: exit code 3\n$/);
  });

  it('reports a wrong port before it builds', async () => {
    demo = startDemo(0, { PARTNER_PORT: 'http' });
    const [said, warned] = await Promise.all([text(demo.stdout!), text(demo.stderr!)]);
    assert.deepEqual([said, warned.split('\n')[0]!.startsWith('PARTNER_PORT=http is not a port.')], ['', true]);
  });
});
