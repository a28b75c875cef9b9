import type { PromptState } from '../../access/prompt-state.js';
import type { ReaderAccess } from '../../access/reader-access.js';

/**
 * `news-access-change`: what is known of a reader and an article has changed. Bubbles and crosses shadow roots; not cancelable.
 *
 * A host may show or hide what depends on it, and count: nothing else is sent anywhere.
 */
export class AccessChangeEvent extends Event {
  constructor(
    /** Where the reader stands. */
    readonly state: PromptState,
    /** What the source has said; `undefined` while it is not known, and where the source has failed. */
    readonly access: ReaderAccess | undefined,
    /** The article that it is about. */
    readonly articleId: string,
    /** Which source has said it: `server`, `local`, `memory`, `page`, or the `kind` of the host's own. */
    readonly source: string | undefined,
  ) {
    super('news-access-change', { bubbles: true, composed: true });
  }
}

declare global {
  // HTMLElement's, Document's and Window's.
  interface GlobalEventHandlersEventMap {
    'news-access-change': AccessChangeEvent;
  }
}
