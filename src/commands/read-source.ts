import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodeText } from '../article/formats/decode-text.js';
import { requestHeaders } from '../article/read-answer.js';

/** The content of a source. */
export interface ReadSource {
  text: string;
  bytes: Uint8Array;
  /** The address of the content. After redirects it differs from the one that was requested. */
  url?: string;
}

/** The longest time for a whole answer, in milliseconds, and its greatest size, in bytes. */
const limits = { time: 30_000, size: 20_000_000 };

/** Whether the name of a source is an address with `http:` or `https:`. */
export function isAddress(name: string): boolean {
  return /^https?:/i.test(name);
}

/**
 * Reads a source as text, and detects its real encoding.
 *
 * @param name an address with `http:` or `https:`, the path of a file, or `-` for standard input
 * @param url the address of a file's content
 * @throws if it cannot be read. The message, as the rest of a sentence about the source, says why and how to fix it.
 */
export async function readSource(name: string, url?: string, { time, size } = limits): Promise<ReadSource> {
  if (isAddress(name)) return await fetchSource(name, time, size);
  try {
    const bytes = name === '-' ? await buffer(process.stdin) : await readFile(name);
    return { text: decodeText(bytes), bytes, url };
  } catch (failure) {
    throw new Error(
      `cannot be read (${reasonOf(failure)}). Give a file that can be read, or an address that starts with https://.`,
      { cause: failure },
    );
  }
}

async function fetchSource(address: string, time: number, size: number): Promise<ReadSource> {
  const signal = AbortSignal.timeout(time);
  let response: Response;
  let bytes: Buffer | undefined;
  try {
    response = await fetch(address, { headers: requestHeaders, signal });
    bytes = await readBytes(response, response.ok ? size : 0);
  } catch (failure) {
    throw new Error(
      signal.aborted
        ? `did not answer in full in ${time / 1000} s. Try again later, or check that its server is running.`
        : `was not reached, or its answer was cut off (${reasonOf(failure)}). Check the address, and that this machine can reach it.`,
      { cause: failure },
    );
  }
  const { ok, status, url, headers } = response;
  if (!ok) throw new Error(`answered with status ${status}. ${mendFor(status)}`);
  if (!bytes) throw new Error(`answered with more than ${size / 1e6} MB. Ask it for fewer articles.`);
  return { text: decodeText(bytes, headers.get('content-type')), bytes, url };
}

/** Reads the body of an answer; `undefined` if it is larger than `size`. */
async function readBytes({ body }: Response, size: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > size) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function mendFor(status: number): string {
  if (status === 404 || status === 410) return 'Check the address.';
  if (status === 429 || status >= 500) return 'Try again later.';
  return `Its server must allow this program (User-Agent: ${requestHeaders['user-agent']}). Or save the answer in another way, and give the file.`;
}

/** Returns the code of a failure: from the error, or from the cause of an error of `fetch`. */
function reasonOf(failure: unknown): string {
  const { code, cause, message } = failure as NodeJS.ErrnoException & { cause?: unknown };
  return cause === undefined ? (code ?? message) : reasonOf(cause);
}
