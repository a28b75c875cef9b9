import { requestHeaders } from '../../../src/article/read-answer.js';
import { isLoopback } from '../../../src/service/own-programs.js';
import type { Fetch } from '../../../src/service/read-upstream.js';

/** The limits of a request: the redirects, the time for all of them in milliseconds, and the bytes of the answer. */
const limits = { redirects: 5, time: 12_000, bytes: 20_000_000 };

/**
 * Answers with what the address in the parameter `url` has sent, so that the page of a visitor's newspaper can read any
 * site. `Content-Location` has the last address. Only pages of this server on this machine may call it.
 *
 * @param fetch requests one address, without following redirects. It decides which addresses may be read
 */
export async function relay(request: Request, fetch: Fetch): Promise<Response> {
  const { hostname, searchParams } = new URL(request.url);
  if (request.headers.get('Sec-Fetch-Site') !== 'same-origin' || !isLoopback(hostname))
    return new Response('Only the pages of the demo may read other sites here.\n', { status: 403 });
  const signal = AbortSignal.timeout(limits.time);
  let address = searchParams.get('url') ?? '';
  try {
    for (let redirects = 0; redirects <= limits.redirects; redirects++) {
      const { protocol, href } = new URL(address);
      if (!/^https?:$/.test(protocol)) break;
      const answer = await fetch(href, { redirect: 'manual', headers: requestHeaders, signal });
      const location = /^30[12378]$/.test(String(answer.status)) ? answer.headers.get('Location') : null;
      if (location === null) return await relayed(answer, href);
      void answer.body?.cancel().catch(() => undefined);
      address = new URL(location, href).href;
    }
  } catch {
    // No such address, or no answer that a page could read.
  }
  return new Response('This address cannot be read.\n', { status: 502 });
}

/** The statuses of answers that cannot have content. */
const withoutContent = new Set([204, 205, 304]);

/** The answer is data: a browser that opens it must not show it as a page of this server. */
async function relayed(answer: Response, address: string): Promise<Response> {
  if (withoutContent.has(answer.status)) throw new Error('The answer has no content.');
  const [, charset] = /\bcharset\s*=\s*"?([\w-]+)/i.exec(answer.headers.get('Content-Type') ?? '') ?? [];
  return new Response(await read(answer), {
    status: answer.status,
    headers: {
      'Content-Type': `application/octet-stream${charset ? `; charset=${charset}` : ''}`,
      'Content-Disposition': 'attachment',
      'Content-Location': address,
    },
  });
}

/** Reads the content of an answer. A small compressed answer may have a large one. */
async function read(answer: Response): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    length += part.length;
    if (length > limits.bytes) throw new RangeError('The answer is too large.');
    parts.push(part);
  }
  return new Blob(parts);
}
