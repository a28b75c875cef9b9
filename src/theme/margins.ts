/**
 * The margins above and below the widgets in running text, in `em` of that text: a line is as far from its neighbours as a paragraph, a block farther.
 * They collapse with the margins of the page.
 *
 * A card has none, because most cards are in a grid or a row. There, margins add to the gap.
 */
export const margins = { line: '1em', block: '1.5em' } as const;
