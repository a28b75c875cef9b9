/**
 * Articles, and how to read them from the formats that news comes in.
 *
 * Runs in a page, a worker and Node. Only the format `html` needs a parser of HTML: in a worker and in Node, pass one
 * as an option.
 */
export {
  type Article,
  type ArticleInput,
  type ArticleAccess,
  type ArticleLabel,
  articleLabels,
  type Author,
  type GeneratedKind,
  type MediaKind,
  mediaKinds,
  type NewsImage,
  type Publication,
  type RelatedLink,
  type StoryMedia,
} from './article.js';
export { parseAuthors } from './authors.js';
export { ArticleFormatError } from './errors.js';
export { parseHtmlDocument } from './formats/html.js';
export * from '../generated/article/parsers.js';
export { parseArticles } from './parse-articles.js';
export type { ArticleFormat } from '../generated/article/format-names.js';
export type { ParseOptions } from './parse-options.js';
export type { ParsedElement, ParsedNode } from './formats/parsed-html.js';
export type { ParsedXml, ParsedXmlElement, ParsedXmlNode } from './formats/xml-nodes.js';
export { ArticleLoadError, loadArticles, type LoadFailure, type LoadOptions } from './article-store.js';
