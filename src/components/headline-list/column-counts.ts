/** The numbers of columns that a grid may have, besides one. */
export const columnCounts = [2, 3, 4, 5, 6];
