import type { Messages } from './messages.js';

/** English: the messages that few rows of share icons need. */
export const enShareExtras = {
  emailLabel: 'Email',
  smsLabel: 'Text message',
  systemLabel: 'Other apps',
  moreLabel: 'More',
  shareMore: 'More ways to share',
  follow: 'Follow',
  followOn: 'Follow on {name}',
  rssLabel: 'RSS feed',
  newsletterLabel: 'Newsletter',
} satisfies Partial<Messages>;
