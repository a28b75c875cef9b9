import { cached } from '../../locales/intl.js';

/**
 * `text` whole where it fits, else as many of its graphemes as fit, with an ellipsis: nothing that a reader sees as one character is cut
 * in two (an emoji with joiners, a letter with its marks).
 *
 * @param limit the most that may be used, in the unit of `lengthOf`
 * @param lengthOf what a grapheme takes of it
 * @returns an empty string where not even one grapheme fits
 */
export function fitText(text: string, limit: number, lengthOf: (grapheme: string) => number): string {
  let length = 0;
  let read = '';
  let fitting = '';
  for (const grapheme of graphemes(text)) {
    length += lengthOf(grapheme);
    if (length > limit) return fitting && `${fitting.trimEnd()}…`;
    read += grapheme;
    if (length + lengthOf('…') <= limit) fitting = read;
  }
  return text;
}

function graphemes(text: string): string[] {
  // Baseline Widely available only since October 2026; before it, code points are the best that there is.
  if (!Intl.Segmenter) return [...text];
  const segmenter = cached('graphemes', () => new Intl.Segmenter());
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
