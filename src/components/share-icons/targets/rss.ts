import type { ShareTarget } from '../target.js';

/** A feed. */
export const target: ShareTarget = {
  id: 'rss',
  isLine: true,
  color: 'light-dark(#d06a00, #ff9a3c)',
  icon: 'M105 225a180 180 0 01180 180M105 90a315 315 0 01315 315M111 390h.1',
};
