/** Registers `<news-subscription-prompt>` with all the parts that it may need, so that it renders at once, on a server too. */
// Made from the sources: `npm run generate` writes this file.
import '../offer/news-offer.js';
import { defineElement } from '../../widget/define-element.js';
import { NewsSubscriptionPrompt } from './subscription-prompt.js';
import { timePolicies, warningWords } from '../../widget/lazy-parts.js';
import { readTimePolicy } from '../../locales/read-time-policy.js';
import { say } from '../../widget/warning-texts.js';

timePolicies.provide(readTimePolicy);
warningWords.provide(say);
defineElement('news-subscription-prompt', NewsSubscriptionPrompt);

declare global {
  interface HTMLElementTagNameMap {
    'news-subscription-prompt': NewsSubscriptionPrompt;
  }
}
