/** The lazy parts of a row of share icons. */
import { given, lazy } from '../../widget/lazy/lazy.js';

/** Acts when a reader uses the row: copies the link, opens a network's form beside the story. */
export const rowActions = lazy(() => import('./row-actions.js').then((module) => module.actions), { late: true });

/**
 * The properties that few rows have. A row with one of these loads its extras, and the loader requests them with its
 * tag.
 */
export const extraRowAttributes = ['appearance', 'orientation', 'branded', 'max', 'follow'] as const;

/** Adds features that few rows have: other appearances, a menu for targets that do not fit, profiles to follow. */
export const shareExtras = lazy(() => import('./share-extras.js').then((module) => module.rowExtras), {
  when: `news-share-icons:is(${given(extraRowAttributes)})`,
});

/** Cuts a text to the length that a network accepts. Most headlines are short. */
export const textFitter = lazy(() => import('./fit-text.js').then((module) => module.fitTexts));

/** Reads which networks the page's own links share to. */
export const pastedLinks = lazy(() => import('./pasted-links.js').then((module) => module.readPastedLinks));

/** Finds the networks that are not common, and which of them the readers of some languages use. */
export const uncommonNetworks = lazy(() => import('./network-directory.js').then((module) => module.networkDirectory), {
  separate: true,
});
