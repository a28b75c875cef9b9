/** The networks that a row shows in most languages if it names none. */
// Made from the sources: `npm run generate` writes this file.
import { lazy } from '../../widget/lazy.js';

/** Loads each common network, in the order of a row. The loader requests those that a row shows. */
export const commonNetworks = {
  x: lazy(() => import('./networks/x.js').then((module) => module.target)),
  facebook: lazy(() => import('./networks/facebook.js').then((module) => module.target)),
  linkedin: lazy(() => import('./networks/linkedin.js').then((module) => module.target)),
  whatsapp: lazy(() => import('./networks/whatsapp.js').then((module) => module.target)),
  email: lazy(() => import('./networks/email.js').then((module) => module.target)),
  copy: lazy(() => import('./networks/copy.js').then((module) => module.target)),
  print: lazy(() => import('./networks/print.js').then((module) => module.target)),
  system: lazy(() => import('./networks/system.js').then((module) => module.target)),
};

/** Matches the languages in which a row shows other networks by default. */
export const languagesWithOwnDefaults = /^(ar|fa|ja|ru|th|zh)\b/i;
