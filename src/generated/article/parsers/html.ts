/** Exports only the parser of the format `html`. Some bundlers cannot leave out the others of `standfirst/article`. */
// Made from the sources: `npm run generate` writes this file.
export { parseHtml } from '../../../article/formats/html.js';
