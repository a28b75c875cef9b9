/**
 * The result of a share, as far as a page can know.
 *
 * - `opened`: the target's page, the mail program or the print dialog was opened. The reader's actions there are not
 *   known.
 * - `shared`: the system's share sheet accepted it.
 * - `copied`: the link was copied.
 * - `cancelled`: by the reader in the share sheet, or by a script that kept the link from opening.
 * - `failed`: it did not work.
 */
export type ShareOutcome = 'opened' | 'shared' | 'copied' | 'cancelled' | 'failed';

/**
 * `news-share`: a reader is about to share. Bubbles, crosses shadow roots, and is cancelable: a host with its own way
 * to share cancels it, and nothing opens.
 */
export class ShareEvent extends Event {
  constructor(
    /** The target's id: a built-in one, or one that the page has added. */
    readonly network: string,
    /** The address that is shared, with the campaign if the target gets one. */
    readonly url: string,
    /**
     * The address that will be opened. Absent for an action on the page itself (copy, print, the system's share sheet).
     */
    readonly href: string | undefined,
    /** The article's id, if the address comes from an article. */
    readonly articleId: string | undefined,
    /** The widget's campaign. */
    readonly campaign: string | undefined,
  ) {
    super('news-share', { bubbles: true, composed: true, cancelable: true });
  }
}

/**
 * `news-share-end`: the result of a share that the page did not cancel. Bubbles and crosses shadow roots; not
 * cancelable.
 */
export class ShareEndEvent extends Event {
  constructor(
    /** The target's id: a built-in one, or one that the page has added. */
    readonly network: string,
    /** The result, as far as a page can know it. */
    readonly outcome: ShareOutcome,
    /** The address that was shared. */
    readonly url: string,
    /** The article's id, if the address comes from an article. */
    readonly articleId: string | undefined,
    /** The widget's campaign. */
    readonly campaign: string | undefined,
  ) {
    super('news-share-end', { bubbles: true, composed: true });
  }
}

declare global {
  // The events of HTMLElement, Document and Window.
  interface GlobalEventHandlersEventMap {
    'news-share': ShareEvent;
    'news-share-end': ShareEndEvent;
  }
}
