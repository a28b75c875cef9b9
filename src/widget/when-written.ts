/**
 * Delays the start of an element that the parser is still writing.
 *
 * The parser gives a server-rendered element its shadow root when it reads `<template shadowrootmode>`, after it has created the element. If the element
 * has attached a root by then, the parser cannot attach its own, and leaves the template in the page.
 */

/**
 * How long the parser may pause inside an element, in milliseconds. A document that a script writes and never closes pauses for ever, and its last widget
 * must show too.
 */
const patience = 10_000;

/** The elements that wait, with the function that starts each. */
const waiting = new Map<Element, () => void>();

/** Notices that the parser continues. One observer serves all elements of this copy of the library. */
let observer: MutationObserver | undefined;

/** Calls `start` now, or when the parser has left the place where it may attach a shadow root to an element. */
export function whenWritten(element: Element, start: () => void): void {
  if (!mayBeOpen(element)) return start();
  const startOnce = (): void => {
    if (waiting.delete(element)) start();
  };
  // The changes until now, such as the insertion of this element, concern only the elements that already wait.
  if (observer) startWritten(observer.takeRecords());
  else observer = new MutationObserver(startWritten);
  waiting.set(element, startOnce);
  const page = element.ownerDocument;
  for (const root of [page, element.getRootNode()]) observer.observe(root, { childList: true, subtree: true });
  page.addEventListener('readystatechange', startOnce, { once: true });
  setTimeout(startOnce, patience);
}

/** Starts the elements that the parser has left with these changes. */
function startWritten(records: readonly MutationRecord[]): void {
  for (const [each, startEach] of waiting) if (records.some((record) => isBeyond(each, record))) startEach();
  if (waiting.size === 0) observer!.disconnect();
}

/** Forgets an element that has left the page. Returns whether it was still waiting. */
export function stopWaiting(element: Element): boolean {
  return waiting.delete(element);
}

/**
 * Whether the parser may be inside an element: the page is loading, and nothing follows the element's start tag yet. Elements that follow as children
 * of the body are ignored, because scripts add their own elements there while the page loads.
 */
function mayBeOpen(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading' || hasContent(element)) return false;
  for (let node: Node = element, parent; (parent = node.parentNode) && parent.nodeName !== 'BODY'; node = parent) {
    if (node.nextSibling) return false;
    // The children of a host come after its root.
    const { host } = parent as Partial<ShadowRoot>;
    if (host) return mayBeOpen(host);
  }
  return true;
}

/** Whether a change of the page shows that the parser has left the start of an element: it wrote something inside the element, or outside it. */
function isBeyond(element: Element, { addedNodes, target }: MutationRecord): boolean {
  if (target === element) return hasContent(element);
  for (let node: Node | undefined = target; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host)
    if (node === element) return false;
  return addedNodes.length > 0;
}

/** Whether an element has children. White space may come before the template. */
function hasContent(element: Element): boolean {
  return Boolean(element.firstElementChild ?? element.textContent.trim());
}
