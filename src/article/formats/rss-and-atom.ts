/** The parsers of RSS and Atom. They share most of their code, so they load as one chunk. */
export { parseAtom } from './atom.js';
export { parseRss } from './rss.js';
