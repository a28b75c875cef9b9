/** How much of a document is searched for the encoding that it names: as much as a browser does. */
const prescan = 1_024;

/**
 * Decodes an answer in its real encoding, because feeds often declare another. The first of these that applies decides:
 *
 * 1. A byte order mark, or the zero bytes that UTF-16 has at the start of any markup.
 * 2. UTF-8, if the text can be read as UTF-8. Text in another encoding never looks like UTF-8 by chance. But servers
 *    often declare ISO-8859-1 for UTF-8, and a few headlines in UTF-8 are often valid GB 18030 too.
 * 3. The `charset` of the content type.
 * 4. The encoding in an XML declaration or a `<meta>`.
 * 5. windows-1252, which can decode anything.
 *
 * A label that no decoder knows is ignored. Characters that cannot be read do not rule an encoding out if most others
 * can be read: they may have been cut in two when a text was shortened.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7303#section-3 | RFC 7303, section 3}: a byte order mark, then
 *   `charset`, then what the document says
 * @see {@link https://encoding.spec.whatwg.org/ | The Encoding standard}: labels, and decoding
 * @param contentType the answer's header
 */
export function decodeText(bytes: Uint8Array, contentType?: string | null): string {
  const certain = provenEncoding(bytes);
  if (certain) return new TextDecoder(certain).decode(bytes);
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, prescan));
  const declared = [
    /\bcharset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? ''),
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"']+)/.exec(start),
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s;"'/>]+)/i.exec(start),
  ].map((found) => encodingOf(found?.[1]));
  // All its bytes are ASCII, so it would count as UTF-8.
  const sevenBit = declared.filter((encoding) => encoding === 'iso-2022-jp');
  for (const encoding of new Set([...sevenBit, 'utf-8', ...declared])) {
    const text = encoding && readableText(bytes, encoding);
    if (text !== undefined) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Returns the encoding that the first bytes prove. */
function provenEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return undefined;
}

/** Returns an encoding by its label, but not UTF-16: the first bytes would have proven it, so the label is wrong. */
function encodingOf(label: string | undefined): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Decodes a text; `undefined` if most of its characters beyond ASCII cannot be read in this encoding. */
function readableText(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const beyond = text.replace(/[\0-\x7f]+/g, '');
    const lost = beyond.split('\ufffd').length - 1;
    return lost * 2 < beyond.length ? text : undefined;
  }
}
