import type { Offer } from '../../access/offer.js';
import { promptRule } from '../../access/prompt-state.js';
import type { Locale } from '../../locales/index.js';
import type { PromptAddresses, PromptFacts } from './prompt-attributes.js';
import type { PromptEventType } from './prompt-event.js';

/** A link of a prompt. */
export interface PromptLink {
  /** The event that goes before it. */
  type: PromptEventType;
  label: unknown[];
  url: string;
  offerId?: string;
}

/** The links of a prompt; the first that there is of the main ones is its main action. */
export interface PromptLinks {
  main?: PromptLink;
  others: PromptLink[];
}

/**
 * What a reader can do. An action without an address is not shown: a button that does nothing would be a trap.
 *
 * @param offers those that still hold, whether or not they are shown
 * @param shown those that are shown; where each has a link of its own, there is no other to subscribe
 */
export function promptLinks(
  { state }: PromptFacts,
  addresses: PromptAddresses,
  locale: Locale,
  offers: readonly Offer[],
  shown: readonly Offer[],
): PromptLinks {
  const { main } = promptRule(state);
  const link = (type: PromptEventType, label: unknown[], url: string | undefined, offerId?: string): PromptLink[] =>
    url ? [{ type, label, url, ...(offerId && { offerId }) }] : [];
  const account = link('news-account', locale.parts('promptAccount', { state }), addresses.account);
  if (main === 'account') return { main: account[0], others: [] };

  const register =
    main === 'register' ? link('news-register', locale.parts('promptRegister', {}), addresses.register) : [];
  const subscribeLabel = locale.parts('promptSubscribe', { state });
  const hasOwnLinks = shown.length > 0 && shown.every(({ href }) => href);
  const subscribe = hasOwnLinks ? [] : link('news-subscribe', subscribeLabel, addresses.subscribe);
  const all = link('news-offers', locale.parts('promptOffers', {}), addresses.offers);
  // The reader who has had enough, or the whole, has something to look after.
  const isKnown = state === 'trial' || state === 'trial-expired' || state === 'expired';
  const others = isKnown ? account : [];
  if (hasOwnLinks) return { others: [...all, ...others] };

  const links = [...register, ...subscribe, ...all];
  if (links.length === 0) {
    const buyable = offers.find(({ href }) => href);
    links.push(...link('news-subscribe', subscribeLabel, buyable?.href, buyable?.id));
  }
  return { main: links[0], others: [...links.slice(1), ...others] };
}
