import type { Messages } from './messages.js';

/** English, as far as more than one widget may need it. */
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
