import { BannerPresenter } from './banner-presenter.js';
import { GatePresenter } from './gate-presenter.js';
import type { PresenterClass } from './presenter.js';

/** The presenters that need nothing else, by the value of `presentation`. */
export const presenters = { banner: BannerPresenter, gate: GatePresenter } satisfies Record<string, PresenterClass>;
