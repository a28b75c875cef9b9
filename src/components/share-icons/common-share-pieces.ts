/** Provides what the common rows need, so that they render at once. */
import { rowActions as actionsPiece } from './actions-on-demand.js';
import { rowActions } from './row-actions.js';
import { shareExtras as extrasPiece } from './extras-on-demand.js';
import { textFitter } from './fit-on-demand.js';
import { fitTexts } from './fit-text.js';
import { shareExtras } from './share-extras.js';
import { readPastedLinks } from './pasted-links.js';
import { pastedLinks } from './pasted-links-on-demand.js';
import { pieceOf } from './targets.js';
import { target as copy } from './targets/copy.js';
import { target as email } from './targets/email.js';
import { target as facebook } from './targets/facebook.js';
import { target as linkedin } from './targets/linkedin.js';
import { target as print } from './targets/print.js';
import { target as system } from './targets/system.js';
import { target as whatsapp } from './targets/whatsapp.js';
import { target as x } from './targets/x.js';

for (const [id, target] of Object.entries({ copy, email, facebook, linkedin, print, system, whatsapp, x })) {
  pieceOf(id)!.provide(target);
}
actionsPiece.provide(rowActions);
textFitter.provide(fitTexts);
extrasPiece.provide(shareExtras);
pastedLinks.provide(readPastedLinks);
