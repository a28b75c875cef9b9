/**
 * `news-open`: a reader is about to follow a card to its story. Bubbles, crosses shadow roots, and is cancelable: a host's router cancels it and
 * navigates itself.
 */
export class OpenEvent extends Event {
  constructor(
    /** The address that the link opens, with the campaign. */
    readonly url: string,
    /** The article's id, if its source has one. */
    readonly articleId: string | undefined,
    /** The card's campaign. */
    readonly campaign: string | undefined,
  ) {
    super('news-open', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  // The events of HTMLElement, Document and Window.
  interface GlobalEventHandlersEventMap {
    'news-open': OpenEvent;
  }
}
/**
 * `news-viewable`: a reader had the chance to see a card. Half of it (30 % of a very large one) was in sight for one continuous second of a visible
 * page. Fired once for each story that a card shows. Bubbles and crosses shadow roots.
 */
export class ViewableEvent extends Event {
  constructor(
    /** The address that the card's link opens; `undefined` for a story without an address. */
    readonly url: string | undefined,
    /** The article's id, if its source has one. */
    readonly articleId: string | undefined,
    /** The card's campaign. */
    readonly campaign: string | undefined,
  ) {
    super('news-viewable', { bubbles: true, composed: true });
  }
}

declare global {
  // The events of HTMLElement, Document and Window.
  interface GlobalEventHandlersEventMap {
    'news-viewable': ViewableEvent;
  }
}
