import { htmlText, looseText } from './html-text.js';

/** A text up to this length is a summary; a longer one is the story. */
export const maxSummary = 600;

/** How much of a story is looked through for its first paragraph. */
const maxMarkup = 5_000;

/**
 * A summary from a field that holds HTML: a sentence or two, or the whole story, of which it is the first paragraph. Of several
 * paragraphs only the first counts: publishing systems put a line about themselves behind it ("The post … appeared first on …").
 *
 * @returns plain text as {@link htmlText}; brackets around the dots at its end, which the same systems write, are gone
 */
export function summaryFrom(markup: unknown): string | undefined {
  const whole = looseText(markup);
  if (whole === undefined) return undefined;
  const start = String(markup).slice(0, maxMarkup);
  const isStory = whole.length > maxSummary;
  // What stands before the first paragraph counts, where there is anything.
  const paragraph = isStory || /^\s*<p[\s>]/i.test(start) ? firstParagraph(start) : undefined;
  return unbracketed(decodedAgain(paragraph ?? whole));
}

/** The first paragraph with any text in it. What never ends is none, and nothing behind it is looked at. */
function firstParagraph(markup: string): string | undefined {
  const opening = /<p(?=[\s>])/gi;
  const closing = /<\/p>/gi;
  while (opening.exec(markup)) {
    const start = markup.indexOf('>', opening.lastIndex) + 1;
    closing.lastIndex = start;
    const end = start > 0 ? closing.exec(markup) : null;
    if (!end) return undefined;
    const text = htmlText(markup.slice(start, end.index));
    if (text) return text;
    opening.lastIndex = closing.lastIndex;
  }
  return undefined;
}

/** Some write the references of HTML twice or three times. A summary does not begin with a tag that is meant as such. */
function decodedAgain(text: string, times = 2): string {
  const isMarkup = /^(?:<|&lt;)(?:!--|(?:a|b|br|div|em|figure|h\d|i|img|ol|p|span|strong|table|ul)\b)/i.test(text);
  return isMarkup && times > 0 ? decodedAgain(htmlText(text) ?? '', times - 1) : text;
}

/** Without the brackets that publishing systems put around dots at the end of an excerpt. */
export function unbracketed(text: string): string {
  return text.replace(/\s*[[(](?:…|\.{3})[\])]$/, '…');
}
