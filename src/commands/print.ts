import { writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { whyNotWritten } from './why-not-written.js';

/**
 * Writes a text to standard output. If the reader of a pipe has gone, the text is dropped: `head` needs only the first lines.
 *
 * `console.log` ignores every error, so that a full disk would get a cut file.
 *
 * @throws if the text cannot be written; the message says what to do
 */
export async function print(text: string): Promise<void> {
  const stdout: NodeJS.WritableStream & { fd?: number } = process.stdout;
  const isFile = stdout.fd !== undefined && !(stdout instanceof Socket);
  try {
    // The stream of a file loses the rest of a text if only its start fits on the disk.
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
