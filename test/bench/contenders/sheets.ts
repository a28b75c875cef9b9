import type { CSSResult } from 'lit';
import { extraStyles } from '../../../src/components/headline-card/card-extras.styles.js';
import { styles } from '../../../src/components/headline-card/headline-card.styles.js';
import { hostReset } from '../../../src/theme/host-reset.styles.js';
import { slottedPicture } from '../../../src/theme/slotted-picture.styles.js';

/** The card's style sheets; the build has made them what they come to. */
export const sheets = [hostReset, slottedPicture, styles, extraStyles] as (
  CSSResult | CSSStyleSheet
)[] as CSSStyleSheet[];
