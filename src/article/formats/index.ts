/** Exports the parser of each format. */
// Made from the sources: `npm run generate` writes this file.
export { parseRss } from './rss-and-atom.js';
export { parseAtom } from './rss-and-atom.js';
export { parseJsonFeed } from './json-feed.js';
export { parseWordPress } from './wordpress.js';
export { parseNinjs } from './ninjs.js';
export { parseSchemaOrg } from './schema-org.js';
export { parseHtml } from './html.js';
export { parseArticleJson } from './article-json.js';
