/** The lazy parts of a prompt. */
import { lazy } from '../../widget/lazy/lazy.js';

/**
 * Presents a prompt as a banner or a gate. Without this part a banner may cover what has the focus, and a gate closes
 * nothing.
 */
export const promptPresenters = lazy(() => import('./presenters.js').then((module) => module.presenters), {
  when: 'news-subscription-prompt:is([presentation=banner], [presentation=gate])',
  separate: true,
});

/** Presents a prompt as a dialog. Without this part the prompt is shown inline. */
export const promptDialog = lazy(() => import('./dialog-presenter.js').then((module) => module.DialogPresenter), {
  separate: true,
  late: true,
});

/** Finds open modal dialogs and consent banners of the page. Without this part prompts do not wait for them. */
export const pageOverlays = lazy(() => import('./page-overlays.js'), {
  separate: true,
  late: true,
});

/** Compares several offers. Without this part no offer is highlighted, and none says what it saves. */
export const offerComparison = lazy(() => import('./compare-offers.js').then((module) => module.compareOffers), {
  when: 'news-subscription-prompt:has(news-offer ~ news-offer)',
});
