/** The position of something, in pixels. Reading a plain object is faster than a `DOMRect`. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The part of a text that is on one line, within one element. */
export interface LinePiece {
  text: string;
  node: Text;
  /** The element that styles it. */
  element: Element;
  /** The box of its letters, without the space above and below them. */
  box: Box;
}

/** Returns the visible pieces of text in a widget's shadow tree, in order. */
export function textPieces(widget: Element): LinePiece[] {
  return [...textNodes(widget.shadowRoot!)].flatMap(piecesOf).filter(({ text }) => text.trim() !== '');
}

function piecesOf(node: Text): LinePiece[] {
  const element = node.parentElement!;
  if (!isSeen(element)) return [];
  const size = parseFloat(getComputedStyle(element).fontSize);
  if (size === 0) return [];
  const pieces: LinePiece[] = [];
  const add = (text: string, { left, right, top, bottom }: Box): void => {
    const middle = (top + bottom) / 2;
    const last = pieces.at(-1);
    if (!last || Math.abs((last.box.top + last.box.bottom) / 2 - middle) >= size / 3) {
      pieces.push({
        text,
        node,
        element,
        box: { left, right, top: middle - 0.35 * size, bottom: middle + 0.35 * size },
      });
      return;
    }
    last.text += text;
    // A space at the end of a line has no box.
    if (text.trim() === '') return;
    last.box.left = Math.min(last.box.left, left);
    last.box.right = Math.max(last.box.right, right);
  };
  const range = document.createRange();
  /** Measures letters: all at once if they are on one line, and otherwise each half of them. */
  const measure = (letters: readonly RegExpMatchArray[]): void => {
    const last = letters.at(-1)!;
    range.setStart(node, letters[0]!.index!);
    range.setEnd(node, last.index! + last[0].length);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [first] = rects;
    if (!first) return;
    const isOnOneLine = rects.every(
      ({ top, bottom }) => Math.abs(top + bottom - first.top - first.bottom) < (2 * size) / 3,
    );
    if (letters.length > 1 && !isOnOneLine) {
      const half = Math.ceil(letters.length / 2);
      measure(letters.slice(0, half));
      measure(letters.slice(half));
      return;
    }
    // WebKit adds a hyphen on the line before to the letter after it.
    const own = isOnOneLine ? rects : rects.slice(-1);
    add(letters.map(([letter]) => letter).join(''), {
      left: Math.min(...own.map(({ left }) => left)),
      right: Math.max(...own.map(({ right }) => right)),
      top: own[0]!.top,
      bottom: own[0]!.bottom,
    });
  };
  for (const word of words(node.data)) measure(word);
  return pieces;
}

/**
 * Splits a text into words, and each into letters with their marks. A space, and a letter that is visible only
 * sometimes, is a separate word.
 */
function words(text: string): RegExpMatchArray[][] {
  const found: RegExpMatchArray[][] = [[]];
  for (const letter of text.matchAll(/\P{M}\p{M}*/gsu)) {
    if (/^[\s\p{Cf}]/u.test(letter[0])) found.push([letter], []);
    else found.at(-1)!.push(letter);
  }
  return found.filter(({ length }) => length > 0);
}

/** Returns the lines of one element's text. */
export function linesOf(widget: Element, part: string): string[] {
  const element = widget.shadowRoot!.querySelector(`[part~="${part}"]`)!;
  return textPieces(widget)
    .filter(({ element: each }) => element.contains(each))
    .map(({ text }) => text);
}

/** Returns the nearest ancestor that is not part of a line. */
export function blockOf(element: Element): Element {
  let block = element;
  while (/^(inline|contents)$/.test(getComputedStyle(block).display) && block.parentElement)
    block = block.parentElement;
  return block;
}

/** Groups the items of a list by a common value. */
export function grouped<Item>(items: readonly Item[], by: (item: Item) => unknown): Item[][] {
  const groups = new Map<unknown, Item[]>();
  for (const item of items) {
    const key = by(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** Returns how far two boxes overlap, in the direction in which they overlap less; 0 or less if they do not. */
export function overlap(one: Box, other: Box): number {
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

/** Whether a reader sees an element: it is not hidden, and not only for screen readers. */
function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (getComputedStyle(at).clipPath.startsWith('inset(50%')) return false;
  }
  return true;
}
