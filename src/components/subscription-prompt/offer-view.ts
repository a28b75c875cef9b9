import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Offer, offerEnd } from '../../access/offer.js';
import { daysIn, type Period } from '../../access/dates.js';
import { describeEnd } from '../../locales/end-date.js';
import { formatMoney } from '../../locales/money.js';
import type { PromptLink, PromptVoice } from './prompt-content.js';

/** A deadline closer than this is shown with its time. In milliseconds. */
export const nearness = 3 * 86_400_000;

/** Renders a paragraph that is a part of the prompt; nothing if it has no content. */
export function renderLine(part: string, content: unknown, id?: string): TemplateResult | typeof nothing {
  return content ? html`<p class=${part} part=${part} id=${ifDefined(id)}>${content}</p>` : nothing;
}

/** An offer of a list. */
export interface ShownOffer extends Offer {
  /** The words about what it saves. */
  saving?: unknown;
  isHighlighted?: boolean;
}

/**
 * Renders an offer of a list.
 *
 * @param index its place in the list; its name and its price get the ids `name-…` and `price-…`
 * @param action its link
 */
export function renderOffer(offer: ShownOffer, index: number, voice: PromptVoice, action: unknown): TemplateResult {
  const { own } = voice;
  const { name, saving, terms } = offer;
  const saved = saving && html` <span class="saving" part="saving">${saving}</span>`;
  return html`<li class="offer ${offer.isHighlighted ? 'highlighted' : ''}" part="offer">
    ${renderLine('name', saved ? [own(name), saved] : own(name), `name-${index}`)}
    ${renderLine('price', price(offer, voice), `price-${index}`)} ${renderLine('terms', own(terms))}
    ${renderBenefits(offer.benefits, voice)} ${renderLine('deadline', end(offer, voice))} ${action}
  </li>`;
}

export function renderBenefits(benefits: readonly string[], { own }: PromptVoice): TemplateResult | typeof nothing {
  if (benefits.length === 0) return nothing;
  return html`<ul class="benefits" part="benefits">
    ${benefits.map((benefit) => html`<li>${own(benefit)}</li>`)}
  </ul>`;
}

/** Renders an offer in one line: its name, its price, and when it ends. */
export function renderOfferLine(offer: Offer, voice: PromptVoice): TemplateResult {
  const parts = { name: voice.own(offer.name), price: price(offer, voice), deadline: end(offer, voice) };
  return html`<p class="offer-line" part="offer-line">
    ${Object.entries(parts).map(([part, text]) => (text ? html`<span part=${part}>${text}</span> ` : nothing))}
  </p>`;
}

function end(offer: Offer, { locale, now }: PromptVoice): unknown {
  const isNear = now !== undefined && offerEnd(offer) - now < nearness;
  const { deadline } = offer;
  return deadline && locale.parts('offerEnds', { date: describeEnd(deadline, locale.tag, now, isNear) });
}

/** Returns the link that buys an offer of a list, if the offer has one. */
export function offerLink(
  { name, href: url, id: offerId }: Offer,
  index: number,
  isOnly: boolean,
  { locale, own }: PromptVoice,
): PromptLink | undefined {
  if (!url) return undefined;
  const link: PromptLink = { kind: 'subscribe', url, offerId, id: `buy-${index}` };
  // Do not repeat a name that is already in the label.
  if (name && !isOnly) return { ...link, label: locale.parts('offerChoose', { name: own(name) }) };
  return { ...link, labelledBy: `${link.id} ${name ? 'name' : 'price'}-${index}` };
}

/** Renders the price as a sentence, with the amount that is paid first marked. */
function price({ price, introPrice, period, introPeriod, currency }: Offer, voice: PromptVoice): unknown {
  const { locale, own } = voice;
  const money = (amount: number | string): unknown =>
    typeof amount === 'number' ? html`<bdi>${formatMoney(locale.tag, amount, currency!)}</bdi>` : own(amount);
  // A price and its unit are on one line if they fit.
  const each = (amount: unknown, period?: Period): unknown =>
    html`<span class="each">${locale.parts('offerPrice', { price: amount, ...period })}</span>`;
  const first = introPrice ?? price;
  if (first === undefined) return undefined;
  const amount = html`<span class="amount" part="amount">${money(first)}</span>`;
  if (introPrice === undefined) return each(amount, period);
  // A price for no longer than one period is paid once: "$1 for the first month". Otherwise it is paid in each period:
  // "$1 a month for the first three months".
  const isPaidOnce = period && introPeriod && daysIn(introPeriod) <= daysIn(period);
  const intro = locale.parts('offerIntro', { price: each(amount, isPaidOnce ? undefined : period), ...introPeriod });
  return price === undefined ? intro : locale.parts('offerIntroThen', { intro, then: each(money(price), period) });
}
