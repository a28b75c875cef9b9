import { BannerPresenter } from './banner-presenter.js';
import { GatePresenter } from './gate-presenter.js';
import type { PresenterClass } from './presenter.js';

/**
 * The presenters that need nothing else, by the value of `presentation`.
 *
 * They import nothing that a widget has too: what two chunks share would become a third, which a page would have to load from the first.
 */
export const presenters = { banner: BannerPresenter, gate: GatePresenter } satisfies Record<string, PresenterClass>;
