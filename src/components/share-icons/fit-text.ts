import type { ShareTarget } from './network-record.js';

/** The values of an address, by their names. */
export type Values = Record<string, string | null | undefined>;

/**
 * The longest address, in characters. Servers accept this much on the web, and Windows passes this much to a program
 * for another scheme.
 */
const longest = { web: 8_000, app: 2_000 };

const texts = ['headline', 'text'] as const;

/**
 * Cuts a headline and a text, at a grapheme, to the limit of the target, then to the limit of an address. The link
 * stays whole.
 *
 * @param fill puts values into the template
 */
export function fitTexts(
  { limit, linkLength, counts }: ShareTarget,
  template: string,
  values: Values,
  fill: (values: Values) => string,
): void {
  const cut = (room: number, lengthOf: (grapheme: string) => number): void => {
    for (const name of texts) values[name] = fitText(values[name] ?? '', room, lengthOf);
  };
  if (limit) {
    const lengthOf = counts === 'by-weight' ? weigh : counts === 'by-bytes' ? countBytes : () => 1;
    // The target also counts the link, if it is part of the text.
    const link = linkLength ?? (/\{text\}[^&]*\{url\}/.test(template) ? values.url!.length + 1 : 0);
    const { via, hashtags } = values;
    const added = template.includes('{via}')
      ? `${via ? ` via @${via}` : ''}${hashtags ? ` #${hashtags.replaceAll(',', ' #')}` : ''}`
      : '';
    cut(limit - link - [...added].reduce((sum, letter) => sum + lengthOf(letter), 0), lengthOf);
  }
  const places = template.match(/\{(headline|text)\}/g)?.length ?? 0;
  // With one letter for each text, the separators beside it are counted too.
  const letters = Object.fromEntries(texts.map((name) => [name, values[name] && 'a']));
  const most = longest[template.startsWith('http') ? 'web' : 'app'];
  if (places > 0) cut((most - fill({ ...values, ...letters }).length) / places + 1, encodedLength);
}

/**
 * Returns `text` if it fits, else as many of its graphemes as fit, with an ellipsis. A grapheme (an emoji with joiners,
 * a letter with its marks) is never cut in two.
 *
 * @param limit the most that may be used, in the unit of `lengthOf`
 * @param lengthOf returns the length of a grapheme
 * @returns an empty string if not even one grapheme fits
 */
function fitText(text: string, limit: number, lengthOf: (grapheme: string) => number): string {
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

let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): string[] {
  // `Intl.Segmenter` is Baseline Widely available only since October 2026. Without it, count code points.
  if (!Intl.Segmenter) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function encodedLength(text: string): number {
  return encodeURIComponent(text).length;
}

/**
 * Returns the length of a text as X counts it: two for each emoji, however it is joined; one for each code point of the
 * scripts that X lists; two for each of any other script (Chinese, Japanese, Korean).
 *
 * @see {@link https://docs.x.com/fundamentals/counting-characters | X, counting characters}
 */
function weigh(text: string): number {
  if (isEmoji(text)) return 2;
  const heavy = text.replace(/[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/g, '');
  return [...text, ...heavy].length;
}

/** Returns the length of a text as Threads counts it: an emoji by its bytes in UTF-8, anything else by its letters. */
function countBytes(text: string): number {
  return isEmoji(text) ? encodedLength(text) / 3 : [...text].length;
}

function isEmoji(text: string): boolean {
  return /^[\p{Extended_Pictographic}\p{RI}]/u.test(text);
}
