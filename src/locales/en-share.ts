import type { Messages } from './messages.js';

/** English, for share icons. */
export const enShare = {
  share: 'Share',
  shareStory: 'Share “{headline}”',
  shareOn: 'Share on {name}',
  shareByEmail: 'Share by e-mail',
  copyLink: 'Copy link',
  printPage: 'Print',
  shareElsewhere: 'More ways to share',
  linkCopied: 'Link copied',
  linkToCopy: 'Copy this link: {link}',
} satisfies Partial<Messages>;
