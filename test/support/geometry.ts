/** What of a text stands on one line, within one element. */
export interface LinePiece {
  text: string;
  node: Text;
  /** The element that sets it. */
  element: Element;
  /** Where its letters are, without the air above and below them. */
  box: DOMRect;
}

/** The pieces of text that are seen in a widget's shadow tree, in their order. */
export function textPieces(widget: Element): LinePiece[] {
  const pieces: LinePiece[] = [];
  for (const text of textNodes(widget.shadowRoot!)) {
    const element = text.parentElement!;
    if (!isSeen(element)) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size === 0) continue;
    const range = document.createRange();
    let last: LinePiece | undefined;
    for (const { index, 0: letter } of text.data.matchAll(/\P{M}\p{M}*/gsu)) {
      range.setStart(text, index);
      range.setEnd(text, index + letter.length);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const middle = (box.top + box.bottom) / 2;
      if (last && Math.abs((last.box.top + last.box.bottom) / 2 - middle) < size / 3) {
        last.text += letter;
        // A space at the end of a line has no place of its own.
        if (letter.trim() === '') continue;
        const left = Math.min(last.box.left, box.left);
        last.box = new DOMRect(left, last.box.top, Math.max(last.box.right, box.right) - left, last.box.height);
      } else {
        last = {
          text: letter,
          node: text,
          element,
          box: new DOMRect(box.left, middle - 0.35 * size, box.width, 0.7 * size),
        };
        pieces.push(last);
      }
    }
  }
  return pieces.filter(({ text }) => text.trim() !== '');
}

/** The lines of one element's text. */
export function linesOf(widget: Element, part: string): string[] {
  const element = widget.shadowRoot!.querySelector(`[part~="${part}"]`)!;
  return textPieces(widget)
    .filter(({ element: each }) => element.contains(each))
    .map(({ text }) => text);
}

/** The nearest element around that is no part of a line. */
export function blockOf(element: Element): Element {
  let block = element;
  while (/^(inline|contents)$/.test(getComputedStyle(block).display) && block.parentElement)
    block = block.parentElement;
  return block;
}

/** What is in a list, by what it has in common. */
export function grouped<Item>(items: readonly Item[], by: (item: Item) => unknown): Item[][] {
  const groups = new Map<unknown, Item[]>();
  for (const item of items) {
    const key = by(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** How far two boxes lie over each other, by the shorter way out; 0 or less where they do not. */
export function overlap(one: DOMRect, other: DOMRect): number {
  return Math.min(
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  );
}

function* textNodes(root: ParentNode & Node): Generator<Text> {
  for (const node of root.childNodes) {
    if (node instanceof Text) {
      if (root instanceof Element && node.data.trim()) yield node;
    } else if (node instanceof Element && node.localName !== 'style') yield* textNodes(node);
  }
}

/** Whether a reader sees it: it is not hidden, nor only there to be heard. */
function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (getComputedStyle(at).clipPath.startsWith('inset(50%')) return false;
  }
  return true;
}
