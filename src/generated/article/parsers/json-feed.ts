/** Exports only the parser of the format `json-feed`. Some bundlers cannot leave out the others of `standfirst/article`. */
// Made from the sources: `npm run generate` writes this file.
export { parseJsonFeed } from '../../../article/formats/json-feed.js';
