import type { Messages } from './messages.js';

/** English: the messages that few headline cards need. */
export const enCard = {
  generated: '{kind, select, ai {AI-generated} other {Made partly with AI}}',
  video: '{length, select, undefined {Video} other {Video, {length}}}',
  audio: '{length, select, undefined {Audio} other {Audio, {length}}}',
  gallery:
    '{count, select, undefined {Gallery} other {{count, plural, one {Gallery, # photo} other {Gallery, # photos}}}}',
  sponsoredBy: 'Paid for by {sponsor}',
  photoCredit: 'Photo: {credit}',
} satisfies Partial<Messages>;
