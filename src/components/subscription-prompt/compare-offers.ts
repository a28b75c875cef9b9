import { savingOf } from '../../access/offer-saving.js';
import type { Offer } from '../../access/offer.js';
import type { Locale } from '../../locales/index.js';
import type { ShownOffer } from './offer-view.js';

export interface ComparedOffers {
  offers: ShownOffer[];
  /** The benefits that all offers have in common. They are shown once, above the offers. */
  benefits: readonly string[];
}

/**
 * Compares several offers: what each saves, which one is highlighted, and whether all have the same benefits.
 *
 * The highlighted offer is the one that the page names, else the one that saves most.
 */
export function compareOffers(offers: readonly Offer[], locale: Locale): ComparedOffers {
  const percent = new Intl.NumberFormat(locale.tag, { style: 'percent' });
  const savings = offers.map((offer) => savingOf(offer, offers));
  const most = Math.max(...savings);
  const best = offers.find(({ featured }) => featured) ?? (most > 0 ? offers[savings.indexOf(most)] : undefined);
  const { benefits } = offers[0]!;
  const isShared = offers.every((offer) => String(offer.benefits) === String(benefits));
  return {
    offers: offers.map((offer, index) => ({
      ...offer,
      benefits: isShared ? [] : offer.benefits,
      isHighlighted: offer === best,
      saving:
        savings[index]! > 0 ? locale.parts('offerSaving', { percent: percent.format(savings[index]!) }) : undefined,
    })),
    benefits: isShared ? benefits : [],
  };
}
