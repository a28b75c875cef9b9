/** A hand-written custom element with the same shadow tree. */
import { fedByProperty } from '../contender.js';
import { VanillaCard } from './vanilla-card.js';

customElements.define('vanilla-card', VanillaCard);

export const contender = fedByProperty('vanilla-card');
