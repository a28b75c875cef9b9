import '../../widget/warning-pieces.js';
import '../offer/news-offer.js';
import { defineElement } from '../../widget/define-element.js';
import { NewsSubscriptionPrompt } from './subscription-prompt.js';

defineElement('news-subscription-prompt', NewsSubscriptionPrompt);

declare global {
  interface HTMLElementTagNameMap {
    'news-subscription-prompt': NewsSubscriptionPrompt;
  }
}
