import { isServer } from '../is-server.js';
import type { AccessAnswer, ArticleQuery } from '../content/protocols.js';
import { isRelative } from './unknown-page.js';

/** The page that a widget is in, with only those members that it has on a server too. */
export interface Page extends Pick<Document, 'title' | 'baseURI' | 'createElement' | 'createTextNode'> {
  /** Its address, if known. */
  readonly location?: Pick<URL, 'href' | 'origin' | 'hostname' | 'pathname'>;
  querySelector(selectors: string): Element | null;
  /** Only on a server: the time at which the page is shown, in milliseconds since the epoch. */
  now?: number;
  /** Only on a server: the reader's time zone. */
  timeZone?: string;
  /** Only on a server: returns what a prompt about an article shows. Absent if the reader's access is not known. */
  answerAccess?(article: ArticleQuery | undefined): AccessAnswer;
}

/**
 * Returns the page that a widget is in: the document in a browser, or the page that `standfirst/server` has parsed.
 * `undefined` if the renderer knows only the widget's own tag, as `@lit-labs/ssr` does.
 */
export function pageOf(widget: Element): Page | undefined {
  return isServer ? (widget.ownerDocument as Page | undefined) : document;
}

/** Whether the renderer knows only the widget's own tag, and not the markup inside or around the tag. */
export function seesOnlyTag(widget: Element): boolean {
  return isServer && !pageOf(widget);
}

/** Returns the address of the page; `undefined` if not known. */
export function locationOf(widget: Element): Page['location'] {
  return pageOf(widget)?.location;
}

/** Returns the name of the page's host, for campaigns; `undefined` if not known. */
export function pageHost(widget: Element): string | undefined {
  return locationOf(widget)?.hostname;
}

/**
 * The start of every address of this page's origin. It is computed once, because that is slow. A page in a `srcdoc` has
 * no address.
 */
const here = /* @__PURE__ */ findOrigin();

function findOrigin(): string | undefined {
  return typeof location === 'undefined' ? undefined : `${location.origin === 'null' ? origin : location.origin}/`;
}

/**
 * Whether an address is of another origin than the page. If a server does not know the page's origin, every absolute
 * address counts as one.
 */
export function isElsewhere(widget: Element, url: string | undefined): boolean {
  if (isServer && url && isRelative(url)) return false;
  const start = isServer ? serverOrigin(widget) : here;
  return url !== undefined && (start === undefined || !url.startsWith(start));
}

function serverOrigin(widget: Element): string | undefined {
  const address = locationOf(widget);
  return address && `${address.origin}/`;
}

/**
 * Whether a node is a text. Uses the number, because a server has no constants for node types, and another document has
 * other classes.
 */
export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** Whether a node is an element: see {@link isText}. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
