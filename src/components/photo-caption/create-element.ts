const svg = 'http://www.w3.org/2000/svg';

/**
 * Creates an element. An attribute without a value is left out, and one with an empty text is set.
 *
 * Code that the one file loads late uses this in place of Lit's templates, because it cannot import Lit from the one
 * file (`.config/build/beside-the-one-file.ts`).
 */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | null | undefined>>,
  ...children: (Node | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Sets attributes, and removes those without a value. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string | null | undefined>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/** Creates a drawing of one line, in a square of 20 units. */
export function createIcon(line: string): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  const path = document.createElementNS(svg, 'path');
  setAttributes(icon, { viewBox: '0 0 20 20', 'aria-hidden': 'true' });
  setAttributes(path, { d: line });
  icon.append(path);
  return icon;
}
