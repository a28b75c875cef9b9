import type { Messages } from './messages.js';

/** English: the messages of share icons. */
export const enShare = {
  share: 'Share',
  shareStory: 'Share “{headline}”',
  networkName: '{name}',
  shareOn: 'Share on {name}',
  shareByEmail: 'Share by email',
  shareBySms: 'Share by text message',
  copyLink: 'Copy link',
  printPage: 'Print',
  shareElsewhere: 'Share with another app',
  linkCopied: 'Link copied',
  linkToCopy: 'Copy this link: {link}',
} satisfies Partial<Messages>;
