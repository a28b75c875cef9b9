import type { ArticleFormat } from './formats/format-names.js';
import type { ParsedNode } from './formats/parsed-html.js';
import type { ParsedXml } from './formats/parsed-xml.js';

/** How to parse. */
export interface ParseOptions {
  /** Where the source stands: relative addresses are resolved against it. Without one only absolute addresses are kept. */
  url?: string;
  /** The format, where its content is not to decide. */
  format?: ArticleFormat;
  /** The time by which embargoed and expired items are left out. Defaults to the clock's. */
  now?: Date;
  /**
   * Parses an XML document, for the formats `rss` and `atom`, instead of the library's own reader. It may throw for what is not well-formed,
   * which the library then reads itself.
   */
  parseXml?: (markup: string) => ParsedXml;
  /**
   * Parses an HTML document, where there is no `DOMParser` (a worker, Node). Only the format `html` needs it.
   */
  parseHtml?: (markup: string) => ParsedNode;
}
