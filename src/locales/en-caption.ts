import type { Messages } from './messages.js';

/** English: the messages of photo captions. */
export const enCaption = {
  generatedPicture: '{kind, select, ai {AI-generated image} other {Image made partly with AI}}',
  photoSource: 'Source',
  photoLicence: 'License',
  wholeCaption: 'Full caption',
  expandPicture: '{alt, select, undefined {Enlarge image} other {Enlarge image: {alt}}}',
  closePicture: 'Close',
} satisfies Partial<Messages>;
