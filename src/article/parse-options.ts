import type { ArticleFormat } from '../generated/article/format-names.js';
import type { ParsedNode } from './formats/parsed-html.js';
import type { ParsedXml } from './formats/xml-nodes.js';

/** How to parse. */
export interface ParseOptions {
  /** The source's own address, the base of relative addresses. Without it, only absolute addresses are kept. */
  url?: string;
  /** The format. Without it, the content decides. */
  format?: ArticleFormat;
  /** The time at which the articles are shown: embargoed and expired items are left out. Defaults to now. */
  now?: Date;
  /**
   * Parses an XML document, for the formats `rss` and `atom`, in place of the library's own reader. If it throws, as
   * for a document that is not well-formed, the library's own reader is used.
   */
  parseXml?: (markup: string) => ParsedXml;
  /**
   * Parses an HTML document, if there is no `DOMParser` (in a worker, in Node). Only the format `html` needs it.
   */
  parseHtml?: (markup: string) => ParsedNode;
}
