import { writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { whyNotWritten } from './why-not-written.js';

/**
 * Writes a text to standard output. If the program that reads a pipe has ended, the text is dropped: `head` needs only
 * the first lines.
 *
 * `console.log` ignores every error. On a full disk, it would leave an incomplete file.
 *
 * @throws if the text cannot be written; the message says what to do
 */
export async function print(text: string): Promise<void> {
  const stdout: NodeJS.WritableStream & { fd?: number } = process.stdout;
  const isFile = stdout.fd !== undefined && !(stdout instanceof Socket);
  try {
    // If only the start of a text fits on the disk, the stream of a file loses the rest without an error.
    if (isFile) writeFileSync(stdout.fd!, text);
    else await writeTo(stdout, text);
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (code !== 'EPIPE') throw whyNotWritten(failure, 'Standard output');
  }
}

function writeTo(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Without a listener, an error of the stream would end the program with a stack trace.
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
    stream.write(text, (failure) => (failure ? reject(failure) : resolve()));
  });
}
