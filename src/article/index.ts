/**
 * What an article is, and how it is read from the formats that news comes in.
 *
 * Needs no element and, but for the format `html`, no DOM: it runs in a page, a worker and Node.
 */
export {
  type Article,
  type ArticleAccess,
  type ArticleLabel,
  articleLabels,
  type Author,
  type GeneratedKind,
  type NewsImage,
  type Publication,
  type RelatedLink,
} from './article.js';
export { parseArticleJson } from './article-json.js';
export { parseAuthors } from './authors.js';
export { ArticleFormatError } from './errors.js';
export { parseHtml, parseHtmlDocument } from './html.js';
export { parseNinjs } from './ninjs.js';
export { parseArticles } from './parse-articles.js';
export type { ArticleFormat, ParseOptions } from './parse-options.js';
export type { ParsedElement, ParsedNode } from './parsed-node.js';
export { parseSchemaOrg } from './schema-org.js';
export { ArticleLoadError, loadArticles, type LoadFailure, type LoadOptions } from './store.js';
