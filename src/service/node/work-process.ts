import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ProcessData, Result, Task } from './work-tasks.js';

/** The memory of a process, in MB. A task that needs more ends its process. */
const memory = 512;

const here = import.meta.url;

/** How a process works. */
export interface ProcessSettings {
  data: ProcessData;
  /** Whether it takes large tasks too. */
  takesLarge: boolean;
  /** How long a task may take, in milliseconds. */
  deadline: number;
  /** Called with each line that it prints. */
  note: (line: string) => void;
  /** Called when it can take another task. */
  onFree: () => void;
  /** Called when it has ended, because a task took too long or too much memory. */
  onEnd: (ended: WorkProcess) => void;
}

/**
 * A process that does one task at a time. It is not a thread: a thread that has too little memory may end the whole
 * service.
 */
export class WorkProcess {
  /** Settles when it can work. */
  readonly ready: Promise<void>;
  readonly takesLarge: boolean;

  #child: ChildProcess;
  #settings: ProcessSettings;
  #canWork = false;
  #settle?: (result: Result | undefined) => void;
  #timer?: NodeJS.Timeout;

  constructor(settings: ProcessSettings) {
    const { data, takesLarge, note, onEnd } = settings;
    this.#settings = settings;
    this.takesLarge = takesLarge;
    this.#child = fork(fileURLToPath(new URL('work-program.js', here)), [JSON.stringify(data)], {
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr!.on('data', (text: Buffer) => note(text.toString().trim()));
    this.ready = new Promise((resolve, reject) => {
      this.#child.once('message', () => {
        this.#canWork = true;
        this.#child.on('message', (result: Result) => this.#finish(result));
        resolve();
      });
      this.#child.once('error', reject);
      this.#child.once('exit', () => reject(new Error('A process of the service did not start.')));
    });
    // Its task has a result when it has ended.
    this.#child.on('error', () => undefined);
    this.#child.once('exit', () => {
      if (!this.#canWork) return;
      this.#canWork = false;
      this.#finish(undefined);
      onEnd(this);
    });
  }

  /** Whether it has started, and has not ended. */
  get isReady(): boolean {
    return this.#canWork;
  }

  /** Whether it can take a task now. */
  get isFree(): boolean {
    return this.#canWork && !this.#settle;
  }

  /** @param settle gets the result; `undefined` if the process has ended */
  take(task: Task, settle: (result: Result | undefined) => void): void {
    this.#settle = settle;
    this.#timer = setTimeout(() => void this.#child.kill('SIGKILL'), this.#settings.deadline);
    this.#child.send(task);
  }

  async end(): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  #finish(result: Result | undefined): void {
    clearTimeout(this.#timer);
    this.#settle?.(result);
    this.#settle = undefined;
    this.#settings.onFree();
  }
}
