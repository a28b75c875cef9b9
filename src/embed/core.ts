/**
 * The functions of the core that the loader uses. The core is a chunk, which the loader requests together with those of
 * the widgets.
 */
export { loadLocale } from '../locales/locale.js';
export { defineElement } from '../widget/define-element.js';
export { providePart } from '../widget/lazy/lazy.js';
export { languages } from './given-languages.js';
