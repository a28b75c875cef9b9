/** Characters that are as wide as high. A line may end after each of them. */
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFF60]/u;

/** Scripts with high characters. */
const high = new RegExp(`${wide.source}|[\\p{sc=Arabic}\\p{sc=Hebrew}\\p{sc=Devanagari}\\p{sc=Thai}]`, 'u');

/** The usual width of a letter in Georgia, and of a capital or a digit, as shares of the size of the type. */
const letter = 0.55;
const capital = 0.62;

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += wide.test(sign) ? 1 : /[\p{Lu}\d]/u.test(sign) ? capital : /\p{M}/u.test(sign) ? 0 : letter;
  return width;
}

/** Whether a text is in a script whose lines have more space between them. */
export function isHigh(text: string): boolean {
  return high.test(text);
}

/**
 * Returns how many lines a text needs, rather too many than too few.
 *
 * @param length the length of a line, as a multiple of the size of its type
 */
export function linesOf(text: string, length: number): number {
  let count = 1;
  let used = 0;
  for (const word of text.split(/(?<=\s)|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u)) {
    const width = widthOf(word.trimEnd());
    if (used > 0 && used + width > length) {
      count += 1;
      used = 0;
    }
    // A word that is longer than a line is broken.
    count += Math.max(0, Math.ceil(width / length) - 1);
    used = used + (width % length) + (word.length - word.trimEnd().length) * 0.28;
  }
  return count;
}
