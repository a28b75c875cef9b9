import { Parser, type DefaultTreeAdapterMap, type Token } from 'parse5';

/** How much of a page is read before it passes unchanged, in bytes. WordPress looks for links in this part. */
const most = 153_600;

/** A page must name its encoding within this part, in bytes. The text goes behind that tag, so it does not move it. */
const encodingEnd = 1_024;

/**
 * Inserts a text near the start of a page's head, while the page is sent in pieces. Its other bytes stay as they are.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/semantics.html#charset | HTML, specifying the encoding}
 */
export class HeadInsertion {
  readonly #inserted: Uint8Array;
  #kept: Uint8Array = new Uint8Array();
  #isDone = false;

  /** @param text the text to insert, in ASCII */
  constructor(text: string) {
    this.#inserted = new TextEncoder().encode(text);
  }

  /** Takes the next piece of the page, and returns what can be sent now. It may be empty. */
  push(piece: Uint8Array): Uint8Array {
    if (this.#isDone) return piece;
    this.#kept = joined(this.#kept, piece);
    return this.#send(false);
  }

  /** Takes the last piece of the page, and returns the rest. */
  end(piece: Uint8Array = new Uint8Array()): Uint8Array {
    if (this.#isDone) return piece;
    this.#kept = joined(this.#kept, piece);
    return this.#send(true);
  }

  #send(isEnd: boolean): Uint8Array {
    const kept = this.#kept;
    const place = placeIn(asLetters(kept.subarray(0, most)), isEnd || kept.length >= most);
    if (place === 'later') return new Uint8Array();
    this.#isDone = true;
    this.#kept = new Uint8Array();
    if (place === 'nowhere') return kept;
    return joined(kept.subarray(0, place), this.#inserted, kept.subarray(place));
  }
}

/**
 * Returns the place for the text: after the tag that names the encoding, or at the start of the head. `later`: more of
 * the page is needed. `nowhere`: it is not a page.
 */
function placeIn(page: string, isLast: boolean): number | 'later' | 'nowhere' {
  const mark = page.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  const reader = new HeadReader();
  reader.tokenizer.write(page.slice(mark), isLast);
  const { start, encoding, isPast, isPage } = reader;
  if (encoding !== undefined && encoding + mark <= encodingEnd) return encoding + mark;
  if (start === undefined || !(isPast || isLast || page.length >= encodingEnd)) return isLast ? 'nowhere' : 'later';
  return isPage ? start + mark : 'nowhere';
}

/** Reads a page as browsers do, and notes places in its head. */
class HeadReader extends Parser<DefaultTreeAdapterMap> {
  /** The start of the head. Its tag may be left out. */
  start?: number;
  /** The end of the tag that names the encoding. */
  encoding?: number;
  /** Whether the head has ended. */
  isPast = false;
  /** Whether it is a whole page. A part of a page has no head. */
  isPage = false;

  constructor() {
    super({ sourceCodeLocationInfo: true });
  }

  override onDoctype(token: Token.DoctypeToken): void {
    this.isPage = true;
    super.onDoctype(token);
  }

  override onStartTag(token: Token.TagToken): void {
    const { tagName, location } = token;
    super.onStartTag(token);
    if (tagName === 'html' || tagName === 'head') this.isPage = true;
    if (tagName === 'html') return;
    this.start ??= tagName === 'head' ? location!.endOffset : location!.startOffset;
    if (this.isPast) return;
    // After these, browsers are still in the head, also inside a title or a script.
    this.isPast = !/^(head|meta|link|base|title|style|script|noscript|template)$/.test(tagName);
    if (tagName === 'meta' && token.attrs.some(({ name, value }) => name === 'charset' || /charset=/i.test(value)))
      this.encoding ??= location!.endOffset;
  }

  override onEndTag(token: Token.TagToken): void {
    super.onEndTag(token);
    if (token.tagName === 'head') this.isPast = true;
  }
}

/** The mark that a page in UTF-8 may start with, as letters. */
const byteOrderMark = '\xEF\xBB\xBF';

/** Reads each byte as a letter, so that places in the text are places in the bytes. */
function asLetters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}
