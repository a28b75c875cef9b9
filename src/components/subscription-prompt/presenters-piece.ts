import { OnDemand } from '../../widget/on-demand.js';

/**
 * What presents a prompt as a banner or a gate. No first view needs it, so every build brings it for the prompts that ask for it; where it
 * does not come, the prompt does without: it covers what is below it, or closes nothing.
 */
export const promptPresenters = new OnDemand(() => import('./presenters.js').then((module) => module.presenters));

/** The same for a dialog, which needs more; where it does not come, the prompt stands in the flow of the page. */
export const promptDialog = new OnDemand(() =>
  import('./dialog-presenter.js').then((module) => module.DialogPresenter),
);

/** Finds open modal dialogs and consent banners of the page. If it does not load, prompts do not wait for them. */
export const pageOverlays = new OnDemand(() => import('./page-overlays.js'));
