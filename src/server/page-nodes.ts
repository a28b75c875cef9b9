/**
 * The nodes of a page on a server: the part of the DOM that the widgets and the readers of articles use.
 *
 * The node of a widget's tag has the widget's own class. So the same code as in a browser reads the markup inside the
 * tag and the elements around it. Nodes load nothing and run nothing.
 *
 * @see {@link https://dom.spec.whatwg.org/#nodes | DOM, nodes}
 */
import type { AccessAnswer, ArticleQuery } from '../widget/content/protocols.js';
import { unknownPage } from '../widget/page/unknown-page.js';
import { closest, matches, selectAll } from './selectors.js';

/** The numbers of the kinds of nodes, as in `Node.nodeType`. */
const kinds = { element: 1, text: 3, comment: 8, document: 9, fragment: 11 } as const;

export const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** A node of a page. */
export abstract class PageNode {
  abstract readonly nodeType: number;
  parentNode: PageParent | null = null;

  get nodeValue(): string | null {
    return null;
  }

  get textContent(): string | null {
    return this.nodeValue;
  }

  get parentElement(): PageElement | null {
    return this.parentNode instanceof PageElement ? this.parentNode : null;
  }

  /** The outermost node: the document, or a shadow root. */
  getRootNode(): PageNode {
    let root = this.parentNode;
    while (root?.parentNode) root = root.parentNode;
    return root ?? this;
  }
}

/** A text or a comment. */
export class PageText extends PageNode {
  constructor(
    public data: string,
    readonly nodeType: number = kinds.text,
  ) {
    super();
  }

  override get nodeValue(): string {
    return this.data;
  }

  cloneNode(): PageText {
    return new PageText(this.data, this.nodeType);
  }
}

export const newComment = (data: string): PageText => new PageText(data, kinds.comment);

/** A node with children. */
export abstract class PageParent extends PageNode {
  readonly childNodes: PageNode[] = [];
  /** The number of nodes around this node. */
  depth = 0;

  get children(): PageElement[] {
    return this.childNodes.filter((node): node is PageElement => node instanceof PageElement);
  }

  get childElementCount(): number {
    return this.children.length;
  }

  get firstChild(): PageNode | null {
    return this.childNodes[0] ?? null;
  }

  override get textContent(): string {
    let text = '';
    for (const node of this.childNodes) if (node.nodeType !== kinds.comment) text += node.textContent ?? '';
    return text;
  }

  append(...nodes: (PageNode | string)[]): void {
    for (const each of nodes) insert(this, typeof each === 'string' ? new PageText(each) : each);
  }

  contains(other: PageNode | null): boolean {
    for (let node = other; node; node = node.parentNode) if (node === this) return true;
    return false;
  }

  querySelectorAll(selectors: string): PageElement[] {
    return selectAll(selectors, this) as PageElement[];
  }

  querySelector(selectors: string): PageElement | null {
    return this.querySelectorAll(selectors)[0] ?? null;
  }
}

/** The content of a `<template>`, or a shadow root that the page itself has written. */
export class PageFragment extends PageParent {
  readonly nodeType = kinds.fragment;
  /** The element of a shadow root. */
  host?: PageElement;
}

/** A page. */
export class PageDocument extends PageParent {
  readonly nodeType = kinds.document;
  /** The address of the page, if known. */
  location?: URL;
  /** The time at which the page is shown, in milliseconds since the epoch, if known. */
  now?: number;
  /** The time zone, if the page's time policy has none. */
  timeZone?: string;
  /** Returns what a prompt about an article shows. Absent if the reader's access is not known. */
  answerAccess?: (article?: ArticleQuery) => AccessAnswer;
  #base?: string;

  get title(): string {
    return this.querySelector('title')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  /**
   * The base of relative addresses: `<base href>`, else the address of the page, else {@link unknownPage}.
   *
   * @see {@link https://html.spec.whatwg.org/#set-the-frozen-base-url | HTML, set the frozen base URL}
   */
  get baseURI(): string {
    if (this.#base === undefined) {
      const base = this.querySelectorAll('base[href]').find(({ namespaceURI }) => namespaceURI === htmlNamespace);
      const own = this.location?.href ?? unknownPage;
      const found = parsedAddress(base?.getAttribute('href') ?? '', own) ?? own;
      this.#base = /^(?:data|javascript):/.test(found) ? own : found;
    }
    return this.#base;
  }

  createTextNode(data: string): PageText {
    return new PageText(data);
  }

  createElement(localName: string): PageElement {
    return prepared(localName === 'a' ? new PageLink() : new PageElement(), localName, this);
  }
}

/** Sets the name and the page of a new element. */
export function prepared<Node extends PageElement>(element: Node, localName: string, page: PageDocument): Node {
  element.localName = localName;
  element.ownerDocument = page;
  return element;
}

type Listener = (event: Event) => void;

/** An element. The widgets extend it, as they extend `HTMLElement` in a browser. */
export class PageElement extends PageParent {
  readonly nodeType = kinds.element;
  localName = '';
  namespaceURI: string = htmlNamespace;
  ownerDocument!: PageDocument;
  /** The content of a `<template>`. */
  content?: PageFragment;
  /** Whether the page itself has written a shadow root for the element. */
  hasDeclaredRoot = false;
  /**
   * The index in the text of the page where the start tag ends. Absent if an addition there could change how browsers
   * read the text after it.
   */
  startTagEnd?: number;
  readonly attributeValues = new Map<string, string>();
  #listeners?: Map<string, Listener>;

