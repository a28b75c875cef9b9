/** The boxes of a page by the paths of their elements, into shadow trees too: left, top, width, height. */
export type Boxes = Record<string, readonly [left: number, top: number, width: number, height: number]>;

/** Reads the boxes of every element in the body. Runs in the page. */
export function readBoxes(): Boxes {
  const boxes: Boxes = {};
  const roots: [root: Element | ShadowRoot, path: string][] = [[document.body, '']];
  for (const [root, path] of roots) {
    const elements = [...root.children].filter(({ localName }) => !['style', 'script'].includes(localName));
    elements.forEach((element, index) => {
      const at = `${path}/${element.localName}${index ? `:${index}` : ''}`;
      const { left, top, width, height } = element.getBoundingClientRect();
      boxes[at] = [left + scrollX, top + scrollY, width, height];
      roots.push([element, at]);
      if (element.shadowRoot) roots.push([element.shadowRoot, `${at}#`]);
    });
  }
  return boxes;
}

/** Says which boxes differ by more than half a pixel, or are on one page only. */
export function differences(expected: Boxes, actual: Boxes): string[] {
  const paths = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...paths].flatMap((path) => {
    const [one, other] = [expected[path], actual[path]];
    if (!one || !other) return [`${path}: only ${one ? 'in the preview' : 'on the page'}`];
    return one.every((side, index) => Math.abs(side - other[index]!) <= 0.5)
      ? []
      : [`${path}: ${one.join(' ')} in the preview, ${other.join(' ')} on the page`];
  });
}
