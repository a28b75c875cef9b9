/** What has the focus, in whichever shadow root. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Whether the page shows an element at all. */
export function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
