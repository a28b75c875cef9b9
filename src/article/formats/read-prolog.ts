/** The part of a document before its first element. */
export interface Prolog {
  /** Where the element starts. */
  end: number;
  /** The text in the brackets of document types. */
  declarations: string;
}

/**
 * Finds the first element of a document, after comments, instructions, document types and text that does not belong
 * there.
 *
 * A comment, instruction or document type that is not closed ends with the text. Needs linear time: each opening is
 * read once.
 *
 * @returns `undefined` if there is no element, or if the document type is that of HTML 5
 */
export function readProlog(markup: string): Prolog | undefined {
  const opening = /<(?:(!--|\?)|(!doctype)|[a-z_])/gi;
  let declarations = '';
  for (let found = opening.exec(markup); found; found = opening.exec(markup)) {
    const [, start, type] = found;
    if (!start && !type) return { end: found.index, declarations };
    const from = opening.lastIndex;
    if (start) {
      const end = start === '?' ? '?>' : '-->';
      const index = markup.indexOf(end, from);
      if (index < 0) return undefined;
      opening.lastIndex = index + end.length;
      continue;
    }
    if (/^\s+html\s*>/i.test(markup.slice(from, from + 100))) return undefined;
    const bracket = indexOf(markup, /[[>]/g, from);
    const isLong = markup[bracket] === '[';
    const end = isLong ? endOfSubset(markup, bracket + 1) : bracket;
    if (end < 0) return undefined;
    if (isLong) declarations += markup.slice(bracket + 1, end);
    opening.lastIndex = end + 1;
  }
  return undefined;
}

/** Returns where the declarations in brackets end; a bracket in a comment or a quoted value does not count. */
function endOfSubset(markup: string, from: number): number {
  const piece = /<!--|["']|\]\s*>/g;
  piece.lastIndex = from;
  for (let found = piece.exec(markup); found; found = piece.exec(markup)) {
    const [mark] = found;
    if (mark.startsWith(']')) return found.index;
    const end = mark === '<!--' ? '-->' : mark;
    const close = markup.indexOf(end, piece.lastIndex);
    if (close < 0) break;
    piece.lastIndex = close + end.length;
  }
  return indexOf(markup, /\]\s*>/g, from);
}

function indexOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}
