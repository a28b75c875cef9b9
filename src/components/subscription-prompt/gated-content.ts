import { gate, gateScope, isHideable, type GateScope } from './gate-scope.js';
import { nodeAround } from '../../widget/page/around.js';

/** Share icons are not part of the article. */
const icons = 'news-share-icons';

/** Selects text that is separate from the article's own. It does not count as a paragraph of the preview. */
const asides = 'aside, figure, nav, news-subscription-prompt, news-photo-caption, news-headline-card';

/** Selects elements that are not paragraphs, whatever their text. */
const noParagraph = 'h1, h2, h3, h4, h5, h6, script, style, template';

/** Selects blocks. An element that contains one is not a single paragraph. */
const blocks = 'p, div, section, ul, ol, dl, table, blockquote';

/** The content that a gate closes. */
export interface GatedContent {
  closed: HTMLElement[];
  /** Whether bare text stays visible, because it is in no element that could be hidden. */
  isLeaking: boolean;
}

/**
 * Returns what a gate closes: everything that its selector finds ({@link gateScope}), after the given number of
 * paragraphs.
 *
 * A paragraph is a `<p>` with text, or a `<div>` with bare text and no blocks. The selected element itself may be one.
 * If there are none, each child with text is a paragraph.
 *
 * Bare text can be hidden only together with the element around it. So that whole element is closed, even with a part
 * of the preview, unless the gate is inside it. Other gates in the content stay open. Share icons stay open too, unless
 * bare text would then stay visible.
 */
export function closedBy(prompt: Element, selector: string, preview: number): GatedContent {
  const scope = gateScope(prompt, selector);
  if (!scope) return { closed: [], isLeaking: false };
  const content = closeBut(`${gate}, ${icons}`, scope, preview, prompt);
  return content.isLeaking ? closeBut(gate, scope, preview, prompt) : content;
}

function closeBut(stays: string, { part, targets }: GateScope, preview: number, prompt: Element): GatedContent {
  const content: GatedContent = { closed: [], isLeaking: false };
  const kept: Kept = { nodes: withAncestors([prompt, ...part.querySelectorAll(stays)]), stays };
  const closing = new Set<Element>(targets);
  let left = preview;
  for (const target of targets) {
    // Content in another target is closed with that.
    if (isIn(closing, target.parentElement)) continue;
    const paragraphs = left > 0 ? paragraphsIn(target) : [];
    const last = paragraphs[left - 1];
    left = Math.max(0, left - paragraphs.length);
    if (last) closeAfter(last, target, kept, content);
    else if (left === 0 && paragraphs.length === 0) close(target, kept, content);
  }
  return content;
}

/** Whether an element, or one around it, is in a set. */
function isIn(set: ReadonlySet<Element>, element: Element | null): boolean {
  for (let node = element; node; node = node.parentElement) if (set.has(node)) return true;
  return false;
}

/** The elements that stay open: those that match `stays`, and those around them. */
interface Kept {
  nodes: ReadonlySet<Node>;
  stays: string;
}

/** Closes an element. If something in it stays open, closes everything else in it. */
function close(element: HTMLElement, kept: Kept, content: GatedContent): void {
  if (!kept.nodes.has(element)) content.closed.push(element);
  else if (!element.matches(kept.stays)) closeFrom(element.firstChild, kept, content);
}

/** Closes a node of an element and all nodes that follow in it. Returns whether bare text is among them. */
function closeFrom(first: Node | null, kept: Kept, content: GatedContent): boolean {
  let isBare = false;
  for (let node = first; node; node = node.nextSibling) {
    if (isBareText(node)) isBare = true;
    else if (isHideable(node)) close(node, kept, content);
  }
  content.isLeaking ||= isBare;
  return isBare;
}

/** Closes everything after a paragraph of a target. */
function closeAfter(paragraph: Element, target: HTMLElement, kept: Kept, content: GatedContent): void {
  const before = { ...content, closed: [...content.closed] };
  for (let node = paragraph; node !== target; node = node.parentElement!) {
    const parent = node.parentElement!;
    if (!closeFrom(node.nextSibling, kept, content) || kept.nodes.has(parent)) continue;
    content.closed = [...before.closed, parent];
    content.isLeaking = before.isLeaking;
  }
}

/** Returns the nodes and all their ancestors, through shadow roots. */
function withAncestors(elements: readonly Node[]): Set<Node> {
  const found = new Set<Node>();
  for (const element of elements)
    for (let node: Node | undefined = element; node && !found.has(node); node = nodeAround(node)) found.add(node);
  return found;
}

function paragraphsIn(target: HTMLElement): Element[] {
  const isText = (each: Element): boolean => {
    const around = each.closest(asides);
    const isInAside = around && around !== target && target.contains(around);
    return !isInAside && !each.matches(noParagraph) && each.textContent.trim() !== '';
  };
  const isParagraph = (each: Element): boolean => isText(each) && (each.localName === 'p' || isTextBlock(each));
  if (isParagraph(target)) return [target];
  const paragraphs = [...target.querySelectorAll('p, div')].filter(isParagraph);
  if (paragraphs.length > 0) return paragraphs;
  return [...target.children].filter(isText);
}

function isTextBlock(element: Element): boolean {
  return [...element.childNodes].some(isBareText) && !element.querySelector(blocks);
}

function isBareText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '';
}