  get baseURI(): string {
    return this.ownerDocument.baseURI;
  }

  get isConnected(): boolean {
    return this.getRootNode() === this.ownerDocument;
  }

  getAttribute(name: string): string | null {
    return this.attributeValues.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributeValues.has(name);
  }

  setAttribute(name: string, value: string): void {
    this.attributeValues.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributeValues.delete(name);
  }

  matches(selectors: string): boolean {
    return matches(selectors, this);
  }

  closest(selectors: string): PageElement | null {
    return closest(selectors, this) as PageElement | null;
  }

  cloneNode(): PageElement {
    const copy = this.ownerDocument.createElement(this.localName);
    for (const [name, value] of this.attributeValues) copy.setAttribute(name, value);
    return copy;
  }

  /** The name of the element's slot. */
  get slot(): string {
    return this.getAttribute('slot') ?? '';
  }

  /** Keeps one listener for each type, which is enough here. */
  addEventListener(type: string, listener: Listener): void {
    (this.#listeners ??= new Map()).set(type, listener);
  }

  removeEventListener(type: string): void {
    this.#listeners?.delete(type);
  }

  /**
   * Calls the listeners of the element and of all elements around it, even outside its shadow root, until a listener
   * stops the event.
   */
  dispatchEvent(event: Event): boolean {
    this.#listeners?.get(event.type)?.(event);
    let node = parentOf(this);
    for (; node && !event.cancelBubble; node = parentOf(node)) {
      if (node instanceof PageElement) node.#listeners?.get(event.type)?.(event);
    }
    return !event.defaultPrevented;
  }
}

/** A link. */
export class PageLink extends PageElement {
  /** The absolute address of the link. */
  get href(): string {
    const written = this.getAttribute('href');
    return written === null ? '' : (parsedAddress(written, this.baseURI) ?? written);
  }

  get rel(): string {
    return this.getAttribute('rel') ?? '';
  }

  get target(): string {
    return this.getAttribute('target') ?? '';
  }

  get title(): string {
    return this.getAttribute('title') ?? '';
  }
}

function parsedAddress(address: string, base?: URL | string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** Returns the node around a node. For a shadow root, this is its element. */
export function parentOf(node: PageNode): PageNode | null | undefined {
  return node.parentNode ?? (node as Partial<PageFragment>).host;
}

/**
 * The greatest depth of nodes, so that no function here runs out of stack. Deeper nodes are put beside each other, as
 * in Chromium. See https://github.com/whatwg/html/issues/3732.
 */
const maxDepth = 512;

/** Puts a node into a parent, before `next` or else at the end. */
export function insert(parent: PageParent, node: PageNode, next?: PageNode): void {
  remove(node);
  if (parent.depth >= maxDepth && parent.parentNode) parent = parent.parentNode;
  node.parentNode = parent;
  if (node instanceof PageParent) node.depth = parent.depth + 1;
  if (next) parent.childNodes.splice(parent.childNodes.indexOf(next), 0, node);
  else parent.childNodes.push(node);
}

/** Removes a node from its parent. */
export function remove(node: PageNode): void {
  const siblings = node.parentNode?.childNodes;
  if (siblings) {
    // The node is usually the last one.
    if (siblings.at(-1) === node) siblings.pop();
    else siblings.splice(siblings.indexOf(node), 1);
  }
  node.parentNode = null;
}

/** Returns the language of an element: the nearest `lang`, even outside its shadow root. */
export function languageOf(element: PageElement): string {
  for (let node: PageNode | null | undefined = element; node; node = parentOf(node)) {
    const lang = node instanceof PageElement ? node.getAttribute('lang') : null;
    if (lang !== null) return lang;
  }
  return '';
}
