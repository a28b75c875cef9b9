import { _compileUnsafe, selectAll as select, type Options } from 'css-select';

/** The part of a node that selectors need. */
export interface SelectedNode {
  readonly nodeType: number;
  readonly parentNode: SelectedNode | null;
  readonly childNodes?: readonly SelectedNode[];
  readonly textContent: string | null;
}

/** The part of an element that selectors need. */
export interface SelectedElement extends SelectedNode {
  readonly localName: string;
  readonly attributeValues: ReadonlyMap<string, string>;
}

function isElement(node: SelectedNode): node is SelectedElement {
  return node.nodeType === 1;
}

const options: Options<SelectedNode, SelectedElement> = {
  cacheResults: false,
  adapter: {
    isTag: isElement,
    getAttributeValue: (element, name) => element.attributeValues.get(name),
    hasAttrib: (element, name) => element.attributeValues.has(name),
    getChildren: ({ childNodes = [] }) => [...childNodes],
    getName: ({ localName }) => localName,
    getParent: ({ parentNode }) => parentNode,
    getSiblings: (node) => [...(node.parentNode?.childNodes ?? [node])],
    getText: ({ textContent }) => textContent ?? '',
    removeSubsets: (nodes) => nodes,
  },
};

type Test = (element: SelectedElement) => boolean;

/** The compiled selectors. The library uses a few dozen. */
const tests = new Map<string, Test>();

function testOf(selectors: string): Test {
  let test = tests.get(selectors);
  if (!test) tests.set(selectors, (test = _compileUnsafe<SelectedNode, SelectedElement>(selectors, options)));
  return test;
}

/** Whether an element matches a list of selectors. */
export function matches(selectors: string, element: SelectedElement): boolean {
  return testOf(selectors)(element);
}

/** Returns the element itself or the nearest element around it that matches. Does not look outside a shadow root. */
export function closest(selectors: string, element: SelectedElement): SelectedElement | null {
  const test = testOf(selectors);
  for (let node: SelectedNode | null = element; node && isElement(node); node = node.parentNode) {
    if (test(node)) return node;
  }
  return null;
}

/** Returns the matching elements inside a node, in the order of the document. */
export function selectAll(selectors: string, node: SelectedNode): SelectedElement[] {
  if (selectors.includes(':scope')) return select(selectors, node, { ...options, context: node });
  const found: SelectedElement[] = [];
  collect(node, testOf(selectors), found);
  return found;
}

function collect({ childNodes = [] }: SelectedNode, test: Test, found: SelectedElement[]): void {
  for (const child of childNodes) {
    if (!isElement(child)) continue;
    if (test(child)) found.push(child);
    collect(child, test, found);
  }
}
