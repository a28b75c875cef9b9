/** The common networks, which a row shows by default in most languages. */
// Made from the sources: `npm run generate` writes this file.
import { target as x } from '../../../components/share-icons/networks/x.js';
import { target as facebook } from '../../../components/share-icons/networks/facebook.js';
import { target as linkedin } from '../../../components/share-icons/networks/linkedin.js';
import { target as whatsapp } from '../../../components/share-icons/networks/whatsapp.js';
import { target as email } from '../../../components/share-icons/networks/email.js';
import { target as copy } from '../../../components/share-icons/networks/copy.js';
import { target as print } from '../../../components/share-icons/networks/print.js';
import { target as system } from '../../../components/share-icons/networks/system.js';

/** The target of each common network, by its id, in the order of a row. */
export const commonTargets = { x, facebook, linkedin, whatsapp, email, copy, print, system };

/** Matches the languages in which a row shows other networks by default. */
export const languagesWithOwnDefaults = /^(ar|fa|ja|ru|th|zh)\b/i;
