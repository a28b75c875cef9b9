import { safeAddress } from '../article/address.js';
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

/** Elements whose text no reader sees. */
const unseen = /^(noscript|script|style|svg|template)$/;
const blocks = /^(article|blockquote|br|dd|div|dt|figcaption|figure|footer|h[1-6]|header|li|p|section)$/;

/** The text that a reader sees in an element; blocks and line breaks are white space. */
export function visibleText(element: Element, without?: Element | string | null): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (!(node instanceof Element) || node === without || unseen.test(node.localName)) continue;
    if (typeof without === 'string' && node.matches(without)) continue;
    const inner = visibleText(node, without);
    text += blocks.test(node.localName) ? ` ${inner} ` : inner;
  }
  return text;
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

export function wholeNumber(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** What emphasis is made of, and what a script of East Asia writes beside its words. */
const emphasis = 'b, bdi, cite, em, i, q, rp, rt, ruby, strong, sub, sup, wbr';

/** A text with its emphasis: nodes of our own, without what else the page gave them. Nothing where there is no emphasis. */
export function emphasised(element: Element, without: Element | null): Node[] | undefined {
  if (!element.querySelector(emphasis) || element.hasAttribute('content')) return undefined;
  return copies(element, without);
}

function copies(element: Element, without: Element | null): Node[] {
  return [...element.childNodes].flatMap((node): Node[] => {
    if (node.nodeType === Node.TEXT_NODE) return [new Text(node.nodeValue!.replace(/[^\S\u00a0\u202f]+/g, ' '))];
    if (!(node instanceof Element) || node === without || unseen.test(node.localName)) return [];
    const inner = copies(node, without);
    if (!node.matches(emphasis)) return blocks.test(node.localName) ? [new Text(' '), ...inner, new Text(' ')] : inner;
    const copy = document.createElement(node.localName);
    copy.append(...inner);
    return [copy];
  });
}
