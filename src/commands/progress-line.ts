import { clearLine, cursorTo } from 'node:readline';

/** The stream of a terminal. */
interface Terminal extends NodeJS.WritableStream {
  isTTY?: boolean;
  columns?: number;
}

/** Options of a {@link ProgressLine}. */
export interface ProgressOptions {
  /** Where to show it. Default: standard error. */
  stream?: Terminal;
  /** The environment of the program. */
  env?: Readonly<Record<string, string | undefined>>;
  /** How long a task must take before anything is shown, in milliseconds. Default: a second. */
  delay?: number;
}

/**
 * A line that says what a program is doing, if that takes longer than a second.
 *
 * It is for a person who waits at a terminal. Shows nothing in a pipe or a file, or if `CI` is set. Call {@link end}
 * before writing anything else.
 */
export class ProgressLine {
  #stream: Terminal;
  #text = '';
  #timer?: NodeJS.Timeout;
  #isDue = false;

  constructor({ stream = process.stderr, env = process.env, delay = 1000 }: ProgressOptions = {}) {
    this.#stream = stream;
    // A “dumb” terminal cannot erase a line.
    if (!stream.isTTY || env.CI || env.TERM === 'dumb') return;
    this.#timer = setTimeout(() => {
      this.#isDue = true;
      this.#draw(this.#text);
    }, delay);
    this.#timer.unref();
  }

  /** Replaces the text. An empty one shows nothing. */
  show(text: string): void {
    this.#text = text;
    if (this.#isDue) this.#draw(text);
  }

  /** Erases the line for good. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#isDue) this.#draw('');
    this.#isDue = false;
  }

  #draw(text: string): void {
    cursorTo(this.#stream, 0);
    clearLine(this.#stream, 0);
    // A terminal that does not know its width says 0.
    if (text !== '') this.#stream.write(cut(text, (this.#stream.columns || 80) - 1));
  }
}

/** Cuts a text to one line of a terminal. If a text took several lines, only the last one could be erased. */
function cut(text: string, columns: number): string {
  let kept = '';
  let room = columns - 1;
  for (const letter of text.replace(/\p{Cc}/gu, ' ')) {
    // The letters of East Asia, and emoji, are two columns wide.
    room -= letter.codePointAt(0)! < 0x2e80 ? 1 : 2;
    if (room < 0) return `${kept}…`;
    kept += letter;
  }
  return kept;
}
