import type { ParsedNode } from '../article/formats/parsed-html.js';
import { parsePage } from './parse-page.js';

/**
 * Parses a page of HTML as a browser does, into nodes that load and run nothing. Node and workers have no `DOMParser`.
 * Give this function to `parseArticles` there: `parseArticles(page, { url, parseHtml })`.
 *
 * @throws {RangeError} if the text would make too many elements
 * @see {@link https://html.spec.whatwg.org/multipage/parsing.html | HTML, parsing}
 */
export function parseHtml(markup: string): ParsedNode {
  return parsePage(markup, {}).document as ParsedNode;
}
