/** Provides every piece of the library that would otherwise be brought on demand, so that widgets render at once. */
import { parseArticleJson } from '../article/article-json.js';
import { readFallback } from './fallback-markup.js';
import { followArticle } from './followed-articles.js';
import { articleReader, articleStore, fallbackReader } from './on-demand.js';

fallbackReader.provide(readFallback);
articleReader.provide(parseArticleJson);
articleStore.provide(followArticle);
