/** The names of the networks that a row shows in most languages if it names none. */
// Made from the sources: `npm run generate` writes this file.

/** The ids of the common networks, in the order of a row. */
export const commonNetworks = ['x', 'facebook', 'linkedin', 'whatsapp', 'email', 'copy', 'print', 'system'] as const;

/** Matches the languages in which a row shows other networks by default. */
export const languagesWithOwnDefaults = /^(ar|fa|ja|ru|th|zh)\b/i;
