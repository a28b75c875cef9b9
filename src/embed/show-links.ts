/**
 * Shows the link of a card whose code does not load. This file's name has no hash, so that the loader of an earlier
 * release still finds it.
 */

const tag = 'news-headline-card';

/**
 * Gives each card that has attributes but no code a shadow root with its link. Does not change the page's own nodes. If
 * the card's class loads later, it uses this root.
 *
 * @param elements elements whose code did not load. Other cards in the document are also found.
 */
export function showLinks(elements: readonly Element[]): void {
  // The parser may still give an element the root that a server rendered.
  if (document.readyState === 'loading')
    document.addEventListener('readystatechange', () => showLinks(elements), { once: true });
  else if (!customElements.get(tag)) [...elements, ...document.querySelectorAll(tag)].forEach(showLink);
}

function showLink(element: Element): void {
  const text = (name: string): string => element.getAttribute(name)?.trim() ?? '';
  const headline = text('headline');
  if (element.localName !== tag || !headline || element.shadowRoot || element.textContent.trim()) return;
  const link = document.createElement('a');
  link.dir = 'auto';
  link.textContent = headline;
  link.href = text('href') || 'none:';
  // If the address must not be followed, show only the text.
  if (!/^https?:$/.test(link.protocol)) link.removeAttribute('href');
  // Paid content must stay marked, and a story must name its publisher.
  const about = ['label', 'sponsor', 'publication'].map(text).filter(Boolean).join(' · ');
  // A picture inside the card stays visible.
  element.attachShadow({ mode: 'open' }).append(link, ` ${about}`, document.createElement('slot'));
}
