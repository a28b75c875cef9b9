/** Registers `<news-subscription-prompt>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.
import './offer.js';
import { defineElement } from '../../../widget/define-element.js';
import { NewsSubscriptionPrompt } from '../../../components/subscription-prompt/subscription-prompt.js';
import type { PromptEvent } from '../../../components/subscription-prompt/prompt-event.js';

defineElement('news-subscription-prompt', NewsSubscriptionPrompt);

declare global {
  interface HTMLElementTagNameMap {
    'news-subscription-prompt': NewsSubscriptionPrompt;
  }
  interface GlobalEventHandlersEventMap {
    'news-subscribe': PromptEvent;
    'news-sign-in': PromptEvent;
    'news-register': PromptEvent;
    'news-offers': PromptEvent;
    'news-account': PromptEvent;
    'news-dismiss': PromptEvent;
  }
}
