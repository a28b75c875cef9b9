import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** Answers with fewer bytes fit into one packet as they are. */
const least = 1_000;

const encodings: readonly (readonly [name: string, compress: (content: Buffer) => Promise<Buffer>])[] = [
  ['br', (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })],
  ['gzip', (content) => promisify(gzip)(content, { level: 6 })],
];

/** Compressed answers, by their encoding and their validator. */
const known = new LRUCache<string, Buffer>({ maxSize: 20_000_000, sizeCalculation: ({ length }) => length + 100 });

/**
 * Compresses the content of an answer if the client accepts that. Answers with a validator (`ETag`) are compressed
 * once.
 *
 * @param accepted the header `Accept-Encoding` of the request
 * @returns the content, and the headers that change, with names in small letters
 */
export async function compressed(
  content: Buffer,
  headers: Headers,
  accepted: string | undefined,
): Promise<{ content: Buffer; headers: OutgoingHttpHeaders }> {
  const isText = /^(text\/|application\/(json|[\w.-]+\+(json|xml)))/.test(headers.get('Content-Type') ?? '');
  if (!isText || content.length < least) return { content, headers: {} };
  // A proxy must not send the compressed answer to others.
  const vary = { vary: 'Accept-Encoding' };
  const chosen = encodings.find(([name]) => accepts(accepted ?? '', name));
  if (!chosen) return { content, headers: vary };
  const [encoding, compress] = chosen;
  const tag = headers.get('ETag');
  const key = tag && `${encoding} ${tag}`;
  const result = (key && known.get(key)) || (await compress(content));
  if (key) known.set(key, result);
  return {
    content: result,
    // The same validator may not name other bytes.
    headers: { ...vary, 'content-encoding': encoding, ...(tag && { etag: `W/${tag.replace(/^W\//, '')}` }) },
  };
}

function accepts(accepted: string, name: string): boolean {
  return accepted.split(',').some((each) => {
    const [coding, quality] = each.trim().split(/\s*;\s*q=/i);
    return coding?.toLowerCase() === name && quality !== '0' && !/^0\.0*$/.test(quality ?? '');
  });
}
