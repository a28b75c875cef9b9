/** The lazy parts of a card. */
import { given, lazy } from '../../widget/lazy/lazy.js';
import { extraAttributes } from './card-attributes.js';

/** Adds what few cards have: a label, labels of media, a sponsor, related stories, a credit, the overlay layout. */
export const cardExtras = lazy(() => import('./card-extras.js').then((module) => module.extras), {
  // Any article may need them. A card whose markup needs them loads them itself.
  when: `news-headline-list, news-headline-card:is([src], news-article *, [layout=overlay], [label], ${given(extraAttributes)})`,
});

/** Finds out when a reader had the chance to see a card. Loads after the card has rendered. */
export const viewability = lazy(() => import('./viewability.js').then((module) => module.watchView), { late: true });
