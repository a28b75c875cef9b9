import { html } from 'lit';

/** Matches the words between two names: the mark after the first, the words between, and the last word. */
const between = /^([\p{Pe}\p{Po}]*)(|.*?\s)((?:\S+\s*)?)$/su;

/**
 * Keeps each name of a sentence on one line, with the word before it ("By") and the comma after it, if the line is long
 * enough. The style sheet of the widget must make the class `held` an inline block.
 *
 * @param parts the words as strings, and the rendered names
 * @param isName default: whether a part is not a string
 */
export function holdNames(
  parts: readonly unknown[],
  isName = (part: unknown): boolean => part !== undefined && typeof part !== 'string',
): unknown[] {
  const split = (part: unknown): readonly string[] => (typeof part === 'string' && between.exec(part)) || [];
  return parts.map((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    if (isName(part)) return html`<span class="held">${split(before)[3]}${part}${split(after)[1]}</span>`;
    const [, mark, gap, word] = split(part);
    return gap === undefined ? part : (isName(before) ? '' : mark) + gap + (isName(after) ? '' : word);
  });
}
