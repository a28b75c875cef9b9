/**
 * `news-open`: a reader is about to follow a card to its story. Bubbles, crosses shadow roots, and is cancelable: a host's router
 * cancels it and navigates itself.
 */
export class OpenEvent extends Event {
  constructor(
    /** Where the link leads, with the campaign. */
    readonly url: string,
    /** The article's id, where its source gives one. */
    readonly articleId: string | undefined,
    /** The card's campaign. */
    readonly campaign: string | undefined,
  ) {
    super('news-open', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  // HTMLElement's, Document's and Window's.
  interface GlobalEventHandlersEventMap {
    'news-open': OpenEvent;
  }
}
/**
 * `news-viewable`: a reader had the chance to see a card: half of it (30 % of a very large one) was in sight for one continuous second of
 * a visible page. Once for each story that a card shows. Bubbles and crosses shadow roots.
 */
export class ViewableEvent extends Event {
  constructor(
    /** Where the card's link leads; `undefined` for a story without an address. */
    readonly url: string | undefined,
    /** The article's id, where its source gives one. */
    readonly articleId: string | undefined,
    /** The card's campaign. */
    readonly campaign: string | undefined,
  ) {
    super('news-viewable', { bubbles: true, composed: true });
  }
}

declare global {
  // HTMLElement's, Document's and Window's.
  interface GlobalEventHandlersEventMap {
    'news-viewable': ViewableEvent;
  }
}
