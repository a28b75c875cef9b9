/**
 * `news-expand`: a reader is about to see a picture enlarged. Bubbles, crosses shadow roots, and is cancelable: a host with a gallery of its
 * own cancels it and shows that.
 */
export class ExpandEvent extends Event {
  constructor(
    /** The address of the picture as it is shown now. */
    readonly src: string,
    /** The article's id, where an article gives the words. */
    readonly articleId: string | undefined,
  ) {
    super('news-expand', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  // HTMLElement's, Document's and Window's.
  interface GlobalEventHandlersEventMap {
    'news-expand': ExpandEvent;
  }
}
