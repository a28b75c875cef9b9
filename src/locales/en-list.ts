import type { Messages } from './messages.js';

/** English: the messages of a headline list. */
export const enList = {
  stories: 'Stories',
  moreFrom: '{publication, select, undefined {More stories} other {More from {publication}}}',
  showMore: 'Show more stories',
  storiesAdded: '{count, plural, one {# more story} other {# more stories}}',
  storiesLoading: 'Loading stories',
  noStories: 'No stories at the moment.',
  storiesFailed: 'The stories did not load.',
  tryAgain: 'Try again',
  storiesStale: 'Updated {time}. Newer stories did not load.',
} satisfies Partial<Messages>;
