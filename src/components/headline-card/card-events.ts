/**
 * `news-open`: a reader is about to follow a card to its story. Bubbles, crosses shadow roots, and is cancelable: a
 * host's router cancels it and navigates itself.
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
