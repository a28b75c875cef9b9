import { LinkCopier } from './link-copier.js';
import { openForm } from './open-form.js';

/**
 * What no row needs before a reader comes to it. It imports nothing that a widget has too, and is given it instead: what two chunks share
 * would become a third, which a page would have to load from the first.
 */
export const actions = { LinkCopier, openForm };
