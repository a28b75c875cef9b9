/**
 * What a card shows if its code does not come. Its file has no hash in its name: after a release it must still be found by a loader of the
 * release before.
 */

const tag = 'news-headline-card';

/**
 * Gives each card that has attributes and no code a shadow root with its link. The page's own nodes are left as they are, and the card's class
 * takes the root over if it comes later.
 *
 * @param elements some whose code did not come. Others of the document are found here.
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
  // An address that must not be followed leaves the words.
  if (!/^https?:$/.test(link.protocol)) link.removeAttribute('href');
  // Paid content stays marked, and a story keeps its publisher.
  const about = ['label', 'sponsor', 'publication'].map(text).filter(Boolean).join(' · ');
  // A picture inside the card stays in sight.
  element.attachShadow({ mode: 'open' }).append(link, ` ${about}`, document.createElement('slot'));
}
