import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { ProgressLine, type ProgressOptions } from '../../src/commands/progress-line.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { builtCommand } from './run-command.js';

/** Returns the texts that a terminal shows in its line, one after the other. Each text erases the line first. */
function statesOf(written: string): string[] {
  return written.split('\x1b[1G\x1b[2K').slice(1);
}

/** A terminal, or another stream, that keeps the text that is written to it. */
class FakeTerminal extends PassThrough {
  constructor(
    readonly isTTY: boolean,
    readonly columns = 80,
  ) {
    super();
  }

  get written(): string {
    return String(this.read() ?? '');
  }
}

describe('The line of progress', () => {
  /** Shows two texts, with time between them, and ends. Returns the output. */
  async function show(stream: FakeTerminal, options: ProgressOptions = {}): Promise<string> {
    const line = new ProgressLine({ stream, env: {}, delay: 0, ...options });
    line.show('Reading 1 of 2');
    await wait(20);
    line.show('Reading 2 of 2');
    line.end();
    return stream.written;
  }

  it('replaces its text, and leaves an empty line', async () => {
    assert.deepEqual(statesOf(await show(new FakeTerminal(true))), ['Reading 1 of 2', 'Reading 2 of 2', '']);
  });

  it('shows nothing of a task that is done sooner', async () => {
    assert.equal(await show(new FakeTerminal(true), { delay: 1000 }), '');
  });

  it('shows nothing after its end', async () => {
    const stream = new FakeTerminal(true);
    const line = new ProgressLine({ stream, env: {}, delay: 0 });
    line.show('Reading');
    line.end();
    await wait(20);
    line.show('Reading');
    assert.equal(stream.written, '');
  });

  it('shows nothing in a pipe, with CI set, and in a terminal that cannot erase', async () => {
    assert.equal(await show(new FakeTerminal(false)), '');
    assert.equal(await show(new FakeTerminal(true), { env: { CI: 'true' } }), '');
    assert.equal(await show(new FakeTerminal(true), { env: { TERM: 'dumb' } }), '');
  });

  it('cuts a long text, because a terminal could erase only its last line', async () => {
    assert.deepEqual(statesOf(await show(new FakeTerminal(true, 10))), ['Reading …', 'Reading …', '']);
    const stream = new FakeTerminal(true, 10);
    const line = new ProgressLine({ stream, env: {}, delay: 0 });
    line.show('海の記事.json');
    await wait(20);
    line.end();
    assert.deepEqual(statesOf(stream.written), ['海の記事…', '']);
  });

  it('takes 80 columns for a terminal that does not know its width', async () => {
    assert.deepEqual(statesOf(await show(new FakeTerminal(true, 0))), ['Reading 1 of 2', 'Reading 2 of 2', '']);
  });
});

describe('The command `standfirst articles` at a terminal', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer((request, answer) => {
      const body = JSON.stringify([{ headline: `From ${request.url}` }]);
      setTimeout(() => answer.end(body), request.url === '/slow' ? 1500 : 0);
    });
  });
  after(() => server.close());

  /** Runs the command in a process whose standard error seems to be a terminal. */
  async function runAtTerminal(sources: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<[string, string]> {
    const fake = 'data:text/javascript,process.stderr.isTTY = true; process.stderr.columns = 80';
    const child = spawn(process.execPath, ['--import', fake, builtCommand, 'articles', ...sources], {
      env: { ...process.env, CI: '', TERM: 'xterm', ...env },
    });
    child.stdin.end('[{"headline": "Ferries"}]');
    return Promise.all([text(child.stdout), text(child.stderr)]);
  }

  it('names the source that it waits for, then erases that, then warns', async () => {
    const [said, warned] = await runAtTerminal([`${server.origin}/fast`, `${server.origin}/slow`, 'gone.xml']);
    const states = statesOf(warned);
    assert.equal(states[0], `Reading 3 of 3: ${server.origin}/slow`);
    assert.match(states.at(-1)!, /^gone\.xml: cannot be read \(ENOENT\)/);
    assert.match(said, /From \/fast.*From \/slow/s);
  });

  it('does not name standard input, because a user may be typing it', async () => {
    const [, warned] = await runAtTerminal(['-', `${server.origin}/slow`]);
    assert.deepEqual(statesOf(warned), [`Reading 2 of 2: ${server.origin}/slow`, '', '']);
  });

  it('shows nothing with CI set', async () => {
    assert.equal((await runAtTerminal([`${server.origin}/slow`], { CI: 'true' }))[1], '');
  });
});
