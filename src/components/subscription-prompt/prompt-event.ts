import type { PromptState } from '../../access/prompt-state.js';

/** What a reader can do in a prompt. */
export type PromptEventType =
  'news-subscribe' | 'news-sign-in' | 'news-register' | 'news-offers' | 'news-account' | 'news-dismiss';

/** What a {@link PromptEvent} carries. */
export interface PromptEventDetails {
  /** The prompt's state, as it is shown. */
  state: PromptState;
  /** Where the link leads, with the campaign; absent for `news-dismiss`. */
  url?: string;
  /** The offer that was chosen, where it has an id. */
  offerId?: string;
  /** The id of the article around the prompt, where there is one. */
  articleId?: string;
  /** The prompt's campaign. */
  campaign?: string;
}

/**
 * A reader is about to act in a prompt: to follow its link, or to close it. Bubbles, crosses shadow roots, and is cancelable: a host
 * that cancels it does instead what it likes.
 */
export class PromptEvent extends Event {
  /** The prompt's state, as it is shown. */
  readonly state!: PromptState;
  /** Where the link leads, with the campaign; absent for `news-dismiss`. */
  readonly url: string | undefined;
  /** The offer that was chosen, where it has an id. */
  readonly offerId: string | undefined;
  /** The id of the article around the prompt, where there is one. */
  readonly articleId: string | undefined;
  /** The prompt's campaign. */
  readonly campaign: string | undefined;

  constructor(type: PromptEventType, details: PromptEventDetails) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    Object.assign(this, details);
  }
}

declare global {
  // HTMLElement's, Document's and Window's.
  interface GlobalEventHandlersEventMap {
    'news-subscribe': PromptEvent;
    'news-sign-in': PromptEvent;
    'news-register': PromptEvent;
    'news-offers': PromptEvent;
    'news-account': PromptEvent;
    'news-dismiss': PromptEvent;
  }
}
