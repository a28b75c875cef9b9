/** The id of the element with the first text. */
export const firstTextId = 'first-text';
