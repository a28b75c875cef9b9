import { css, type CSSResult } from 'lit';

/**
 * The shade behind white text on a picture. It begins slowly, so that it has no edge, and is darkest at the last line.
 * The text begins below its upper part ({@link aboveText}). There, white text has a contrast of 5.7 on any picture.
 */
export const shade: CSSResult = css`linear-gradient(#0000, #0001 1.25em, #0003 2.5em, #0006 3.75em, #0009 5em, #000b)`;

/** The height of the shade above the text. */
export const aboveText: CSSResult = css`5em`;
