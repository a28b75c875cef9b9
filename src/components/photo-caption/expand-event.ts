/**
 * `news-expand`: a reader is about to see a picture enlarged. Bubbles, crosses shadow roots, and is cancelable: a host
 * with its own gallery cancels it and shows that.
 */
export class ExpandEvent extends Event {
  constructor(
    /** The address of the picture as it is shown now. */
    readonly src: string,
    /** The article's id, if the words come from an article. */
    readonly articleId: string | undefined,
  ) {
    super('news-expand', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  // The events of HTMLElement, Document and Window.
  interface GlobalEventHandlersEventMap {
    'news-expand': ExpandEvent;
  }
}
