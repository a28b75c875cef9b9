import { safeAddress } from '../article/address.js';
import { machineDate } from '../article/machine-date.js';
import { isPresent, withoutAbsent } from '../article/absent-values.js';
import { plainText } from '../article/text.js';
import { get, isArray, list, toText } from '../article/untrusted-values.js';
import { dayOf, startOfDay, parsePeriod, type Period } from './dates.js';

/** What a prompt sells. A field that is not given is absent. */
export interface Offer {
  /** What the publisher calls it, for events. */
  id?: string;
  /** What is sold. Plain text. */
  name?: string;
  /** For each {@link period}: a number in {@link currency}; text where it cannot be read as one, to be shown as it is. */
  price?: number | string;
  /** ISO 4217, three letters. */
  currency?: string;
  /** What {@link price} pays for. */
  period?: Period;
  /** As {@link price}, for as long as {@link introPeriod} lasts; for the whole of that time where there is no {@link period}. */
  introPrice?: number | string;
  /** How long {@link introPrice} holds. */
  introPeriod?: Period;
  /** When the offer ends: ISO 8601 with an offset, or `YYYY-MM-DD`, the whole of which still counts. */
  deadline?: string;
  /** The conditions. Plain text. */
  terms?: string;
  /** What the buyer gets, each plain text. */
  benefits: string[];
  /** Where it is bought. Absolute. */
  href?: string;
}

/** An {@link Offer} as a page or a script writes it. */
export type OfferInput = { [Field in keyof Offer]?: unknown };

/** What {@link parseOffer} has read. */
export interface ParsedOffer {
  offer: Offer;
  /** The fields that say something which could not be read. */
  unread: (keyof Offer)[];
}

/**
 * Reads an offer. What cannot be read is left out, but for a price, which stays the text that it is. Never throws.
 *
 * @param resolve makes an `href` absolute, and refuses what must not be followed
 */
export function parseOffer(
  input: unknown,
  resolve: (href: string | undefined) => string | undefined = safeAddress,
): ParsedOffer {
  const unread: (keyof Offer)[] = [];
  const text = (field: keyof Offer): string | undefined => plainText(toText(get(input, field)));
  /** A field that must be more than text. */
  const read = <Value>(field: keyof Offer, parse: (text: string) => Value | undefined): Value | undefined => {
    const given = text(field);
    if (given === undefined) return undefined;
    const value = parse(given);
    if (value === undefined) unread.push(field);
    return value;
  };
  const code = text('currency');
  const currency = read('currency', (code) => (/^[a-z]{3}$/i.test(code) ? code.toUpperCase() : undefined));
  const amount = (field: 'price' | 'introPrice'): number | string | undefined => {
    // Without a valid currency a price cannot be read either: then only the currency is wrong.
    if (code && !currency) return text(field);
    return read(field, (given) => (currency && /^\d+(\.\d+)?$/.test(given) ? Number(given) : undefined)) ?? text(field);
  };
  const period = (field: 'period' | 'introPeriod'): Period | undefined =>
    read(field, () => parsePeriod(get(input, field)));
  const offer: Offer = withoutAbsent({
    id: text('id'),
    name: text('name'),
    price: amount('price'),
    currency,
    period: period('period'),
    introPrice: amount('introPrice'),
    introPeriod: period('introPeriod'),
    deadline: read('deadline', machineDate),
    terms: text('terms'),
    benefits: parseBenefits(get(input, 'benefits')),
    href: read('href', resolve),
  });
  return { offer, unread };
}

/** `A; B; C`, a JSON array of texts, or an array itself. */
function parseBenefits(value: unknown): string[] {
  if (isArray(value)) return list(value).map(plainText).filter(isPresent);
  const text = toText(value);
  if (/^\s*\[/.test(text)) {
    try {
      return parseBenefits(JSON.parse(text));
    } catch {
      // It is text that begins with a bracket.
    }
  }
  return text.split(';', 50).map(plainText).filter(isPresent);
}

/**
 * When an offer is over, in milliseconds since 1970; `Infinity` where it has no deadline.
 *
 * A deadline without a time lasts to the end of that day in the zone of whoever runs this: in a browser the reader's, so that an offer
 * that "ends 30 November" is there on all of 30 November.
 */
export function offerEnd({ deadline }: Offer): number {
  if (deadline === undefined) return Infinity;
  return deadline.includes('T') ? Date.parse(deadline) : startOfDay(dayOf(deadline), 1);
}

/** Whether an offer still holds at `now`, in milliseconds since 1970. */
export function isOffered(offer: Offer, now: number): boolean {
  return now < offerEnd(offer);
}
