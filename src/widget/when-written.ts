import { hostOf } from './page/around.js';
/**
 * Delays the start of an element that the parser is still writing.
 *
 * The parser gives a server-rendered element its shadow root when it reads `<template shadowrootmode>`, after it has
 * created the element. If the element has attached a root by then, the parser cannot attach its own, and leaves the
 * template in the page.
 */

/**
 * How long the parser may pause inside an element, in milliseconds. A document that a script writes and never closes
 * pauses for ever, and its last widget must show too.
 */
const patience = 10_000;

/** The elements that wait, with the function that starts each. */
const waiting = new Map<Element, () => void>();

/** Notices that the parser continues. One observer serves all elements of this copy of the library. */
let observer: MutationObserver | undefined;

/** Ends the wait for a parser that does not continue. */
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls `start` now, or when the parser has left the place where it may attach a shadow root to an element. */
export function whenWritten(element: Element, start: () => void): void {
  if (!mayBeOpen(element)) return start();
  // Handle the earlier changes first, such as the insertion of this element. They say nothing about this element.
  if (observer) startWritten(observer.takeRecords());
  else observer = new MutationObserver(startWritten);
  waiting.set(element, start);
  const page = element.ownerDocument;
  for (const root of [page, element.getRootNode()]) observer.observe(root, { childList: true, subtree: true });
  page.addEventListener('readystatechange', startAll, { once: true });
  clearTimeout(timer);
  timer = setTimeout(startAll, patience);
}

/**
 * @param records the changes of the page. Only the elements that the parser has left start. Without records, all start
 */
function startWritten(records?: readonly MutationRecord[]): void {
  for (const [element, start] of waiting) {
    if (records && !records.some((record) => isBeyond(element, record))) continue;
    waiting.delete(element);
    try {
      start();
    } catch (failure) {
      // The others must start too.
      reportError(failure);
    }
  }
  if (waiting.size > 0) return;
  observer?.disconnect();
  clearTimeout(timer);
}

function startAll(): void {
  startWritten();
}

/** Forgets an element that has left the page. Returns whether it was still waiting. */
export function stopWaiting(element: Element): boolean {
  return waiting.delete(element);
}

/** Matches nodes that parsers add to the body, and scripts hardly ever do. */
const written = /^(#.*|[AP]|ARTICLE|FOOTER|H\d|HEADER|MAIN|NAV|NEWS-.*|[OU]L|SECTION)$/;

/**
 * Whether a node shows where the parser is. Scripts add their own elements to the head and the body while the page
 * loads.
 */
function isProof({ nodeName }: Node, parent: Node): boolean {
  return !/^(BODY|HEAD|HTML)$/.test(parent.nodeName) || written.test(nodeName);
}

/**
 * Whether the parser may be inside an element: the page is loading, and nothing follows the element's start tag yet.
 */
function mayBeOpen(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading' || hasContent(element)) return false;
  for (let node: Node = element, parent; (parent = node.parentNode); node = parent) {
    for (let next = node.nextSibling; next; next = next.nextSibling) if (isProof(next, parent)) return false;
    // The children of a host come after its root.
    const { host } = parent as Partial<ShadowRoot>;
    if (host) return mayBeOpen(host);
  }
  return true;
}

/**
 * Whether a change of the page shows that the parser has left the start of an element: it wrote something inside the
 * element, or after it.
 */
function isBeyond(element: Element, { addedNodes, target }: MutationRecord): boolean {
  if (target === element) return hasContent(element);
  // For a change outside the element's root, the place of the root's host counts.
  let place: Node = element;
  while (place.getRootNode() !== target.getRootNode()) {
    const host = hostOf(place);
    if (!host) return false;
    place = host;
  }
  // In the bits of a position, 1 is another tree, 4 is after.
  return [...addedNodes].some(
    (node) =>
      isProof(node, target) &&
      (place.compareDocumentPosition(node) & 5) === 4 &&
      !(place === element && place.contains(node)),
  );
}

/** Whether an element has children. White space may come before the template. */
function hasContent(element: Element): boolean {
  return Boolean(element.firstElementChild ?? element.textContent.trim());
}
