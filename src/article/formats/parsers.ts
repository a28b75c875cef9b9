// Made from the sources: `npm run generate` writes this file.
import { parseRss } from './rss-and-atom.js';
import { parseAtom } from './rss-and-atom.js';
import { parseJsonFeed } from './json-feed.js';
import { parseWordPress } from './wordpress.js';
import { parseNinjs } from './ninjs.js';
import { parseSchemaOrg } from './schema-org.js';
import { parseHtml } from './html.js';
import { parseArticleJson } from './article-json.js';
import type { ArticleFormat } from './format-names.js';
import type { Parser } from './formats.js';

/** The parsers of all formats. */
export const parsers: Readonly<Record<ArticleFormat, Parser>> = {
  rss: parseRss,
  atom: parseAtom,
  'json-feed': parseJsonFeed,
  wordpress: parseWordPress,
  ninjs: parseNinjs,
  'schema-org': parseSchemaOrg,
  html: parseHtml,
  article: parseArticleJson,
};
