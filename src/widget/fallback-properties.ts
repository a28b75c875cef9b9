import { safeAddress } from '../article/address.js';
import { languageTag } from '../article/language.js';
import { plainText } from '../article/text.js';

/** The property of the story, or of the author or publisher that `element` is: not that of another in it. */
export function property(element: Element, name: string): Element | null {
  const named = [...element.querySelectorAll(`[itemprop~="${name}"]`)];
  return named.find((each) => !isInside(each.parentElement!, people, element)) ?? null;
}

/** Those who have a name, a picture and a description of their own. */
export const people = '[itemprop~=author], [rel~=author], [itemprop~=publisher], [itemprop~=sourceOrganization]';

/** The text of a property, or the text that stands for it. */
export function textOf(element: Element | null | undefined, without?: Element | null): string | undefined {
  if (!element) return undefined;
  return plainText(element.getAttribute('content') ?? visibleText(element, without));
}

/** What is read as a field. */
export const marked = 'time, [itemprop], [rel~=author]';

/** Elements whose text no reader sees, or not where they are shown: a film's is for a browser that has none. */
const unseen = /^(audio|canvas|iframe|noscript|object|script|style|svg|template|video)$/;
/** Text for screen readers alone, by the names that most pages give it. */
const hidden = '[hidden], .visually-hidden, .sr-only, .screen-reader-text';
const blocks = /^(article|blockquote|br|dd|div|dt|figcaption|figure|footer|h[1-6]|header|li|p|section)$/;

/**
 * Returns the text that a reader sees in an element. Blocks and line breaks become white space.
 *
 * @param without an element to leave out, or a selector of such elements
 * @param shown another element to leave out
 */
export function visibleText(element: Element, without?: Element | string | null, shown?: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (node === shown || !isSeen(node, without)) continue;
    const inner = visibleText(node, without, shown);
    text += blocks.test(node.localName) ? ` ${inner} ` : inner;
  }
  return text;
}

/** Whether a node is an element that a reader sees, and not left out. */
function isSeen(node: Node, without: Element | string | null | undefined): node is Element {
  // Not by its class: a node that a page has put into another document may have the class of that.
  const element = node as Element;
  if (node.nodeType > Node.ELEMENT_NODE || node === without || unseen.test(element.localName)) return false;
  return !element.matches(typeof without === 'string' ? `${hidden}, ${without}` : hidden);
}

export function addressOf(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('content');
  return safeAddress(address, element.baseURI);
}

/** A term of a vocabulary, which has an address, or is written as text. */
export function termOf(element: Element | null): string | undefined {
  return element?.getAttribute('href') ?? textOf(element);
}

/** Whether `node` is, or is in, something inside the widget that matches; the page around it may be marked up too. */
export function isInside(node: Element, selector: string, element: Element): boolean {
  const owner = node.closest(selector);
  return owner !== null && owner !== element && element.contains(owner);
}

/** The language that the markup gives an element, itself or by what it stands in. */
export function languageOf(node: Element | null | undefined, element: Element): string | undefined {
  const bearer = node?.closest('[lang]');
  return bearer && bearer !== element && element.contains(bearer)
    ? languageTag(bearer.getAttribute('lang'))
    : undefined;
}

/** The link that an element is in, or that is in it. */
export function linkOf(node: Element | null, element: Element): Element | null | undefined {
  const around = node?.closest('a[href]');
  return around && element.contains(around) ? around : node?.querySelector('a[href]');
}

export function wholeNumber(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** What emphasis is made of, and what a script of East Asia writes beside its words. */
const emphasis = 'b, bdi, cite, em, i, q, rp, rt, ruby, strong, sub, sup, wbr';

/**
 * A text with its emphasis, and with its links where they are asked for: nodes of our own, without what else the page gave them. Nothing
 * where there is neither.
 */
export function emphasised(
  element: Element,
  without: Element | string | null,
  more = '',
  shown?: Element,
): Node[] | undefined {
  const kept = emphasis + more;
  if (!element.querySelector(kept) || element.hasAttribute('content')) return undefined;
  return copies(element, without, kept, shown);
}

function copies(element: Element, without: Element | string | null, kept: string, shown?: Element): Node[] {
  return [...element.childNodes].flatMap((node): Node[] => {
    if (node.nodeType === Node.TEXT_NODE) return [new Text(node.nodeValue!.replace(/[^\S\u00a0\u202f]+/g, ' '))];
    if (node === shown || !isSeen(node, without)) return [];
    const inner = copies(node, without, kept, shown);
    if (!node.matches(kept)) return blocks.test(node.localName) ? [new Text(' '), ...inner, new Text(' ')] : inner;
    const copy = document.createElement(node.localName);
    copy.append(...inner);
    for (const name of ['lang', 'dir']) {
      if (node.hasAttribute(name)) copy.setAttribute(name, node.getAttribute(name)!);
    }
    if (node.localName !== 'a') return [copy];
    const href = addressOf(node);
    if (href && copy.textContent!.trim()) copy.setAttribute('href', href);
    return copy.hasAttribute('href') ? [copy] : inner;
  });
}
