/** Provides every piece that content may need and that would otherwise be brought on demand, so that widgets render at once. */
import { parseArticleJson } from '../article/formats/article-json.js';
import { readTimePolicy } from '../locales/read-time-policy.js';
import { ContentSources } from './content-sources.js';
import { followArticles } from './followed-articles.js';
import { articleReader, articleStore, contentSources } from './on-demand.js';
import { timePolicies } from './policy-on-demand.js';

contentSources.provide(ContentSources);
articleReader.provide(parseArticleJson);
articleStore.provide(followArticles);
timePolicies.provide(readTimePolicy);
