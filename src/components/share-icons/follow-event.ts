/**
 * `news-follow`: a reader is about to follow the publisher somewhere. Bubbles, crosses shadow roots, and is cancelable: then the link is
 * not followed.
 */
export class FollowEvent extends Event {
  constructor(
    /** What kind of profile it is: `youtube`, `rss`, `newsletter`, …, the id of a share target, or `website` for any other. */
    readonly network: string,
    /** Where the link leads. */
    readonly href: string,
  ) {
    super('news-follow', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  // HTMLElement's, Document's and Window's.
  interface GlobalEventHandlersEventMap {
    'news-follow': FollowEvent;
  }
}
