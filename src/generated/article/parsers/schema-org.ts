/** Exports only the parser of the format `schema-org`. Some bundlers cannot leave out the others of `standfirst/article`. */
// Made from the sources: `npm run generate` writes this file.
export { parseSchemaOrg } from '../../../article/formats/schema-org.js';
