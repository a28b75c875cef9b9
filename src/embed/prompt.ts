/** The prompt and its offers, which are of no use without each other, in one chunk. */
export { NewsOffer } from '../components/offer/offer.js';
export { NewsSubscriptionPrompt } from '../components/subscription-prompt/subscription-prompt.js';
