import { safeAddress } from '../../article/address.js';
import { languageTag } from '../../article/language.js';
import { plainText } from '../../article/text.js';
import { isElement, isText, pageOf } from '../page/page.js';

/**
 * Finds a property of `element`, which is a story, an author or a publisher. Ignores the properties of authors and
 * publishers inside it.
 */
export function property(element: Element, name: string): Element | null {
  const named = [...element.querySelectorAll(`[itemprop~="${name}"]`)];
  return named.find((each) => !isInside(each.parentElement!, people, element)) ?? null;
}

/** Selects people and organisations, which have their own name, picture and description. */
export const people = '[itemprop~=author], [rel~=author], [itemprop~=publisher], [itemprop~=sourceOrganization]';

/** Returns the text of a property: its `content` attribute, else what a reader sees. */
export function textOf(element: Element | null | undefined, without?: Element | null): string | undefined {
  if (!element) return undefined;
  return plainText(element.getAttribute('content') ?? visibleText(element, without));
}

/** Selects elements that are read as a field. */
export const marked = 'time, [itemprop], [rel~=author]';

/** Elements whose text readers do not see. The text in a film is only for browsers that cannot show it. */
const unseen = /^(audio|canvas|iframe|noscript|object|script|style|svg|template|video)$/;
/** Selects text for screen readers only, by the common class names. */
const hidden = '[hidden], .visually-hidden, .sr-only, .screen-reader-text';
const blocks = /^(article|blockquote|br|dd|div|dt|figcaption|figure|footer|h[1-6]|header|li|p|section)$/;

/**
 * Returns the text that a reader sees in an element. Blocks and line breaks become white space.
 *
 * @param without an element to leave out, or a selector of such elements
 * @param others other nodes to leave out
 */
export function visibleText(element: Element, without?: Element | string | null, others?: readonly Node[]): string {
  let text = '';
  for (const node of element.childNodes) {
    if (others?.includes(node)) continue;
    if (isText(node)) text += node.nodeValue ?? '';
    if (!isSeen(node, without)) continue;
    const inner = visibleText(node, without, others);
    text += blocks.test(node.localName) ? ` ${inner} ` : inner;
  }
  return text;
}

/** Whether a node is an element that a reader sees and that is not left out. */
function isSeen(node: Node, without: Element | string | null | undefined): node is Element {
  if (!isElement(node) || node === without || unseen.test(node.localName)) return false;
  return !node.matches(typeof without === 'string' ? `${hidden}, ${without}` : hidden);
}

export function addressOf(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('content');
  return safeAddress(address, element.baseURI);
}

/** Returns a term of a vocabulary: its address or its text. */
export function termOf(element: Element | null): string | undefined {
  return element?.getAttribute('href') ?? textOf(element);
}

/** Whether `node` is, or is inside, a matching element within the widget. Elements around the widget do not count. */
export function isInside(node: Element, selector: string, element: Element): boolean {
  const owner = node.closest(selector);
  return owner !== null && owner !== element && element.contains(owner);
}

/** Returns the language of a node that is declared on it or around it, within the widget. */
export function writtenLanguage(node: Element | null | undefined, element: Element): string | undefined {
  const bearer = node?.closest('[lang]');
  return bearer && bearer !== element && element.contains(bearer)
    ? languageTag(bearer.getAttribute('lang'))
    : undefined;
}

/** Returns the link around an element, or the first link in it. */
export function linkOf(node: Element | null, element: Element): Element | null | undefined {
  const around = node?.closest('a[href]');
  return around && element.contains(around) ? around : node?.querySelector('a[href]');
}

export function wholeNumber(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Selects emphasis, and ruby, which East Asian scripts write beside the words. */
export const emphasis = 'b, bdi, cite, em, i, q, rp, rt, ruby, strong, sub, sup, wbr';

/**
 * Copies a text with its emphasis, and with the elements that `more` selects, such as links. Other attributes are
 * dropped. Returns `undefined` if the text has neither.
 */
export function emphasised(
  element: Element,
  without: Element | string | null,
  more = '',
  others?: readonly Node[],
): Node[] | undefined {
  const kept = emphasis + more;
  if (!element.querySelector(kept) || element.hasAttribute('content')) return undefined;
  return copies(element, without, kept, others);
}

function copies(
  element: Element,
  without: Element | string | null,
  kept: string,
  others: readonly Node[] | undefined,
): Node[] {
  const page = pageOf(element)!;
  return [...element.childNodes].flatMap((node): Node[] => {
    if (others?.includes(node)) return [];
    if (isText(node)) return [page.createTextNode(node.nodeValue!.replace(/[^\S\u00a0\u202f]+/g, ' '))];
    if (!isSeen(node, without)) return [];
    const inner = copies(node, without, kept, others);
    if (!node.matches(kept))
      return blocks.test(node.localName) ? [page.createTextNode(' '), ...inner, page.createTextNode(' ')] : inner;
    const copy = page.createElement(node.localName);
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
