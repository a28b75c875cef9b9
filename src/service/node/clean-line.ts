/** The longest line, in characters. */
const longestLine = 500;

/**
 * Returns a text as one line for a log. Leaves out the queries of addresses, user names and email addresses, which may
 * name a reader. Letters that control a terminal become spaces.
 */
export function cleanLine(text: string): string {
  return text
    .slice(0, 4 * longestLine)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\/\/[^/\s"”@]*@/g, '//')
    .replace(/\?[^\s"”]*/g, '?…')
    .replace(/[^\s/“"]+@[^\s/”"]+/g, '…@…')
    .slice(0, longestLine)
    .trim();
}
