import { daysIn } from './dates.js';
import type { Offer } from './offer.js';

/**
 * Returns the share that an offer saves against comparable offers with shorter periods, rounded down to a whole
 * percent: 0.16 for 90 a year against 9 a month. If there are several such offers, returns the smallest share.
 *
 * Offers are comparable if they have the same benefits (or, without benefits, the same name) in the same currency. The
 * saving is not certain if one of them is free, has no number as its price, has no period, or has an introductory
 * price.
 *
 * @returns 0 or less if the offer saves nothing, or if the saving is not certain
 */
export function savingOf(offer: Offer, offers: readonly Offer[]): number {
  const content = contentOf(offer);
  const same = offers.filter((each) => content && contentOf(each) === content);
  if (!same.every(isPlain)) return 0;
  const shares = same
    .filter((other) => other !== offer)
    .map((other) => {
      // How many times the other offer is paid in this period, rounded down: a month counts as four weeks.
      const times = Math.floor(daysIn(offer.period!) / daysIn(other.period!) + 1e-9);
      // Two offers for the same period are not compared: they are probably for different readers.
      return times > 1 ? 1 - Number(offer.price) / (times * Number(other.price)) : 0;
    });
  return shares.length > 0 ? Math.floor(Math.min(...shares) * 100 + 1e-9) / 100 : 0;
}

/** Returns what is sold, and the currency, as one text; empty if what is sold is not known. */
function contentOf({ name = '', benefits, currency }: Offer): string {
  const content = String(benefits) || name;
  return content && `${currency}\n${content}`;
}

function isPlain({ price, introPrice, period }: Offer): boolean {
  return typeof price === 'number' && price > 0 && introPrice === undefined && period !== undefined;
}
