import { childrenOf, htmlTextOf, written } from './feed-elements.js';
import { htmlText, looseText } from './html-text.js';
import type { ParsedXmlElement } from './parsed-xml.js';

/** A text up to this length is a summary; a longer one is the story. */
const maxSummary = 600;

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
  const paragraph =
    isStory || /^\s*<p[\s>]/i.test(start)
      ? Array.from(start.matchAll(/<p(?:\s[^>]*)?>([^]*?)<\/p>/gi), ({ 1: inner }) => htmlText(inner)).find(Boolean)
      : undefined;
  return unbracketed(paragraph ?? whole);
}

/** As {@link summaryFrom}, of an element of a feed. */
export function summaryOf(element: ParsedXmlElement): string | undefined {
  const [paragraph] = childrenOf(element).get('p') ?? [];
  const text = paragraph ? htmlTextOf(paragraph) : summaryFrom(written(element));
  return text && unbracketed(text);
}

function unbracketed(text: string): string {
  return text.replace(/\s*[[(](?:…|\.{3})[\])]$/, '…');
}
