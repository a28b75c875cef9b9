import type { Offer } from '../../access/offer.js';
import { promptRule } from '../../access/prompt-state.js';
import type { LinkKind, PromptAddresses, PromptFacts } from './prompt-attributes.js';

/** A link of a prompt. */
export interface PromptLink {
  kind: LinkKind;
  url: string;
  /** Absent where it is the standard one of its kind. */
  label?: unknown[];
  /** The offer that it buys, where it buys one. */
  offerId?: string;
  id?: string;
  /** The ids of what names it, where that is not the label alone. */
  labelledBy?: string;
}

/** The slot for what a link of each kind says. */
export const labelSlots: Readonly<Record<LinkKind, string>> = {
  subscribe: 'subscribe-label',
  signIn: 'sign-in-label',
  register: 'register-label',
  offers: 'offers-label',
  account: 'account-label',
};

/** What a reader can do: the main action, where there is one, then the rest, and the way in for who is a subscriber already. */
export interface PromptLinks {
  main?: PromptLink;
  others: PromptLink[];
  signIn?: PromptLink;
}

/**
 * What a reader can do. An action without an address is not shown: a button that does nothing would be a trap.
 *
 * @param offers those that still hold, whether or not they are shown
 * @param shown those that are shown; where each has a link of its own, there is no other to subscribe
 * @param line the offer that is shown in one line; the main action leads to it
 */
export function promptLinks(
  { state }: PromptFacts,
  addresses: PromptAddresses,
  offers: readonly Offer[],
  shown: readonly Offer[],
  line?: Offer,
): PromptLinks {
  const { main, asksToSignIn } = promptRule(state);
  const linksTo = (...kinds: LinkKind[]): PromptLink[] =>
    kinds.flatMap((kind) => (addresses[kind] ? { kind, url: addresses[kind] } : []));
  const account = linksTo('account');
  if (main === 'account') return { main: account[0], others: [] };

  const [signIn] = asksToSignIn ? linksTo('signIn') : [];
  // The reader who has had enough, or the whole, has something to look after.
  const rest = /trial|expired/.test(state) ? account : [];
  if (shown.length > 0 && shown.every(({ href }) => href)) return { others: [...linksTo('offers'), ...rest], signIn };

  if (line?.href)
    return { main: { kind: 'subscribe', url: line.href, offerId: line.id }, others: linksTo('offers'), signIn };
  const links = linksTo(...new Set<LinkKind>([main, 'subscribe', 'offers']));
  const buyable = offers.find(({ href }) => href);
  if (links.length === 0 && buyable) links.push({ kind: 'subscribe', url: buyable.href!, offerId: buyable.id });
  return { main: links[0], others: [...links.slice(1), ...rest], signIn };
}
