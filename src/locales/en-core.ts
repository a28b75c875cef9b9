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
  generated: '{kind, select, ai {AI-generated} other {Made partly with AI}}',
  by: 'By {authors}',
  updatedAt: 'Updated {time}',
} satisfies Partial<Messages>;
