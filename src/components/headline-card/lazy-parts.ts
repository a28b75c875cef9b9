/** The lazy parts of a card. */
import { lazy } from '../../widget/lazy.js';

/** Adds what few cards have: labels of media, a sponsor, related stories, a credit, the overlay layout. */
export const cardExtras = lazy(() => import('./card-extras.js').then((module) => module.extras), {
  // Any article may need them. A card whose markup needs them loads them itself.
  when: `news-headline-list, news-headline-card:is([src], news-article *, [sponsor], [related], [media], [generated], [ratio], [image-credit],
    [image-license], [image-focus], [image-narrow], [layout=overlay], [label*=opinion i])`,
});
