import type { Messages } from './messages.js';

/** The messages that are spelled differently outside the United States. `Intl` does the same for dates and numbers. */
export const enGb = {
  photoLicence: 'Licence',
} satisfies Partial<Messages>;
