/** Prompts that are gates themselves stay, wherever they stand in what is closed. */
const gate = 'news-subscription-prompt[presentation*=gate]';

/** Share icons are not part of the article. */
const icons = 'news-share-icons';

/** Text that is set apart from the article's own is no paragraph of its preview. */
const apart = 'aside, figure, nav, news-subscription-prompt, news-photo-caption, news-headline-card';

/** What is no paragraph, however much text stands in it. */
const noParagraph = 'h1, h2, h3, h4, h5, h6, script, style, template';

/** A block with any of these in it is no single paragraph. */
const blocks = 'p, div, section, ul, ol, dl, table, blockquote';

/** Without these there is no page. */
const page = 'html, head, body';

/** What a gate closes. */
export interface GatedContent {
  closed: HTMLElement[];
  /** Whether text stays in sight that has no element of its own which could be hidden. */
  isLeaking: boolean;
}

/**
 * What a gate closes of what `selector` matches inside `root`: all that comes after so many paragraphs. Nothing where the selector cannot
 * be read.
 *
 * A paragraph is a `<p>` with text, or a `<div>` with bare text and no blocks; where there is neither, each child with text, or all of it.
 * Text that stands bare in an element can be hidden only with that element: it goes whole, with what would have been a preview in it,
 * unless the gate stands in it. Share icons stay, unless text would stay with them.
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
    // Then it names nothing.
  }
  const isTop = (target: Element): boolean => !target.matches(page) && !target.closest(gate);
  const kept: Kept = { nodes: withAncestors([prompt, ...root.querySelectorAll(stays)]), stays };
  let left = preview;
  for (const target of targets) {
    const outer = target.parentElement?.closest(selector);
    // What is in another target is closed with it.
    if (!isTop(target) || (outer && isTop(outer))) continue;
    const paragraphs = left > 0 ? paragraphsIn(target) : [];
    const last = paragraphs[left - 1];
    left = Math.max(0, left - paragraphs.length);
    if (last) closeAfter(last, target, kept, content);
    else if (left === 0 && paragraphs.length === 0) close(target, kept, content);
  }
  return content;
}

/** Returns the elements that stay open: those that match `stays`, and those around them. */
interface Kept {
  nodes: ReadonlySet<Node>;
  stays: string;
}

/** Closes an element, or where something in it is kept, all else in it. */
function close(element: HTMLElement, kept: Kept, content: GatedContent): void {
  if (!kept.nodes.has(element)) content.closed.push(element);
  else if (!element.matches(kept.stays)) closeFrom(element.firstChild, kept, content);
}

/** Closes a node of an element and all that follows in it. Whether bare text is among them. */
function closeFrom(first: Node | null, kept: Kept, content: GatedContent): boolean {
  let isBare = false;
  for (let node = first; node; node = node.nextSibling) {
    if (isBareText(node)) isBare = true;
    else if (isHideable(node)) close(node, kept, content);
  }
  content.isLeaking ||= isBare;
  return isBare;
}

/** Closes what comes after a paragraph of a target. */
function closeAfter(paragraph: Element, target: HTMLElement, kept: Kept, content: GatedContent): void {
  const before = { ...content, closed: [...content.closed] };
  for (let node = paragraph; node !== target; node = node.parentElement!) {
    const parent = node.parentElement!;
    if (!closeFrom(node.nextSibling, kept, content) || kept.nodes.has(parent)) continue;
    content.closed = [...before.closed, parent];
    content.isLeaking = before.isLeaking;
  }
}

/** The nodes themselves, and all that they stand in, through shadow roots. */
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
    const around = each.closest(apart);
    const isApart = around && around !== target && target.contains(around);
    return !isApart && !each.matches(noParagraph) && each.textContent.trim() !== '';
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

/** Scripts and their like show nothing, and are left as they are. */
function isHideable(node: Node): node is HTMLElement {
  const { localName } = node as Element;
  return 'style' in node && !/^(?:script|style|template|link|meta)$/.test(localName);
}
