import type { Messages } from './messages.js';

/** English as it is written outside the United States, where that differs. Dates and numbers differ by `Intl` alone. */
export const enGb = {
  photoLicence: 'Licence',
} satisfies Partial<Messages>;
