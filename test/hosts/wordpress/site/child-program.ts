import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';

/** A program that serves until it is stopped. */
export interface ChildProgram {
  /** Returns the text that it has printed. */
  printed(): string;
  /** Settles when its text matches. Returns the match. Throws if the program ends before. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it. SIGTERM lets it write its files first. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a program that cannot outlive this process: `setpriv`, which every Debian has, tells the kernel to end it.
 * A test that is interrupted has no time to stop anything.
 */
export function startChild(command: string, args: readonly string[], variables: NodeJS.ProcessEnv = {}): ChildProgram {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', ({ message }) => {
      text += message;
      resolve();
    });
  });
  /** Emits `change` for each new text, and at the end of the program. */
  const output = new EventEmitter();
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
    output.emit('change');
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      output.emit('change');
    });
  return {
    printed: () => text,
    async prints(pattern) {
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found;
        if (hasEnded) throw new Error(`${command} ended: ${text}`);
        await once(output, 'change');
      }
    },
    async stop(signal = 'SIGKILL') {
      child.kill(signal);
      await ended;
    },
  };
}
