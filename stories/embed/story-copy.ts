import type { ReaderAccess } from '../../src/access/reader-access.js';
import manifest from '../../src/custom-elements.json';
import { here } from '../support/here.js';

/** What a story shows, as nodes that nobody else has: markup to paste is made of them. */
export interface StoryCopy {
  root: DocumentFragment;
  /** What was given to an element as a property, which no attribute can say. */
  objects: Map<Element, GivenObjects>;
  /** The element on the page that a copy is of. */
  originals: Map<Element, Element>;
}

/** The objects that an element takes. */
export interface GivenObjects {
  /** An `Article`. */
  article?: object;
  /** A `ReaderAccess`. */
  access?: object;
}

/** What each `<news-access>` has told last: a source of the host's own is code, and what came of it is data. */
const told = new WeakMap<EventTarget, ReaderAccess>();

/** Notes what a `<news-access>` knows of the reader. */
export function noteAccess(event: Event): void {
  const { access } = event as Event & { access?: ReaderAccess };
  if (access) told.set(event.target!, access);
}

/** The properties that have an attribute, by tag. */
const attributesOf = new Map(
  manifest.modules.flatMap(({ declarations }) =>
    declarations.flatMap((declaration) =>
      'tagName' in declaration && 'attributes' in declaration
        ? [[declaration.tagName, declaration.attributes as { name: string; fieldName?: string }[]] as const]
        : [],
    ),
  ),
);

/** Copies what a renderer has made, with what was given to elements as properties, and with addresses that hold on any page. */
export function copyStory(nodes: Iterable<Node>): StoryCopy {
  const copy: StoryCopy = { root: document.createDocumentFragment(), objects: new Map(), originals: new Map() };
  for (const node of nodes) {
    const twin = node.cloneNode(true);
    copy.root.append(twin);
    note(node, twin, copy);
  }
  return copy;
}

function note(node: Node, twin: Node, copy: StoryCopy): void {
  if (node instanceof Element && twin instanceof Element) {
    copy.originals.set(twin, node);
    for (const { name, value } of [...twin.attributes]) twin.setAttribute(name, anywhere(value));
    const objects = noteProperties(node, twin);
    if (objects) copy.objects.set(twin, objects);
  }
  [...twin.childNodes].forEach((child, index) => note(node.childNodes[index]!, child, copy));
}

/** Writes as attributes what was set as properties, and returns what no attribute can say. */
function noteProperties(element: Element, twin: Element): GivenObjects | undefined {
  const attributes = attributesOf.get(element.localName);
  if (!attributes) return undefined;
  const given = element as unknown as Readonly<Record<string, unknown>>;
  const untouched = document.createElement(element.localName) as unknown as Readonly<Record<string, unknown>>;
  for (const { name, fieldName = name } of attributes) {
    const value = given[fieldName];
    if (twin.hasAttribute(name) || value === untouched[fieldName] || value === null || typeof value === 'object')
      continue;
    if (value !== false) twin.setAttribute(name, value === true ? '' : String(value));
  }
  const { article, access, source } = given;
  const known = source ? told.get(element) : access;
  if (!article && !known) return undefined;
  return JSON.parse(
    anywhere(JSON.stringify({ article: article ?? undefined, access: known ?? undefined })),
  ) as GivenObjects;
}

/** A text with the addresses of the sample pictures as they are from another page. */
const anywhere = (text: string): string => text.replace(/(^|[\s,"])(?=pictures\/)/g, `$1${here}`);
