import type { Messages } from './messages.js';

/** English: the messages that more than one widget may need. */
export const enCore = {
  live: 'Live',
  breaking: 'Breaking',
  exclusive: 'Exclusive',
  updated: 'Updated',
  opinion: 'Opinion',
  analysis: 'Analysis',
  sponsored: 'Sponsored',
  forSubscribers: 'For subscribers',
  by: 'By {authors}',
  updatedAt: 'Updated {time}',
} satisfies Partial<Messages>;
