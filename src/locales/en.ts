import { enByline } from './en-byline.js';
import { enCaption } from './en-caption.js';
import { enCard } from './en-card.js';
import { enCore } from './en-core.js';
import { enList } from './en-list.js';
import { enPrompt } from './en-prompt.js';
import { enShareExtras } from './en-share-extras.js';
import { enShare } from './en-share.js';
import type { Messages } from './messages.js';

/** English. Each widget loads only its own part, so that a page does not load messages that it does not use. */
export const en: Messages = {
  ...enCore,
  ...enByline,
  ...enCaption,
  ...enCard,
  ...enList,
  ...enShare,
  ...enShareExtras,
  ...enPrompt,
};
