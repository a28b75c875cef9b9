/** Exports one parser alone, for bundlers that cannot leave out the others. */
// Made from the sources: `npm run generate` writes this file.
export { parseRss } from '../formats/rss-and-atom.js';
