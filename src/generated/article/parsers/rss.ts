/** Exports only the parser of the format `rss`. Some bundlers cannot leave out the others of `standfirst/article`. */
// Made from the sources: `npm run generate` writes this file.
export { parseRss } from '../../../article/formats/rss-and-atom.js';
