import { HeadInsertion } from './head-insertion.js';

/** The parts of an answer that are read or replaced. They are those of `ServerResponse` in Node. */
export interface ServerAnswer {
  statusCode: number;
  headersSent: boolean;
  getHeader(name: string): unknown;
  setHeader(name: string, value: never): unknown;
  removeHeader(name: string): void;
  writeHead: (...args: never[]) => unknown;
  write: (...args: never[]) => boolean;
  end: (...args: never[]) => unknown;
}

/** The part of Node's `Buffer` that reads a text in any of Node's encodings. */
declare const Buffer: { from(text: string, encoding: string): Uint8Array };

/** The headers that would be wrong for a changed page: its length, and that a part of it can be requested. */
export const headersOfBytes = ['Content-Length', 'Accept-Ranges'];

/** The headers that `writeHead` takes: an object, or a list of names and values. */
type HeadersOfNode = Readonly<Record<string, unknown>> | readonly unknown[];

let hasWarned = false;

/** Whether an answer is a whole page of HTML whose bytes can be read. Warns of the first page that is compressed. */
export function isPage(status: number, header: (name: string) => unknown): boolean {
  const text = (name: string): string => String(header(name) ?? '').toLowerCase();
  const isHtml =
    status === 200 &&
    /^\s*text\/html\b(?!.*utf-(16|32))/.test(text('Content-Type')) &&
    !text('Content-Disposition').startsWith('attachment');
  const isReadable = /^\s*(identity)?\s*$/.test(text('Content-Encoding'));
  if (isHtml && !isReadable && !hasWarned) {
    hasWarned = true;
    console.warn(
      '[standfirst] A page has no oEmbed links, because it was already compressed. Add the links before that: in the template with oembedLinks, or in a server that does not compress.',
    );
  }
  return isHtml && isReadable;
}

/**
 * Inserts a text into the head of the page that a server of Node sends. Replaces the methods of this one answer, as
 * middleware that compresses does.
 */
export function insertWhileSent(answer: ServerAnswer, text: string): void {
  const insertion = new HeadInsertion(text);
  const writeHead = answer.writeHead.bind(answer) as (...args: unknown[]) => unknown;
  const write = answer.write.bind(answer) as (...args: unknown[]) => boolean;
  const end = answer.end.bind(answer) as (...args: unknown[]) => unknown;
  let isChanged: boolean | undefined;
  let isHeadWritten = false;
  /** Decides at the first byte, when the headers are known. */
  const decide = (): boolean => {
    if (isChanged !== undefined) return isChanged;
    isChanged = isPage(answer.statusCode, (name) => answer.getHeader(name));
    // Once only: Fastify may say that headers are not sent when they are.
    if (isChanged && !answer.headersSent) for (const name of headersOfBytes) answer.removeHeader(name);
    return isChanged;
  };
  answer.writeHead = (...[status, ...others]: unknown[]) => {
    answer.statusCode = status as number;
    const message = typeof others[0] === 'string' ? [others.shift()] : [];
    for (const [name, value] of pairsOf((others[0] ?? others[1]) as HeadersOfNode | undefined))
      answer.setHeader(name, value as never);
    isHeadWritten = true;
    decide();
    return writeHead(status, ...message);
  };
  answer.write = (...[piece, ...others]: unknown[]) => {
    if (!decide()) return write(piece, ...others);
    // As Node does at the first byte. Otherwise, a page of an error could follow the part that is kept here.
    if (!isHeadWritten && !answer.headersSent) answer.writeHead(...([answer.statusCode] as never[]));
    const bytes = insertion.push(bytesOf(piece, others[0]));
    const callback = callbackIn(others);
    if (bytes.length > 0) return write(bytes, callback);
    if (callback) queueMicrotask(callback);
    return true;
  };
  answer.end = (...args: unknown[]) => {
    if (!decide()) return end(...args);
    const [piece, encoding] = args;
    const isPiece = piece !== undefined && piece !== null && typeof piece !== 'function';
    return end(insertion.end(isPiece ? bytesOf(piece, encoding) : undefined), callbackIn(args));
  };
}

/** Returns the headers of `writeHead`, each with one value or, as cookies have, with a list. */
function pairsOf(headers: HeadersOfNode = {}): [string, unknown][] {
  if (!Array.isArray(headers)) return Object.entries(headers);
  const list = headers as readonly unknown[];
  const pairs = list.every(Array.isArray)
    ? (list as [string, unknown][])
    : list.flatMap((name, index): [string, unknown][] => (index % 2 === 0 ? [[String(name), list[index + 1]]] : []));
  const values = new Map<string, unknown[]>();
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    values.set(key, [...(values.get(key) ?? []), ...(Array.isArray(value) ? (value as unknown[]) : [value])]);
  }
  return [...new Map(pairs.map(([name]) => [name.toLowerCase(), name]))].map(([key, name]) => {
    const all = values.get(key)!;
    return [name, all.length > 1 ? all : all[0]];
  });
}

function bytesOf(piece: unknown, encoding: unknown): Uint8Array {
  return typeof piece === 'string'
    ? Buffer.from(piece, typeof encoding === 'string' ? encoding : 'utf8')
    : (piece as Uint8Array);
}

function callbackIn(args: readonly unknown[]): (() => void) | undefined {
  return args.find((each) => typeof each === 'function') as (() => void) | undefined;
}
