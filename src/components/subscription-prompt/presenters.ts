import { BannerPresenter } from './banner-presenter.js';
import { DialogPresenter } from './dialog-presenter.js';
import { GatePresenter } from './gate-presenter.js';
import type { PresenterClass } from './presenter.js';

/**
 * The presenters, by the value of `presentation`.
 *
 * They import nothing that a widget has too, so that what a page needs at first view is not divided for their sake.
 */
export const presenters = {
  banner: BannerPresenter,
  dialog: DialogPresenter,
  gate: GatePresenter,
} satisfies Record<string, PresenterClass>;
