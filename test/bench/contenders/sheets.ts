import type { CSSResult } from 'lit';
import { cardExtraStyles } from '../../../src/components/headline-card/card-extras.styles.js';
import { cardStyles } from '../../../src/components/headline-card/headline-card.styles.js';
import { hostReset } from '../../../src/theme/host-reset.styles.js';
import { slottedPicture } from '../../../src/theme/slotted-picture.styles.js';

/** The card's style sheets. The build has already joined them. */
export const sheets = [hostReset, slottedPicture, cardStyles, cardExtraStyles] as (
  CSSResult | CSSStyleSheet
)[] as CSSStyleSheet[];
