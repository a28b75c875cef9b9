import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Offer, offerEnd } from '../../access/offer.js';
import { formatMoney } from '../../locales/money.js';
import type { Locale } from '../../locales/index.js';
import { describeEnd } from '../../locales/end-date.js';

/** A deadline this near is told with its time, in milliseconds. */
export const nearness = 3 * 86_400_000;

/** Where a prompt stands that shows offers. */
export interface OfferSetting {
  locale: Locale;
  /** Milliseconds since the epoch; absent on a server. */
  now?: number;
  /** The language of the offers' own text, where it is not that of the sentences. */
  lang?: string;
  /** What a single offer's link says; each of several names its own. */
  buy: unknown[];
  /** Renders the link that buys an offer, with its text, its id, and the ids of what names it. */
  renderAction(offer: Offer, index: number, label: unknown[], id: string, labelledBy?: string): unknown;
}

/** Offers as columns, or below one another where they have no room. */
export function renderOffers(offers: readonly Offer[], setting: OfferSetting): TemplateResult {
  return html`<ul class="offers" part="offers">
    ${offers.map((offer, index) => renderOffer(offer, index, offers.length === 1, setting))}
  </ul>`;
}

function renderOffer(offer: Offer, index: number, isOnly: boolean, setting: OfferSetting): TemplateResult {
  const { locale, now, renderAction } = setting;
  const own = (text: string): TemplateResult => html`<bdi lang=${ifDefined(setting.lang)}>${text}</bdi>`;
  const { name, terms, benefits, deadline } = offer;
  const isNear = now !== undefined && offerEnd(offer) - now < nearness;
  const price = priceParts(offer, locale, own);
  return html`<li class="offer" part="offer">
    ${name ? html`<p class="name" part="name" id="name-${index}">${own(name)}</p>` : nothing}
    ${price ? html`<p class="price" part="price" id="price-${index}">${price}</p>` : nothing}
    ${terms ? html`<p class="terms" part="terms">${own(terms)}</p>` : nothing}
    ${
      benefits.length > 0
        ? html`<ul class="benefits" part="benefits">
            ${benefits.map((benefit) => html`<li>${own(benefit)}</li>`)}
          </ul>`
        : nothing
    }
    ${
      deadline
        ? html`<p class="deadline" part="deadline">
            ${locale.parts('offerEnds', { date: describeEnd(deadline, locale.tag, now, isNear) })}
          </p>`
        : nothing
    }
    ${renderBuy()}
  </li>`;

  function renderBuy(): unknown {
    const id = `buy-${index}`;
    const label = isOnly || !name ? setting.buy : locale.parts('offerChoose', { name: own(name) });
    // A name that is in the label already is not said twice.
    const labelledBy = !name ? `${id} price-${index}` : isOnly ? `${id} name-${index}` : undefined;
    return renderAction(offer, index, label, id, labelledBy);
  }
}

/** The price as a sentence, with the amount that is paid first apart. */
function priceParts(offer: Offer, locale: Locale, own: (text: string) => TemplateResult): unknown[] | undefined {
  const { price, introPrice, period, introPeriod } = offer;
  const money = (amount: number | string): unknown =>
    typeof amount === 'number' ? html`<bdi>${formatMoney(locale.tag, amount, offer.currency!)}</bdi>` : own(amount);
  const first = introPrice ?? price;
  if (first === undefined) return undefined;
  const amount = html`<span class="amount" part="amount">${money(first)}</span>`;
  if (introPrice === undefined) return locale.parts('offerPrice', { price: amount, ...period });
  // "$1 for the first month", but "$1 a month for the first three".
  const isPaidOnce = period?.unit === introPeriod?.unit && period?.count === introPeriod?.count;
  const intro = {
    price: locale.parts('offerPrice', { price: amount, ...(!isPaidOnce && period) }),
    ...introPeriod,
  };
  if (price === undefined) return locale.parts('offerIntro', intro);
  const then = locale.parts('offerPrice', { price: money(price), ...period });
  return locale.parts('offerIntroThen', { ...intro, then });
}
