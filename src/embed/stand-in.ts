/**
 * Shows the link of a card whose code does not load. The name of this file has no hash, so that the loader of an earlier release still finds it.
 */

const tag = 'news-headline-card';

/**
 * Gives each card with attributes and without code a shadow root with its link. The page's own nodes are not changed. If the card's class loads
 * later, it uses this root.
 *
 * @param elements elements whose code did not load; other cards in the document are found here
 */
export function showLinks(elements: readonly Element[]): void {
  if (!customElements.get(tag)) [...elements, ...document.querySelectorAll(tag)].forEach(showLink);
}

function showLink(element: Element): void {
  const text = (name: string): string => element.getAttribute(name)?.trim() ?? '';
  const headline = text('headline');
  if (element.localName !== tag || !headline || element.shadowRoot || element.textContent.trim()) return;
  const link = document.createElement('a');
  link.dir = 'auto';
  link.textContent = headline;
  link.href = text('href') || 'none:';
  // If the address must not be followed, only the words stay.
  if (!/^https?:$/.test(link.protocol)) link.removeAttribute('href');
  // Paid content must stay marked, and a story must name its publisher.
  const about = ['label', 'sponsor', 'publication'].map(text).filter(Boolean).join(' · ');
  // A picture inside the card stays visible.
  element.attachShadow({ mode: 'open' }).append(link, ` ${about}`, document.createElement('slot'));
}
