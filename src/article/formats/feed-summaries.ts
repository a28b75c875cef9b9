import { isPresent } from '../absent-values.js';
import { childrenOf, htmlTextOf, nameOf, written } from './feed-elements.js';
import { isElement, type ParsedXmlElement } from './parsed-xml.js';
import { isMarkup, saysSomething, shortened, summaryFrom } from './summaries.js';

/** How deep the elements of a story are looked through for its first paragraph. */
const maxDepth = 8;

/** How many paragraphs are looked at. */
const maxParagraphs = 5;

/** As {@link summaryFrom}, of an element of a feed, which may hold the elements of HTML themselves. */
export function summaryOf(element: ParsedXmlElement): string | undefined {
  if (childrenOf(element).size === 0) return summaryFrom(written(element));
  const paragraphs: (string | undefined)[] = [];
  addParagraphs(element, maxDepth, paragraphs);
  const found = paragraphs.filter(isPresent);
  const text = found.find(saysSomething) ?? found[0] ?? htmlTextOf(element);
  return text && (isMarkup(text) ? summaryFrom(text) : shortened(text));
}

/** Adds the texts of paragraphs up to where anything else is written, but not of captions; gives whether that is so. */
function addParagraphs(element: ParsedXmlElement, depth: number, paragraphs: (string | undefined)[]): boolean {
  const { childNodes } = element;
  for (let index = 0; index < childNodes.length && paragraphs.length < maxParagraphs; index++) {
    const node = childNodes[index]!;
    if (!isElement(node)) {
      if (node.nodeType !== 8 && node.textContent?.trim()) return true;
      continue;
    }
    const name = nameOf(node);
    if (name === 'p') paragraphs.push(htmlTextOf(node));
    else if (!name.startsWith('fig') && (depth > 0 ? addParagraphs(node, depth - 1, paragraphs) : htmlTextOf(node)))
      return true;
  }
  return false;
}
