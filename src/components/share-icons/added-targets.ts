import type { ShareTarget } from './network-record.js';

const key = Symbol.for('standfirst.share-targets.1');

const page = globalThis as typeof globalThis & { [key]?: Map<string, ShareTarget | undefined> };

/**
 * The targets that a page has added, by their ids. All copies of the library on the page share this map. An id without a target is being
 * added.
 */
export const addedTargets = (page[key] ??= new Map());

/** The type of the event on the document after a page has added a target. */
export const targetsAnnouncement = 'standfirst.share-targets.1';
