import type { ArticleInput } from '../../article/article.js';
import { machineDate } from '../../article/iso-8601.js';
import { plainText } from '../../article/text.js';
import { get, isArray, list, toText } from '../../article/untrusted-values.js';
import { type Offer, type OfferInput, parseOffer } from '../../access/offer.js';
import { articlesLeft, countedState } from '../../access/meter-counts.js';
import { isPromptState, promptRule, promptStates, type PromptState } from '../../access/prompt-state.js';
import { daysIn, parsePeriod } from '../../access/dates.js';
import type { AccessAnswer } from '../../widget/content/protocols.js';
import { attributeNameOf, type PromptMarkup } from './offers-controller.js';
import { pageAddress } from '../../widget/page/page-address.js';
import { warn } from '../../widget/warnings/warn.js';
import {
  attributeChoice,
  attributeAddress,
  attributeDate,
  attributeText,
} from '../../widget/attributes/attribute-values.js';

const presentations = ['inline', 'banner', 'dialog', 'gate'] as const;

/**
 * How a prompt is presented: in the flow of the page, fixed to an edge of the window, in a modal dialog, or in place of
 * the rest of the article.
 */
export type PromptPresentation = (typeof presentations)[number];

const edges = ['bottom', 'top'] as const;

/** The edge of the window that a banner is fixed to. */
export type PromptEdge = (typeof edges)[number];

/** The attributes and properties of a prompt. A script may set them to anything, so they are read with care. */
export interface PromptAttributes {
  state?: PromptState | null;
  articlesLeft?: number | string | null;
  articlesRead?: number | string | null;
  articleLimit?: number | string | null;
  period?: 'day' | 'week' | 'month' | null;
  until?: string | null;
  plan?: string | null;
  publication?: string | null;
  giftFrom?: string | null;
  presentation?: PromptPresentation | null;
  edge?: PromptEdge | null;
  gates?: string | null;
  preview?: number | string | null;
  dismissedFor?: string | null;
  campaign?: string | null;
  subscribeHref?: string | null;
  signInHref?: string | null;
  registerHref?: string | null;
  offersHref?: string | null;
  accountHref?: string | null;
  offers?: OfferInput[] | null;
}

/** A prompt, for functions that read its attributes. */
export type PromptHost = Element & PromptAttributes;

/** The facts that a prompt knows about the reader. Unknown ones are absent. */
export interface PromptFacts {
  state: PromptState;
  /** How many free articles are left. */
  left?: number;
  /** How many free articles have been read. */
  read?: number;
  /** How many free articles there are in a period. */
  limit?: number;
  period?: string;
  until?: string;
  /** The name of the plan that has ended. */
  plan?: string;
  /** Whether the reader has signed in. */
  isLoggedIn?: boolean;
  publication?: string;
  giftFrom?: string;
}

/** The addresses of a prompt's actions, each absolute. */
export type PromptAddresses = Partial<Record<LinkKind, string | null>>;

/** The purpose of a link of a prompt. The property with its address is `…Href`, the message with its text `…Link`. */
export type LinkKind = 'subscribe' | 'signIn' | 'register' | 'offers' | 'account';

/** Returns the prompt's presentation; `inline` if it is absent, or unknown (with a warning). */
export function presentationOf(prompt: PromptHost): PromptPresentation {
  return attributeChoice(prompt, 'presentation', prompt.presentation, presentations) ?? 'inline';
}

/** Returns the edge that a banner is fixed to; `bottom` if it is absent, or unknown (with a warning). */
export function edgeOf(prompt: PromptHost): PromptEdge {
  return attributeChoice(prompt, 'edge', prompt.edge, edges) ?? 'bottom';
}

/**
 * Returns how long a prompt stays hidden after a reader has closed it, in milliseconds; 0 if that is not remembered.
 */
export function dismissalTimeOf(prompt: PromptHost): number {
  const text = attributeText(prompt.dismissedFor);
  const period = text ? parsePeriod(text) : undefined;
  if (text && !period) warn(prompt, 'period', 'dismissed-for', text);
  return period ? daysIn(period) * 86_400_000 : 0;
}

/** Returns how many paragraphs of the closed content stay open. */
export function previewOf(prompt: PromptHost): number {
  return count(prompt, 'preview') ?? 0;
}

/**
 * Returns the known facts about the reader: from the attributes, else from the page's `<news-access>`; `undefined`
 * without a known state.
 *
 * @param answer plain data, from any copy of the library
 */
