/**
 * `news-follow`: a reader is about to open a profile to follow the publisher. Bubbles, crosses shadow roots, and is
 * cancelable: if it is cancelled, the link is not followed.
 */
export class FollowEvent extends Event {
  constructor(
    /**
     * The kind of the profile: `youtube`, `rss`, `newsletter`, …, the id of a share target, or `website` for any other.
     */
    readonly network: string,
    /** The address that the link opens. */
    readonly href: string,
  ) {
    super('news-follow', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  // The events of HTMLElement, Document and Window.
  interface GlobalEventHandlersEventMap {
    'news-follow': FollowEvent;
  }
}
