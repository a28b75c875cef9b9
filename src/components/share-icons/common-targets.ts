/** The targets of the common networks, which load together. */
// Made from the sources: `npm run generate` writes this file.
import { target as x } from './networks/x.js';
import { target as facebook } from './networks/facebook.js';
import { target as linkedin } from './networks/linkedin.js';
import { target as whatsapp } from './networks/whatsapp.js';
import { target as email } from './networks/email.js';
import { target as copy } from './networks/copy.js';
import { target as print } from './networks/print.js';
import { target as system } from './networks/system.js';
import type { ShareTarget } from './network-record.js';

/** The target of each common network, by its id. */
export const targetsOfCommon: Readonly<Record<string, ShareTarget>> = {
  x,
  facebook,
  linkedin,
  whatsapp,
  email,
  copy,
  print,
  system,
};
