import type { Article } from '../../article/article.js';
import { plainText } from '../../article/text.js';
import { get, isArray, list, toText } from '../../article/untrusted.js';
import { type Offer, parseOffer } from '../../access/offer.js';
import {
  articlesLeft,
  countedState,
  isPromptState,
  promptRule,
  promptStates,
  type PromptState,
} from '../../access/prompt-state.js';
import type { PromptMarkup } from '../../controllers/offers-controller.js';
import { pageAddress } from '../../controllers/page-address.js';
import { warn } from '../../controllers/warn.js';
import { attributeAddress, attributeDate, attributeText } from '../attribute-values.js';
import type { NewsSubscriptionPrompt } from './subscription-prompt.js';

const presentations = ['inline', 'banner'] as const;

/** How a prompt is presented: in the flow of the page, or fixed to its lower edge. */
export type PromptPresentation = (typeof presentations)[number];

/** What a prompt knows of the reader. What is not known is absent. */
export interface PromptFacts {
  state: PromptState;
  /** How many free articles are left. */
  left?: number;
  /** How many there are in a period. */
  limit?: number;
  period?: string;
  until?: string;
  publication?: string;
  giftFrom?: string;
}

/** Where a prompt's actions lead, each absolute. */
export interface PromptAddresses {
  subscribe?: string;
  signIn?: string;
  register?: string;
  offers?: string;
  account?: string;
}

/** The prompt's presentation; `inline` where it is not given or not known, then with a warning. */
export function presentationOf(prompt: NewsSubscriptionPrompt): PromptPresentation {
  const given = attributeText(prompt.presentation) ?? 'inline';
  const known = presentations.find((each) => each === given);
  if (!known) warn(prompt, 'choice', 'presentation', given, presentations);
  return known ?? 'inline';
}

/** What is known of the reader; `undefined` without a state that is known. */
export function factsOf(prompt: NewsSubscriptionPrompt, article: Article | undefined): PromptFacts | undefined {
  const given = attributeText(prompt.state);
  if (!given) return undefined;
  if (!isPromptState(given)) {
    warn(prompt, 'choice', 'state', given, promptStates);
    return undefined;
  }
  const counts = {
    left: count(prompt, 'articles-left', prompt.articlesLeft),
    read: count(prompt, 'articles-read', prompt.articlesRead),
    limit: count(prompt, 'article-limit', prompt.articleLimit),
  };
  const state = countedState(given, counts);
  return {
    state,
    left: articlesLeft(counts),
    // Who has none left has read as many as there were.
    limit: counts.limit ?? (state === 'metered' ? undefined : counts.read),
    period: periodOf(prompt),
    until: attributeDate(prompt, 'until', prompt.until) ?? undefined,
    publication: attributeText(prompt.publication) ?? plainText(get(get(article, 'publication'), 'name')),
    giftFrom: attributeText(prompt.giftFrom) ?? undefined,
  };
}

function count(prompt: NewsSubscriptionPrompt, attribute: string, value: unknown): number | undefined {
  const text = attributeText(value as string);
  if (!text) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  warn(prompt, 'count', attribute, text);
  return undefined;
}

const periods = ['day', 'week', 'month'];

function periodOf(prompt: NewsSubscriptionPrompt): string | undefined {
  const text = attributeText(prompt.period);
  if (!text) return undefined;
  if (periods.includes(text)) return text;
  warn(prompt, 'choice', 'period', text, periods);
  return undefined;
}

/**
 * Where the actions lead. The fallback is data: its first link that leads nowhere else in this list is where to subscribe, unless the
 * page says so itself.
 */
export function addressesOf(prompt: NewsSubscriptionPrompt, { links }: PromptMarkup): PromptAddresses {
  const others = {
    signIn: attributeAddress(prompt, 'sign-in-href', prompt.signInHref) ?? undefined,
    register: attributeAddress(prompt, 'register-href', prompt.registerHref) ?? undefined,
    offers: attributeAddress(prompt, 'offers-href', prompt.offersHref) ?? undefined,
    account: attributeAddress(prompt, 'account-href', prompt.accountHref) ?? undefined,
  };
  const own = attributeAddress(prompt, 'subscribe-href', prompt.subscribeHref);
  const isElsewhere = (address: string | undefined): boolean => !Object.values(others).includes(address);
  const pasted = links.map((link) => pageAddress(prompt, link)).find((link) => link && isElsewhere(link));
  return { ...others, subscribe: own === undefined ? pasted : (own ?? undefined) };
}

/** The attributes whose names are not those of their fields. */
const attributeNames = { introPrice: 'intro-price', introPeriod: 'intro-period' } as Record<string, string>;

/** The offers of the `offers` property, else those in the light DOM, with a warning for each value that cannot be used. */
export function offersOf(prompt: NewsSubscriptionPrompt, markup: PromptMarkup): Offer[] {
  const given = isArray(prompt.offers)
    ? list(prompt.offers).map((input) => ({ element: prompt as Element, input }))
    : markup.offers;
  return given.map(({ element, input }) => {
    const { offer, unread } = parseOffer(input, (href) => pageAddress(prompt, href));
    for (const field of unread) {
      warn(element, 'offerField', attributeNames[field] ?? field, toText(get(input, field)));
    }
    return offer;
  });
}

/** The offers that go with a state. */
export function offersIn(state: PromptState, offers: readonly Offer[]): readonly Offer[] {
  const which = promptRule(state).offers;
  return which === 'none' ? [] : which === 'first' ? offers.slice(0, 1) : offers;
}

/** Whether an offer says what is sold; one that is only being written does not yet. */
export function isComplete({ name, price, introPrice, terms }: Offer): boolean {
  return [name, price, introPrice, terms].some((field) => field !== undefined);
}
