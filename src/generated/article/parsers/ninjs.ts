/** Exports only the parser of the format `ninjs`. Some bundlers cannot leave out the others of `standfirst/article`. */
// Made from the sources: `npm run generate` writes this file.
export { parseNinjs } from '../../../article/formats/ninjs.js';
