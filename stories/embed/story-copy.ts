import { LitElement } from 'lit';
import type { ReaderAccess } from '../../src/access/reader-access.js';
import { here } from '../support/here.js';

/** A copy of a story's nodes. Snippets are made from it. */
export interface StoryCopy {
  root: DocumentFragment;
  /** The objects that an element has as properties. Attributes cannot contain them. */
  objects: Map<Element, GivenObjects>;
  /** For each element of the copy, the element on the page. */
  originals: Map<Element, Element>;
}

/** The objects that an element takes. */
export interface GivenObjects {
  /** An `Article`. */
  article?: object;
  /** A `ReaderAccess`. */
  access?: object;
}

/**
 * The last access of each `<news-access>`. If its source is a function, a snippet cannot contain it, but can contain
 * this result.
 */
const told = new WeakMap<EventTarget, ReaderAccess>();

/** Remembers what a `<news-access>` knows about the reader. */
export function noteAccess(event: Event): void {
  const { access } = event as Event & { access?: ReaderAccess };
  if (access) told.set(event.target!, access);
}

/** Copies rendered nodes with their properties. Relative addresses become absolute, so that they work on any page. */
export function copyStory(nodes: Iterable<Node>): StoryCopy {
  const copy: StoryCopy = { root: document.createDocumentFragment(), objects: new Map(), originals: new Map() };
  for (const node of nodes) {
    const twin = node.cloneNode(true);
    copy.root.append(twin);
    note(node, twin, copy);
  }
  // Leave out notes that a story writes beside its widget.
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

/** Writes properties as attributes, and returns those that cannot be attributes. */
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
  // Only a card has an attribute of this name.
  const known = element.localName !== 'news-access' ? undefined : source ? told.get(element) : access;
  if (!article && !known) return undefined;
  return JSON.parse(
    anywhere(JSON.stringify({ article: article ?? undefined, access: known ?? undefined })),
  ) as GivenObjects;
}

type Values = Readonly<Record<PropertyKey, unknown>>;

/** Makes the addresses of the sample pictures absolute. */
const anywhere = (text: string): string => text.replace(/(^|[\s,"])(?=pictures\/)/g, `$1${here}`);
