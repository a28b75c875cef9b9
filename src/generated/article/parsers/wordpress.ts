/** Exports only the parser of the format `wordpress`. Some bundlers cannot leave out the others of `standfirst/article`. */
// Made from the sources: `npm run generate` writes this file.
export { parseWordPress } from '../../../article/formats/wordpress.js';
