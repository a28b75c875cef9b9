/** What the loader uses of the core: the chunk that it requests beside those of the widgets. */
export { loadLocale } from '../locales/locale.js';
export { defineElement } from '../widget/define-element.js';
export { providePart } from '../widget/lazy.js';
