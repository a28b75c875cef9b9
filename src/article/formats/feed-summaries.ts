import { isPresent } from '../absent-values.js';
import { childrenOf, htmlTextOf, nameOf, written } from './feed-elements.js';
import { isElement, type ParsedXmlElement } from './parsed-xml.js';
import { isMarkup, saysSomething, shortened, summaryFrom } from './summaries.js';

/** How deep the elements of a story are searched for its first paragraph. */
const maxDepth = 8;

/** How many paragraphs are read. */
const maxParagraphs = 5;

/** Reads a summary like {@link summaryFrom}, from an element of a feed, which may have the elements of HTML in it. */
export function summaryOf(element: ParsedXmlElement): string | undefined {
  if (childrenOf(element).size === 0) return summaryFrom(written(element));
  const paragraphs: (string | undefined)[] = [];
  addParagraphs(element, maxDepth, paragraphs);
  const found = paragraphs.filter(isPresent);
  const text = found.find(saysSomething) ?? found[0] ?? htmlTextOf(element);
  return text && (isMarkup(text) ? summaryFrom(text) : shortened(text));
}

/** Adds the texts of paragraphs, but not of captions, up to the first other text. Returns whether there was other text. */
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
