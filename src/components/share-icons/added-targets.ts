import type { ShareTarget } from './network-record.js';

const key = Symbol.for('standfirst.share-targets.1');

const page = globalThis as typeof globalThis & { [key]?: Map<string, ShareTarget | undefined> };

/**
 * The targets that a page has added, by their ids: plain data, the same for every copy of the library on the page. An id without a target
 * is one that is being added.
 */
export const addedTargets = (page[key] ??= new Map());

/** The type of the event on the document that tells the rows of every copy that there are more. */
export const targetsAnnouncement = 'standfirst.share-targets.1';
