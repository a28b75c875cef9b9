import { html as htmlTypes, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import {
  htmlNamespace,
  insert,
  newComment,
  PageDocument,
  PageElement,
  PageFragment,
  PageText,
  prepared,
  remove,
  type PageNode,
  type PageParent,
} from './page-nodes.js';
import { SureParser } from './sure-parser.js';

type Nodes = TreeAdapterTypeMap<
  PageNode,
  PageParent,
  PageNode,
  PageDocument,
  PageFragment,
  PageElement,
  PageText,
  PageText,
  PageElement,
  PageText
>;

/** The classes of the library's elements, by their tags. */
export type ElementClasses = Readonly<Record<string, new () => PageElement>>;

/** A parsed page, or a parsed part of one. */
export interface ParsedPage {
  document: PageDocument;
  /**
   * The elements of {@link ElementClasses}, in the order of their start tags, without those in the content of a
   * `<template>`.
   */
  elements: PageElement[];
}

/**
 * The most elements that a page may have: `each` for each `<` in its text, plus `besides`. Without a limit, a few
 * kilobytes could make millions of elements: if a tag for formatting such as `<b>` is not closed, the HTML standard
 * opens it again in every block that follows.
 */
const maxNodes = { each: 8, besides: 50_000 };

/**
 * Parses a page, or a part of one, as a browser does. Only the elements that all browsers read in the same way have a
 * `startTagEnd`. An addition there does not change how browsers read the rest of the page.
 *
 * @param classes the classes of the elements to find
 * @throws {RangeError} if the text would make too many elements
 * @see {@link https://html.spec.whatwg.org/multipage/parsing.html | HTML, parsing}
 */
export function parsePage(text: string, classes: ElementClasses): ParsedPage {
  const page = parseAs('with scripts', text, classes);
  if (page.elements.length > 0 && /<noscript/i.test(text)) {
    const plain = Object.fromEntries(Object.keys(classes).map((tag) => [tag, PageElement]));
    const others = parseAs('without scripts', text, plain).elements;
    const places = new Set(others.map(({ startTagEnd }) => startTagEnd));
    for (const element of page.elements) if (!places.has(element.startTagEnd)) element.startTagEnd = undefined;
  }
  return page;
}

/** Parses a page. With scripts, a browser reads the content of a `<noscript>` as text. */
function parseAs(way: 'with scripts' | 'without scripts', text: string, classes: ElementClasses): ParsedPage {
  const document = new PageDocument();
  const found: PageElement[] = [];
  const templates: PageElement[] = [];
  const inTemplates = new Set<PageElement>();
  let left = maxNodes.besides + maxNodes.each * text.split('<').length;
  const treeAdapter: TreeAdapter<Nodes> = {
    createDocument: () => document,
    createDocumentFragment: () => new PageFragment(),
    createElement(localName, namespace, attributes) {
      if (--left < 0)
        throw new RangeError('The page makes too many elements, because many of its tags are not closed.');
      const Known = namespace === htmlNamespace && Object.hasOwn(classes, localName) ? classes[localName] : undefined;
      const element = Known ? prepared(new Known(), localName, document) : document.createElement(localName);
      element.namespaceURI = namespace;
      for (const { name, value } of attributes) element.attributeValues.set(name, value);
      if (Known) found.push(element);
      return element;
    },
    onElementCreated(element, { isInTemplate }) {
      if (isInTemplate) inTemplates.add(element);
    },
    createCommentNode: newComment,
    createTextNode: (data) => new PageText(data),
    appendChild: insert,
    insertBefore: insert,
    detachNode: remove,
    insertText: (parent, data) => addText(parent, data, parent.childNodes.length),
    insertTextBefore: (parent, data, next) => addText(parent, data, parent.childNodes.lastIndexOf(next)),
    adoptAttributes({ attributeValues }, attributes) {
      for (const { name, value } of attributes) if (!attributeValues.has(name)) attributeValues.set(name, value);
    },
    setTemplateContent(template, content) {
      template.content = content;
      templates.push(template);
    },
    getTemplateContent: ({ content }) => content!,
    setDocumentType: () => undefined,
    setDocumentMode: () => undefined,
    getDocumentMode: () => htmlTypes.DOCUMENT_MODE.NO_QUIRKS,
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    getAttrList: ({ attributeValues }) => Array.from(attributeValues, ([name, value]) => ({ name, value })),
    getChildNodes: ({ childNodes }) => childNodes,
    getFirstChild: ({ firstChild }) => firstChild,
    getParentNode: ({ parentNode }) => parentNode,
    getTagName: ({ localName }) => localName,
    getNamespaceURI: ({ namespaceURI }) => namespaceURI as htmlTypes.NS,
    getTextNodeContent: ({ data }) => data,
    getCommentNodeContent: ({ data }) => data,
    isElementNode: (node): node is PageElement => node instanceof PageElement,
    isTextNode: (node): node is PageText => node.nodeType === 3,
    isCommentNode: (node): node is PageText => node.nodeType === 8,
    isDocumentTypeNode: (node): node is PageText => node.nodeType === 10,
    getNodeSourceCodeLocation: () => undefined,
    setNodeSourceCodeLocation(node, location) {
      if (node instanceof PageElement && location?.startTag) node.startTagEnd = location.startTag.endOffset;
    },
    updateNodeSourceCodeLocation: () => undefined,
  };
  SureParser.parse<Nodes>(text, {
    treeAdapter,
    sourceCodeLocationInfo: true,
    scriptingEnabled: way === 'with scripts',
  });
  for (const template of templates) attachRoot(template);
  // A frameset replaces a body that has only unknown elements. A template in one of them would keep the body, and the
  // frames would be lost.
  const hasFrames = document.children[0]?.children.some(({ localName }) => localName === 'frameset');
  if (hasFrames) for (const element of found) element.startTagEnd = undefined;
  return {
    document,
    elements: found.filter((element) => !inTemplates.has(element) || isLive(element)),
  };
}

/** The elements of HTML that can have a shadow root. */
const hosts = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|[a-z].*-.*)$/;

/**
 * Makes a `<template shadowrootmode>` the shadow root of its parent, as the parser of a browser does. A second one
 * stays a template.
 */
function attachRoot(template: PageElement): void {
  const host = template.parentElement;
  if (!host || host.hasDeclaredRoot || host.namespaceURI !== htmlNamespace || !hosts.test(host.localName)) return;
  if (!/^(?:open|closed)$/i.test(template.getAttribute('shadowrootmode') ?? '')) return;
  template.content!.host = host;
  host.hasDeclaredRoot = true;
  remove(template);
}

/** Whether an element is in the page, and not in the content of a `<template>`. */
function isLive(element: PageElement): boolean {
  let root = element.getRootNode();
  while (root instanceof PageFragment && root.host) root = root.host.getRootNode();
  return root === element.ownerDocument;
}

/** Adds text before a child. If there is a text before that child, adds to that text. */
function addText(parent: PageParent, data: string, at: number): void {
  const before = parent.childNodes[at - 1];
  if (before?.nodeType === 3) (before as PageText).data += data;
  else insert(parent, new PageText(data), parent.childNodes[at]);
}
