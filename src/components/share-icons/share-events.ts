/**
 * What came of a share, as far as a page can know: `opened`, the target's page, the mail program or the print dialog was asked for (what
 * the reader does there stays theirs); `shared`, the system's share sheet took it; `copied`; `cancelled`, by the reader in the share
 * sheet, or by a script that kept the link closed; `failed`.
 */
export type ShareOutcome = 'opened' | 'shared' | 'copied' | 'cancelled' | 'failed';

/**
 * `news-share`: a reader is about to share. Bubbles, crosses shadow roots, and is cancelable: a host that shares in a way of its own
 * cancels it, and nothing opens.
 */
export class ShareEvent extends Event {
  constructor(
    /** The target's id: one of the library's, or one that the page has added. */
    readonly network: string,
    /** The address that is shared, with the campaign where the target takes one. */
    readonly url: string,
    /** The address that will be opened; absent for what happens on the page itself (copy, print, the system's sheet). */
    readonly href: string | undefined,
    /** The article's id, where an article gave the address. */
    readonly articleId: string | undefined,
    /** The widget's campaign. */
    readonly campaign: string | undefined,
  ) {
    super('news-share', { bubbles: true, composed: true, cancelable: true });
  }
}

/** `news-share-end`: what came of a share that the page did not cancel. Bubbles and crosses shadow roots; not cancelable. */
export class ShareEndEvent extends Event {
  constructor(
    /** The target's id: one of the library's, or one that the page has added. */
    readonly network: string,
    /** What came of it, as far as a page can know. */
    readonly outcome: ShareOutcome,
    /** The address that was shared. */
    readonly url: string,
    /** The article's id, where an article gave the address. */
    readonly articleId: string | undefined,
    /** The widget's campaign. */
    readonly campaign: string | undefined,
  ) {
    super('news-share-end', { bubbles: true, composed: true });
  }
}

declare global {
  // HTMLElement's, Document's and Window's.
  interface GlobalEventHandlersEventMap {
    'news-share': ShareEvent;
    'news-share-end': ShareEndEvent;
  }
}
