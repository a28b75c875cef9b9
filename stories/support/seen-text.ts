/**
 * Returns the text of an element that a reader gets, as one line. Includes shadow trees and slots, and text for screen
 * readers only. Leaves out what is not rendered.
 *
 * Uses no variables outside the function, so that a test can run it in another page.
 */
export function seenText(element: Element): string {
  const texts: string[] = [];
  const rest: Node[] = [element];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node instanceof Text) texts.push(node.data);
    if (!(node instanceof Element) || /^(?:script|style|template|noscript)$/.test(node.localName)) continue;
    if (!node.checkVisibility({ checkVisibilityCSS: true } as CheckVisibilityOptions) && node.localName !== 'slot') {
      // An element without a box may still have children with boxes.
      if (getComputedStyle(node).display !== 'contents') continue;
    }
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
    const inside = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
    rest.push(...[...inside].reverse());
    // A space separates the texts of separate boxes.
    texts.push(' ');
  }
  return texts
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')
    .trim();
}
