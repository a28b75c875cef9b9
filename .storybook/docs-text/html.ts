import { defaultTreeAdapter, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const { isElementNode: isElement, isTextNode: isText } = defaultTreeAdapter;

/** Reads the HTML of a docs page. */
export const parse = (html: string): Node[] => parseFragment(html).childNodes;

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** The elements that begin a new line. */
const blocks = new Set(
  'blockquote dd details div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

export const isBlock = (node: Node): boolean => isElement(node) && blocks.has(node.tagName);

/** The text of nodes in one line. Blocks are kept apart by a space. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map(rawText).join('').replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || node.tagName === 'style' || node.tagName === 'script') return '';
  const text = node.childNodes.map(rawText).join('');
  return isBlock(node) || node.tagName === 'br' ? ` ${text} ` : text;
}

/** The elements that do nothing without a script. */
const controls = new Set([
  'button',
  'dialog',
  'fieldset',
  'iframe',
  'input',
  'label',
  'script',
  'select',
  'style',
  'textarea',
]);

const needsScript = ({ tagName, attrs }: DefaultTreeAdapterTypes.Element): boolean =>
  controls.has(tagName) || attrs.some(({ name }) => name === 'data-needs-script');

/** Removes elements that do nothing on a page without scripts. The attribute `data-needs-script` marks others. */
export function withoutControls(html: string): string {
  const fragment = parseFragment(html);
  const prune = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    parent.childNodes = parent.childNodes.filter((node) => !isElement(node) || !needsScript(node));
    for (const node of parent.childNodes) if (isElement(node)) prune(node);
  };
  prune(fragment);
  return serialize(fragment);
}
