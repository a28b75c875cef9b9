/**
 * The nodes of a page on a server: the part of the DOM that the widgets and the readers of articles use.
 *
 * A widget's tag is a node of the widget's own class, so the code that reads the markup inside it and the elements around it is the browser's. Nothing
 * loads, runs or listens.
 *
 * @see {@link https://dom.spec.whatwg.org/#nodes | DOM, nodes}
 */
import type { AccessAnswer, AskedArticle } from '../widget/protocols.js';
import { unknownPage } from '../widget/unknown-page.js';
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
    return this.parentNode?.getRootNode() ?? this;
  }
}

/** A text, or a comment. */
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
  /** How many nodes are around it. */
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
  /** The address of the page, if it is known. */
  location?: URL;
  /** The time at which the page is shown, in milliseconds since the epoch, if it is known. */
  now?: number;
  /** The zone of the times that no policy of the page places. */
  timeZone?: string;
  /** Says what a prompt about an article shows, if it is known what the reader may read. */
  answerAccess?: (article?: AskedArticle) => AccessAnswer;
  #base?: string;

  get title(): string {
    return this.querySelector('title')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** The address that relative addresses belong to: `<base href>`, else the page's own, else {@link unknownPage}. */
  get baseURI(): string {
    if (this.#base === undefined) {
      const href = this.querySelector('base[href]')?.getAttribute('href') ?? '';
      const own = this.location?.href ?? unknownPage;
      this.#base = parsedAddress(href, own) ?? own;
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

/** Gives a new element its name and its page. */
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
  /** Where the start tag ends in the text of the page, if the page has one. */
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

  /** The slot that the element is for. */
  get slot(): string {
    return this.getAttribute('slot') ?? '';
  }

  /** One listener for each type is enough here. */
  addEventListener(type: string, listener: Listener): void {
    (this.#listeners ??= new Map()).set(type, listener);
  }

  removeEventListener(type: string): void {
    this.#listeners?.delete(type);
  }

  /** Calls the listeners of the element and of those around it, also outside its shadow root, until one stops the event. */
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
  /** Its absolute address. */
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

/** The node around a node. Around a shadow root that is its element. */
export function parentOf(node: PageNode): PageNode | null | undefined {
  return node.parentNode ?? (node as Partial<PageFragment>).host;
}

/** How deep nodes are nested at most. Chromium too puts deeper ones beside each other. So no function here can run out of stack. */
const maxDepth = 512;

/** Puts a node into another, before `next` if that is given. */
export function insert(parent: PageParent, node: PageNode, next?: PageNode): void {
  remove(node);
  if (parent.depth >= maxDepth && parent.parentNode) parent = parent.parentNode;
  node.parentNode = parent;
  if (node instanceof PageParent) node.depth = parent.depth + 1;
  if (next) parent.childNodes.splice(parent.childNodes.indexOf(next), 0, node);
  else parent.childNodes.push(node);
}

/** Takes a node out of its parent. */
export function remove(node: PageNode): void {
  const siblings = node.parentNode?.childNodes;
  if (siblings) {
    // Usually it is the last.
    if (siblings.at(-1) === node) siblings.pop();
    else siblings.splice(siblings.indexOf(node), 1);
  }
  node.parentNode = null;
}

/** Returns the language at an element: the nearest `lang`, through shadow roots. */
export function languageOf(element: PageElement): string {
  for (let node: PageNode | null | undefined = element; node; node = parentOf(node)) {
    const lang = node instanceof PageElement ? node.getAttribute('lang') : null;
    if (lang !== null) return lang;
  }
  return '';
}
