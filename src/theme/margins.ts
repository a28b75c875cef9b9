/**
 * The margins above and below the widgets in running text, in `em` of that text: `line` for widgets of one line
 * (byline, share icons), `block` for larger ones (caption, prompt). They collapse with the margins of the page.
 *
 * Cards and lists have none, because most of them are in a grid, a column or a box. There, margins add to the gap or
 * the padding.
 */
export const margins = { line: '1em', block: '1.5em' } as const;
