import { safeAddress } from '../article/address.js';
import { machineDate } from '../article/iso-8601.js';
import { isPresent, withoutAbsent, get, isArray, list, toText } from '../article/untrusted-values.js';
import { plainText } from '../article/text.js';
import { dayOf, startOfDay, parsePeriod, type Period } from './dates.js';

/** An offer that a prompt shows. Fields that are not given are absent. */
export interface Offer {
  /** The publisher's name for the offer, for events. */
  id?: string;
  /** The name of the product. Plain text. */
  name?: string;
  /**
   * The price for each {@link period}: a number in {@link currency}, or text to show as it is if it cannot be read as a
   * number.
   */
  price?: number | string;
  /** ISO 4217, three letters. */
  currency?: string;
  /** The time that {@link price} pays for. */
  period?: Period;
  /**
   * The price during {@link introPeriod}, in the form of {@link price}. Without a {@link period}, it pays for that
   * whole time.
   */
  introPrice?: number | string;
  /** How long {@link introPrice} lasts. */
  introPeriod?: Period;
  /** When the offer ends: ISO 8601 with an offset, or `YYYY-MM-DD` for the end of that day. */
  deadline?: string;
  /** The conditions. Plain text. */
  terms?: string;
  /** The benefits for the buyer, each as plain text. */
  benefits: string[];
  /** The absolute address to buy the offer at. */
  href?: string;
  /** Whether a prompt highlights this offer among others. */
  featured?: boolean;
}

/** An {@link Offer} as a page or a script writes it. */
export type OfferInput = { [Field in keyof Offer]?: unknown };

/** The result of {@link parseOffer}. */
export interface ParsedOffer {
  offer: Offer;
  /** The fields that have a value that could not be read. */
  unread: (keyof Offer)[];
}

/**
 * Reads an offer. Leaves out fields that cannot be read, except a price, which stays as text. Never throws.
 *
 * @param resolve makes an `href` absolute; returns `undefined` if the address must not be followed
 */
export function parseOffer(
  input: unknown,
  resolve: (href: string | undefined) => string | undefined = safeAddress,
): ParsedOffer {
  const unread: (keyof Offer)[] = [];
  const text = (field: keyof Offer): string | undefined => plainText(toText(get(input, field)));
  /** Reads a field that must have a certain form. */
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
    // A price cannot be read without a valid currency. Report only the currency then.
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
    // A boolean attribute. Some frameworks write `false` as text.
    featured: toText(get(input, 'featured') ?? false) !== 'false' || undefined,
  });
  return { offer, unread };
}

/** Reads `A; B; C`, a JSON array of texts, or an array. */
function parseBenefits(value: unknown): string[] {
  if (isArray(value)) return list(value).map(plainText).filter(isPresent);
  const text = toText(value);
  if (/^\s*\[/.test(text)) {
    try {
      return parseBenefits(JSON.parse(text));
    } catch {
      // Plain text that begins with a bracket.
    }
  }
  return text.split(';', 50).map(plainText).filter(isPresent);
}

/**
 * Returns when an offer is over, in milliseconds since 1970; `Infinity` if it has no deadline.
 *
 * A deadline without a time lasts until the end of that day in the local time zone. In a browser that is the reader's,
 * so an offer that "ends 30 November" is shown all day on 30 November.
 */
export function offerEnd({ deadline }: Offer): number {
  if (deadline === undefined) return Infinity;
  return deadline.includes('T') ? Date.parse(deadline) : startOfDay(dayOf(deadline), 1);
}

/** Whether an offer is still valid at `now`, in milliseconds since 1970. */
export function isOffered(offer: Offer, now: number): boolean {
  return now < offerEnd(offer);
}
