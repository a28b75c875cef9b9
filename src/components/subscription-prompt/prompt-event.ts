import type { PromptState } from '../../access/prompt-state.js';

/** The types of the events of a prompt. */
export type PromptEventType =
  'news-subscribe' | 'news-sign-in' | 'news-register' | 'news-offers' | 'news-account' | 'news-dismiss';

/** The data of a {@link PromptEvent}. */
export interface PromptEventDetails {
  /** The prompt's state, as shown. */
  state: PromptState;
  /** The address that the link opens, with the campaign; absent for `news-dismiss`. */
  url?: string;
  /** The id of the offer that was chosen, if it has one. */
  offerId?: string;
  /** The id of the article around the prompt, if there is one. */
  articleId?: string;
  /** The prompt's campaign. */
  campaign?: string;
}

/**
 * A reader is about to follow a link of a prompt, or to close the prompt. Bubbles, crosses shadow roots, and is
 * cancelable: a host that cancels it can do something else instead.
 */
export class PromptEvent extends Event {
  /** The prompt's state, as shown. */
  readonly state!: PromptState;
  /** The address that the link opens, with the campaign; absent for `news-dismiss`. */
  readonly url: string | undefined;
  /** The id of the offer that was chosen, if it has one. */
  readonly offerId: string | undefined;
  /** The id of the article around the prompt, if there is one. */
  readonly articleId: string | undefined;
  /** The prompt's campaign. */
  readonly campaign: string | undefined;

  constructor(type: PromptEventType, details: PromptEventDetails) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    Object.assign(this, details);
  }
}

declare global {
  // The events of HTMLElement, Document and Window.
  interface GlobalEventHandlersEventMap {
    'news-subscribe': PromptEvent;
    'news-sign-in': PromptEvent;
    'news-register': PromptEvent;
    'news-offers': PromptEvent;
    'news-account': PromptEvent;
    'news-dismiss': PromptEvent;
  }
}
