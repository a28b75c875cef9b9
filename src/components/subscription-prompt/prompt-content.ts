import type { Offer } from '../../access/offer.js';
import { promptRule } from '../../access/prompt-state.js';
import type { LinkKind, PromptAddresses, PromptFacts } from './prompt-attributes.js';
import { daysUntil } from '../../access/dates.js';
import type { Locale } from '../../locales/index.js';
import { describeEnd } from '../../locales/end-date.js';

/** A link of a prompt. */
export interface PromptLink {
  kind: LinkKind;
  url: string;
  /** Its text. Absent for the standard text of its kind. */
  label?: unknown[];
  /** The id of the offer that it buys, if any. */
  offerId?: string;
  id?: string;
  /** The ids of the elements that name it, if its label is not enough. */
  labelledBy?: string;
}

/** The slot for the text of a link, by its kind. */
export const labelSlots: Readonly<Record<LinkKind, string>> = {
  subscribe: 'subscribe-label',
  signIn: 'sign-in-label',
  register: 'register-label',
  offers: 'offers-label',
  account: 'account-label',
};

/**
 * The links of a prompt: the main action, if there is one, the others, and the link to sign in for readers who are
 * subscribers already.
 */
export interface PromptLinks {
  main?: PromptLink;
  others: PromptLink[];
  signIn?: PromptLink;
}

/**
 * Returns the links of a prompt. An action without an address is not shown, because a button that does nothing would
 * confuse readers.
 *
 * @param offers those that are still valid, whether or not they are shown
 * @param shown those that are shown; if each has its own link, there is no other link to subscribe
 * @param line the offer that is shown in one line; the main action leads to it
 */
export function promptLinks(
  { state, isLoggedIn }: PromptFacts,
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

  const [signIn] = asksToSignIn && !isLoggedIn ? linksTo('signIn') : [];
  // A reader with a trial or an expired subscription has an account to manage.
  const rest = /trial|expired/.test(state) ? account : [];
  if (shown.length > 0 && shown.every(({ href }) => href)) return { others: [...linksTo('offers'), ...rest], signIn };

  if (line?.href)
    return { main: { kind: 'subscribe', url: line.href, offerId: line.id }, others: linksTo('offers'), signIn };
  const links = linksTo(...new Set<LinkKind>([main, 'subscribe', 'offers']));
  const buyable = offers.find(({ href }) => href);
  if (links.length === 0 && buyable) links.push({ kind: 'subscribe', url: buyable.href!, offerId: buyable.id });
  return { main: links[0], others: [...links.slice(1), ...rest], signIn };
}

/** The language and the time for a prompt's sentences. */
export interface PromptVoice {
  locale: Locale;
  /** Milliseconds since the epoch; absent on a server, because its page is read later. */
  now?: number;
  /** Marks the page's own text inside the prompt's sentences. */
  own(text: string | undefined): unknown;
}

/** The text of a prompt, each as the parts of a sentence. */
export interface PromptWords {
  heading: unknown[];
  body: unknown[];
}

/**
 * Returns the sentences for a reader's state. A value that is not known, or that contradicts the state (a trial that
 * ended tomorrow), is left out by a sentence without it.
 */
export function promptWords(facts: PromptFacts, { locale, now, own }: PromptVoice): PromptWords {
  const { state, left = 0, read, limit = 0, until } = facts;
  const days = until === undefined ? NaN : daysUntil(until, now ?? Date.now());
  const isPossible = state.endsWith('expired') ? days <= 0 : days >= 0;
  const values = {
    ...facts,
    left,
    limit,
    days: isPossible && now !== undefined ? days : undefined,
    date: isPossible && until ? describeEnd(until, locale.tag, now) : undefined,
    plan: own(facts.plan),
    publication: own(facts.publication),
    from: own(facts.giftFrom),
  };
  const isReadAlone = state === 'metered' && left + limit === 0 && read;
  return {
    heading: locale.parts(isReadAlone ? 'articlesRead' : (state as 'metered'), values as never),
    body: locale.parts(`${state}-body` as 'metered-body', values as never),
  };
}
