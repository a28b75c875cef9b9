// Made from the sources: `npm run generate` writes this file.
import { parseRss } from '../../article/formats/rss-and-atom.js';
import { parseAtom } from '../../article/formats/rss-and-atom.js';
import { parseJsonFeed } from '../../article/formats/json-feed.js';
import { parseWordPress } from '../../article/formats/wordpress.js';
import { parseNinjs } from '../../article/formats/ninjs.js';
import { parseSchemaOrg } from '../../article/formats/schema-org.js';
import { parseHtml } from '../../article/formats/html.js';
import { parseArticleJson } from '../../article/formats/article-json.js';
import type { ArticleFormat } from './format-names.js';
import type { Parser } from '../../article/formats/formats.js';

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
