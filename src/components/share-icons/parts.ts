/** The lazy parts of a row of share icons, its networks among them. */
import { lazy, type LazyPart } from '../../widget/lazy.js';
import type { rowExtras } from './share-extras.js';

/** Acts for a reader who has come to the row: copies the link, opens a network's form beside the story. */
export const rowActions = lazy(() => import('./row-actions.js').then((module) => module.actions), { late: true });

/** Adds what few rows have: other appearances, a menu for what does not fit, profiles to follow. */
export const shareExtras: LazyPart<typeof rowExtras> = lazy(
  () => import('./share-extras.js').then((module) => module.rowExtras),
  {
    when: 'news-share-icons:is([appearance], [orientation], [branded], [max], [follow])',
  },
);

/** Cuts a text to the length that a network takes; most headlines are short. */
export const textFitter = lazy(() => import('./fit-text.js').then((module) => module.fitTexts));

/** Reads which networks the page's own links share to. */
export const pastedLinks = lazy(() => import('./pasted-links.js').then((module) => module.readPastedLinks));

/** The networks of a row that names none, in most languages. The loader requests those that a row shows. */
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

/** All other networks, and which of them the readers of some languages use. */
export const otherNetworks = lazy(() => import('./network-directory.js').then((module) => module.otherTargets), {
  apart: 'from the one file',
});
