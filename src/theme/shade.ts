import { css, type CSSResult } from 'lit';

/**
 * The shade behind white text on a picture. It begins slowly, so that it has no edge. From 3em on, white text has a contrast of 9 on any picture.
 */
export const shade: CSSResult = css`linear-gradient(#0000, #0002 1em, #000b 3em)`;
