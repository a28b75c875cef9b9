/**
 * What an article is, and how it is read from the formats that news comes in.
 *
 * Needs no element, and of a DOM only a parser, for the formats in angle brackets (`rss`, `atom`, `html`): in a worker and in Node it is
 * passed as an option. It runs in a page, a worker and Node.
 */
export {
  type Article,
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
export * from './formats/index.js';
export { parseArticles } from './parse-articles.js';
export type { ArticleFormat } from './formats/format-names.js';
export type { ParseOptions } from './parse-options.js';
export type { ParsedElement, ParsedNode } from './formats/parsed-html.js';
export type { ParsedXml, ParsedXmlElement, ParsedXmlNode } from './formats/parsed-xml.js';
export { ArticleLoadError, loadArticles, type LoadFailure, type LoadOptions } from './store.js';
