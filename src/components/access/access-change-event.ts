import type { PromptState } from '../../access/prompt-state.js';
import type { ReaderAccess } from '../../access/reader-access.js';

/**
 * `news-access-change`: the known access of a reader to an article has changed. Bubbles and crosses shadow roots; not
 * cancelable.
 *
 * A host may use it to show or hide content and to count. Nothing is sent anywhere else.
 */
export class AccessChangeEvent extends Event {
  constructor(
    /** The reader's state. */
    readonly state: PromptState,
    /** The answer of the source; `undefined` while it is not known, and if the source has failed. */
    readonly access: ReaderAccess | undefined,
    /** The id of the article. */
    readonly articleId: string,
    /** The source that has answered: `server`, `local`, `memory`, `page`, or the `kind` of the host's own source. */
    readonly source: string | undefined,
  ) {
    super('news-access-change', { bubbles: true, composed: true });
  }
}

declare global {
  // The events of HTMLElement, Document and Window.
  interface GlobalEventHandlersEventMap {
    'news-access-change': AccessChangeEvent;
  }
}
