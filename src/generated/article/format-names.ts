// Made from the sources: `npm run generate` writes this file.

/** The formats of articles that the library reads. */
export const articleFormats = [
  'rss',
  'atom',
  'json-feed',
  'wordpress',
  'ninjs',
  'schema-org',
  'html',
  'article',
] as const;

/** One of {@link articleFormats}. */
export type ArticleFormat = (typeof articleFormats)[number];