export function factsOf(
  prompt: PromptHost,
  article: ArticleInput | undefined,
  answer?: AccessAnswer,
): PromptFacts | undefined {
  const own = attributeChoice(prompt, 'state', prompt.state, promptStates);
  const given = own ?? get(answer, 'state');
  if (!isPromptState(given)) return undefined;
  const data = own ? undefined : get(get(answer, 'access'), 'data');
  const subscription = get(data, 'subscription');
  const counts = {
    left: count(prompt, 'articlesLeft') ?? wholeNumber(get(data, 'articlesLeft')),
    read: count(prompt, 'articlesRead') ?? wholeNumber(get(data, 'articlesRead')),
    limit: count(prompt, 'articleLimit') ?? wholeNumber(get(data, 'articleLimit')),
  };
  // Adjust only a state that the page wrote. A `<news-access>` has already decided its state from the counts.
  const state = own ? countedState(own, counts) : given;
  const publication = attributeText(prompt.publication);
  return {
    state,
    left: articlesLeft(counts),
    read: counts.read,
    // A reader who has no free article left has read all of them.
    limit: counts.limit ?? (state === 'metered' ? undefined : counts.read),
    period:
      attributeChoice(prompt, 'period', prompt.period, ['day', 'week', 'month']) ?? plainText(get(data, 'period')),
    until: attributeDate(prompt, 'until', prompt.until) ?? machineDate(get(subscription, 'until')),
    plan: attributeText(prompt.plan) ?? plainText(get(subscription, 'plan')),
    isLoggedIn: get(data, 'isLoggedIn') === true,
    publication:
      (publication === undefined ? plainText(get(get(article, 'publication'), 'name')) : publication) ?? undefined,
    giftFrom: attributeText(prompt.giftFrom) ?? plainText(get(get(data, 'gift'), 'from')),
  };
}

function wholeNumber(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

function count(
  prompt: PromptHost,
  property: 'articlesLeft' | 'articlesRead' | 'articleLimit' | 'preview',
): number | undefined {
  const text = attributeText(prompt[property] as string);
  if (!text) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  warn(prompt, 'count', attributeNameOf(property), text);
  return undefined;
}

/**
 * Returns the addresses of the actions. If the page sets no `subscribe-href`, it is the first link in the fallback that
 * is not the address of another action.
 */
export function addressesOf(prompt: PromptHost, { links }: PromptMarkup): PromptAddresses {
  const address = (kind: LinkKind): string | null | undefined =>
    attributeAddress(prompt, attributeNameOf(`${kind}Href`), prompt[`${kind}Href`]);
  const others = {
    signIn: address('signIn'),
    register: address('register'),
    offers: address('offers'),
    account: address('account'),
  };
  const own = address('subscribe');
  const pasted = links
    .map((link) => pageAddress(prompt, link))
    .find((link) => link && !Object.values(others).includes(link));
  return { ...others, subscribe: own === undefined ? pasted : own };
}

/**
 * Returns the offers of the `offers` property, else those in the light DOM. Warns of each value that cannot be used.
 */
export function offersOf(prompt: PromptHost, markup: PromptMarkup): Offer[] {
  const given = isArray(prompt.offers)
    ? list(prompt.offers).map((input) => ({ element: prompt as Element, input }))
    : markup.offers;
  return given.map(({ element, input }) => {
    const { offer, unread } = parseOffer(input, (href) => pageAddress(prompt, href));
    for (const field of unread) warn(element, 'offerField', attributeNameOf(field), toText(get(input, field)));
    return offer;
  });
}

/** Returns the offers for a state. */
export function offersIn(state: PromptState, offers: readonly Offer[]): readonly Offer[] {
  const which = promptRule(state).offers;
  return which === 'all' ? offers : offers.slice(0, which === 'first' ? 1 : 0);
}

/** Returns the offer that a prompt shows in one line, if it shows none in full. */
export function offerInLine(state: PromptState, offers: readonly Offer[]): Offer | undefined {
  return promptRule(state).offers === 'line' ? offers.find(isComplete) : undefined;
}

/** Whether an offer says what is sold. An offer that is still being written does not. */
export function isComplete({ name, price, introPrice, terms }: Offer): boolean {
  return (name ?? price ?? introPrice ?? terms) !== undefined;
}
