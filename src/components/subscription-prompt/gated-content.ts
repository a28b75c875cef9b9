/** Selects prompts that are gates themselves. They stay open inside closed content. */
const gate = 'news-subscription-prompt[presentation*=gate]';

/** Share icons are not part of the article. */
const icons = 'news-share-icons';

/** Selects text that is separate from the article's own, which does not count as a paragraph of its preview. */
const asides = 'aside, figure, nav, news-subscription-prompt, news-photo-caption, news-headline-card';

/** Selects elements that are not paragraphs, whatever their text. */
const noParagraph = 'h1, h2, h3, h4, h5, h6, script, style, template';

/** Selects blocks. An element that contains one is not a single paragraph. */
const blocks = 'p, div, section, ul, ol, dl, table, blockquote';

/** Selects the elements of the page itself, which are never closed. */
const page = 'html, head, body';

/** The content that a gate closes. */
export interface GatedContent {
  closed: HTMLElement[];
  /** Whether bare text stays visible, because it is in no element that could be hidden. */
  isLeaking: boolean;
}

/**
 * Returns what a gate closes: everything inside `root` that matches `selector`, after the given number of paragraphs. Returns nothing if the
 * selector is invalid.
 *
 * A paragraph is a `<p>` with text, or a `<div>` with bare text and no blocks. If there is neither, each child with text is one, else the whole.
 * Bare text in an element can be hidden only with that element: the whole element is closed, with the part that would have been a preview, unless
 * the gate is inside it. Share icons stay, unless text would stay with them.
 */
export function closedBy(root: ParentNode, selector: string, preview: number, prompt: Element): GatedContent {
  const content = closeBut(`${gate}, ${icons}`, root, selector, preview, prompt);
  return content.isLeaking ? closeBut(gate, root, selector, preview, prompt) : content;
}

function closeBut(stays: string, root: ParentNode, selector: string, preview: number, prompt: Element): GatedContent {
  const content: GatedContent = { closed: [], isLeaking: false };
  let targets: HTMLElement[] = [];
  try {
    targets = [...root.querySelectorAll(selector)].filter(isHideable);
  } catch {
    // An invalid selector matches nothing.
  }
  const isTop = (target: Element): boolean => !target.matches(page) && !target.closest(gate);
  const kept: Kept = { nodes: withAncestors([prompt, ...root.querySelectorAll(stays)]), stays };
  let left = preview;
  for (const target of targets) {
    const outer = target.parentElement?.closest(selector);
    // Content in another target is closed with that.
    if (!isTop(target) || (outer && isTop(outer))) continue;
    const paragraphs = left > 0 ? paragraphsIn(target) : [];
    const last = paragraphs[left - 1];
    left = Math.max(0, left - paragraphs.length);
    if (last) closeAfter(last, target, kept, content);
    else if (left === 0 && paragraphs.length === 0) close(target, kept, content);
  }
  return content;
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
  for (const element of elements) {
    let node: Node | null | undefined = element;
    while (node && !found.has(node)) {
      found.add(node);
      node = node.parentNode ?? (node as Partial<ShadowRoot>).host;
    }
  }
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

/** Whether a node can be hidden. Scripts and similar elements show nothing, and are left alone. */
function isHideable(node: Node): node is HTMLElement {
  const { localName } = node as Element;
  return 'style' in node && !/^(?:script|style|template|link|meta)$/.test(localName);
}
