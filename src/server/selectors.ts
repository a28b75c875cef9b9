import { _compileUnsafe, selectAll as select, type Options } from 'css-select';
import { PageElement, PageParent, type PageNode } from './page-nodes.js';

const options: Options<PageNode, PageElement> = {
  cacheResults: false,
  adapter: {
    isTag: (node): node is PageElement => node instanceof PageElement,
    getAttributeValue: (element, name) => element.attributeValues.get(name),
    hasAttrib: (element, name) => element.attributeValues.has(name),
    getChildren: (node) => (node instanceof PageParent ? node.childNodes : []),
    getName: (element) => element.localName,
    getParent: (node) => node.parentNode,
    getSiblings: (node) => node.parentNode?.childNodes ?? [node],
    getText: (node) => node.textContent ?? '',
    removeSubsets: (nodes) => nodes,
  },
};

type Test = (element: PageElement) => boolean;

/** The selectors that have been used. The library has a few dozen. */
const tests = new Map<string, Test>();

function testOf(selectors: string): Test {
  let test = tests.get(selectors);
  if (!test) tests.set(selectors, (test = _compileUnsafe<PageNode, PageElement>(selectors, options)));
  return test;
}

/** Whether an element matches a list of selectors. */
export function matches(selectors: string, element: PageElement): boolean {
  return testOf(selectors)(element);
}

/** Returns the element, or the nearest around it, that matches. Does not look outside a shadow root. */
export function closest(selectors: string, element: PageElement): PageElement | null {
  const test = testOf(selectors);
  for (let node: PageNode | null = element; node instanceof PageElement; node = node.parentNode) {
    if (test(node)) return node;
  }
  return null;
}

function collect(node: PageParent, test: Test, found: PageElement[]): void {
  for (const child of node.childNodes) {
    if (!(child instanceof PageElement)) continue;
    if (test(child)) found.push(child);
    collect(child, test, found);
  }
}

/** Returns the elements in a node that match, in the order of the document. */
export function selectAll(selectors: string, node: PageParent): PageElement[] {
  if (selectors.includes(':scope')) return select(selectors, node, { ...options, context: node });
  const test = testOf(selectors);
  const found: PageElement[] = [];
  collect(node, test, found);
  return found;
}
