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
export { parseArticleJson } from './formats/article-json.js';
export { parseAtom } from './formats/atom.js';
export { parseAuthors } from './authors.js';
export { ArticleFormatError } from './errors.js';
export { parseHtml, parseHtmlDocument } from './formats/html.js';
export { parseJsonFeed } from './formats/json-feed.js';
export { parseNinjs } from './formats/ninjs.js';
export { parseArticles } from './parse-articles.js';
export type { ArticleFormat, ParseOptions } from './parse-options.js';
export type { ParsedElement, ParsedNode } from './formats/parsed-node.js';
export type { ParsedXml, ParsedXmlElement, ParsedXmlNode } from './formats/parsed-xml.js';
export { parseRss } from './formats/rss.js';
export { parseSchemaOrg } from './formats/schema-org.js';
export { ArticleLoadError, loadArticles, type LoadFailure, type LoadOptions } from './store.js';
export { parseWordPress } from './formats/wordpress.js';
