import type { Messages } from './messages.js';

/** English. */
export const en: Messages = {
  live: 'Live',
  breaking: 'Breaking',
  exclusive: 'Exclusive',
  updated: 'Updated',
  opinion: 'Opinion',
  analysis: 'Analysis',
  sponsored: 'Sponsored',
  forSubscribers: 'For subscribers',
  by: 'By {authors}',
  authorAndRole: '{author}, {role}',
  byWithAgency: 'By {authors}, with {agency}',
  moreAuthors: '{count, plural, one {# more author} other {# more authors}}',
  published: 'Published {time}',
  updatedAt: 'Updated {time}',
  share: 'Share',
  shareStory: 'Share “{headline}”',
  shareOn: 'Share on {name}',
  shareByEmail: 'Share by e-mail',
  copyLink: 'Copy link',
  printPage: 'Print',
  shareElsewhere: 'More ways to share',
  linkCopied: 'Link copied',
  linkToCopy: 'Copy this link: {link}',
};
