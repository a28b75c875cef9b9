import { daysIn } from './dates.js';
import type { Offer } from './offer.js';

/**
 * Returns what share of the price an offer saves, compared with paying for shorter periods: a yearly payment of 90 instead of twelve of 9 saves 0.16. It
 * is the smallest share among the comparable offers, rounded down to a whole percent.
 *
 * Two offers are comparable if they have the same benefits (or, without benefits, the same name), and a number as their price for a period, in the same
 * currency and without an introductory price.
 *
 * @returns 0 or less if the offer saves nothing, or if that is not certain
 */
export function savingOf(offer: Offer, offers: readonly Offer[]): number {
  const shares = offers
    .filter((other) => other !== offer && contentOf(other) && contentOf(other) === contentOf(offer))
    .map((other) => {
      // How often the other offer is paid in the period of this one. An average month has more than four weeks; only whole payments count.
      const times = Math.floor(daysIn(offer.period!) / daysIn(other.period!) + 1e-9);
      // Two offers for the same period have other conditions for different readers.
      return times > 1 ? 1 - Number(offer.price) / (times * Number(other.price)) : 0;
    });
  return shares.length > 0 ? Math.floor(Math.min(...shares) * 100 + 1e-9) / 100 : 0;
}

/** Returns what is sold, and the currency, as one text; empty if the price is not a plain one. */
function contentOf({ name = '', benefits, price, introPrice, period, currency }: Offer): string {
  const content = String(benefits) || name;
  return content && period && typeof price === 'number' && introPrice === undefined ? `${currency}\n${content}` : '';
}
