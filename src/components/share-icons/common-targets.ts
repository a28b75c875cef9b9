/** The common networks, which a row shows by default in most languages. */
// Made from the sources: `npm run generate` writes this file.
import { target as x } from './networks/x.js';
import { target as facebook } from './networks/facebook.js';
import { target as linkedin } from './networks/linkedin.js';
import { target as whatsapp } from './networks/whatsapp.js';
import { target as email } from './networks/email.js';
import { target as copy } from './networks/copy.js';
import { target as print } from './networks/print.js';
import { target as system } from './networks/system.js';

/** The target of each common network, by its id, in the order of a row. */
export const commonTargets = { x, facebook, linkedin, whatsapp, email, copy, print, system };

/** Matches the languages in which a row shows other networks by default. */
export const languagesWithOwnDefaults = /^(ar|fa|ja|ru|th|zh)\b/i;
