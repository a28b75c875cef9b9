const tag = 'news-headline-card';

/** The lists that wait for the card's code, which may be in another file. */
const waiting = new Set<{ requestUpdate(): void }>();

/** Whether the page has the card's code, from any copy of the library. */
export function hasCards(): boolean {
  return customElements.get(tag) !== undefined;
}

/** Renders a list again when the card's code has loaded. */
export function awaitCards(list: { requestUpdate(): void }): false {
  if (waiting.size === 0) void customElements.whenDefined(tag).then(renderWaiting);
  waiting.add(list);
  return false;
}

function renderWaiting(): void {
  for (const list of waiting) list.requestUpdate();
  waiting.clear();
}
