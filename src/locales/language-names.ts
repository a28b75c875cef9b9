// Made from the sources: `npm run generate` writes this file.

/** Matches the name of each language but English for which the library has messages. */
export const languageNames = /^(?:ar|cs|da|de|es|fi|fr|he|it|ja|ko|nb|nl|nn|no|pl|pt|ru|sv|tr|uk|zh-hans|zh-hant)$/;
