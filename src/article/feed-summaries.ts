import { childrenOf, first, htmlTextOf, written } from './feed-elements.js';
import type { ParsedXmlElement } from './parsed-xml.js';
import { maxSummary, summaryFrom, unbracketed } from './summaries.js';

/** As {@link summaryFrom}, of an element of a feed, which may hold the elements of HTML themselves. */
export function summaryOf(element: ParsedXmlElement): string | undefined {
  const children = childrenOf(element);
  if (children.size === 0) return summaryFrom(written(element));
  const whole = htmlTextOf(element);
  const text = whole && whole.length > maxSummary ? (first(children, htmlTextOf, 'p') ?? whole) : whole;
  return text && unbracketed(text);
}
