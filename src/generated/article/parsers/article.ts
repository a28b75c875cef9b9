/** Exports only the parser of the format `article`. Some bundlers cannot leave out the others of `standfirst/article`. */
// Made from the sources: `npm run generate` writes this file.
export { parseArticleJson } from '../../../article/formats/article-json.js';
