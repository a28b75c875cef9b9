/** The parsers of RSS and Atom, which share most of what they are made of, as one piece to bring. */
export { parseAtom } from './atom.js';
export { parseRss } from './rss.js';
