/** Exports the parser of each format. */
// Made from the sources: `npm run generate` writes this file.
export { parseRss } from '../../article/formats/rss-and-atom.js';
export { parseAtom } from '../../article/formats/rss-and-atom.js';
export { parseJsonFeed } from '../../article/formats/json-feed.js';
export { parseWordPress } from '../../article/formats/wordpress.js';
export { parseNinjs } from '../../article/formats/ninjs.js';
export { parseSchemaOrg } from '../../article/formats/schema-org.js';
export { parseHtml } from '../../article/formats/html.js';
export { parseArticleJson } from '../../article/formats/article-json.js';
