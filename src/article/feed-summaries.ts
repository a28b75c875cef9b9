import { childrenOf, htmlTextOf, nameOf, written } from './feed-elements.js';
import { isElement, type ParsedXmlElement } from './parsed-xml.js';
import { isMarkup, shortened, summaryFrom } from './summaries.js';

/** How deep the elements of a story are looked through for its first paragraph. */
const maxDepth = 8;

/** As {@link summaryFrom}, of an element of a feed, which may hold the elements of HTML themselves. */
export function summaryOf(element: ParsedXmlElement): string | undefined {
  if (childrenOf(element).size === 0) return summaryFrom(written(element));
  const text = firstParagraph(element, maxDepth) ?? htmlTextOf(element);
  return text && (isMarkup(text) ? summaryFrom(text) : shortened(text));
}

/** The first paragraph with any text in it, where nothing is written before it; a caption is none. */
function firstParagraph(element: ParsedXmlElement, depth: number): string | undefined {
  const { childNodes } = element;
  for (let index = 0; index < childNodes.length; index++) {
    const node = childNodes[index]!;
    if (!isElement(node)) {
      if (node.nodeType !== 8 && node.textContent?.trim()) return undefined;
      continue;
    }
    const name = nameOf(node);
    if (name === 'figure' || name === 'figcaption') continue;
    const text = name === 'p' ? htmlTextOf(node) : depth > 0 ? firstParagraph(node, depth - 1) : undefined;
    if (text) return text;
    if (name !== 'p' && htmlTextOf(node)) return undefined;
  }
  return undefined;
}
