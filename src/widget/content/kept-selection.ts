/** A position in the text of a root. */
type Point = [node: Node, offset: number];

/**
 * Remembers the words that a reader has selected in a root whose nodes will be replaced.
 *
 * @returns a function that selects the same words in the new nodes, if the text is the same; `undefined` if nothing is
 *   selected in the root, or if the browser cannot tell (before Chrome 137, Firefox 142 and Safari 17)
 */
export function keptSelection(root: ShadowRoot): (() => void) | undefined {
  const selection = getSelection();
  const [range] = selection?.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  if (!range || range.collapsed || ![range.startContainer, range.endContainer].every((node) => root.contains(node)))
    return undefined;
  const texts = textsOf(root);
  const start = signsBefore(texts, [range.startContainer, range.startOffset]);
  const end = signsBefore(texts, [range.endContainer, range.endOffset]) - 1;
  // Only a picture or white space.
  if (end < start) return undefined;
  const isBackward = selection!.direction === 'backward';
  const signs = signsOf(texts);
  return () => {
    const shown = textsOf(root);
    if (signsOf(shown) !== signs) return;
    const points = [pointAt(shown, start), pointAt(shown, end, 1)];
    const [[anchor, from], [focus, to]] = (isBackward ? points.reverse() : points) as [Point, Point];
    selection!.setBaseAndExtent(anchor, from, focus, to);
  };
}

/** Returns the text nodes in a root, without those of style elements. */
function textsOf(root: ShadowRoot): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentElement?.localName !== 'style') texts.push(text);
  }
  return texts;
}

/** Returns all texts as one, without white space, which a server and a browser may write differently. */
function signsOf(texts: readonly Text[]): string {
  return texts.map(({ data }) => data.replace(/\s/g, '')).join('');
}

/** Returns how many characters, without white space, are before a point. */
function signsBefore(texts: readonly Text[], [node, offset]: Point): number {
  const range = new Range();
  let signs = 0;
  for (const text of texts) {
    range.selectNodeContents(text);
    const side = range.comparePoint(node, offset);
    if (side < 0) break;
    signs += text.data.slice(0, side > 0 ? undefined : offset).replace(/\s/g, '').length;
  }
  return signs;
}

/** Returns the point before or after the character with a number. White space does not count. */
function pointAt(texts: readonly Text[], sign: number, isAfter: 0 | 1 = 0): Point {
  let left = sign;
  for (const text of texts)
    for (const { index } of text.data.matchAll(/\S/g)) if (left-- === 0) return [text, index + isAfter];
  return [texts.at(-1)!, texts.at(-1)!.length];
}
