import type { Messages } from './messages.js';

/** English: the messages of a byline. */
export const enByline = {
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other { in {location}}}',
  unnamedAuthor: '{kind, select, staff {staff reporters} other {an anonymous author}}',
  byWithAgency: 'By {authors}, with {agency}',
  moreAuthors: '{count, plural, one {# more author} other {# more authors}}',
  published: 'Published {time}',
} satisfies Partial<Messages>;
