import css from '../../../../src/theme/sheet.css?raw';

/** The library's rules for a page that is one sheet of paper, without their comments. */
export const sheet = css.replace(/\/\*.*?\*\/\s*/gs, '');
