import { LitElement } from 'lit';
import type { ReaderAccess } from '../../src/access/reader-access.js';
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

/** Copies what a renderer has made, with what was given to elements as properties, and with addresses that hold on any page. */
export function copyStory(nodes: Iterable<Node>): StoryCopy {
  const copy: StoryCopy = { root: document.createDocumentFragment(), objects: new Map(), originals: new Map() };
  for (const node of nodes) {
    const twin = node.cloneNode(true);
    copy.root.append(twin);
    note(node, twin, copy);
  }
  // What a story says of its widget is nothing to paste.
  for (const beside of copy.root.querySelectorAll('[data-not-embedded]')) beside.remove();
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
  if (!element.localName.startsWith('news-') || !(element instanceof LitElement)) return undefined;
  const { elementProperties } = element.constructor as typeof LitElement;
  const untouched = document.createElement(element.localName) as unknown as Values;
  const given = element as unknown as Values;
  for (const [property, { attribute, state }] of elementProperties) {
    const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
    const value = given[property];
    const isSaid = attribute === false || state || twin.hasAttribute(name) || value === untouched[property];
    if (isSaid || value === null || value === false || typeof value === 'object') continue;
    twin.setAttribute(name, value === true ? '' : String(value));
  }
  const { article, access, source } = given;
  // A card has an attribute of this name.
  const known = element.localName !== 'news-access' ? undefined : source ? told.get(element) : access;
  if (!article && !known) return undefined;
  return JSON.parse(
    anywhere(JSON.stringify({ article: article ?? undefined, access: known ?? undefined })),
  ) as GivenObjects;
}

type Values = Readonly<Record<PropertyKey, unknown>>;

/** A text with the addresses of the sample pictures as they are from another page. */
const anywhere = (text: string): string => text.replace(/(^|[\s,"])(?=pictures\/)/g, `$1${here}`);
