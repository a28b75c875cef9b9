import { endpointSource, fixedSource, type AccessSource } from '../../access/access-source.js';
import { type MeterRules, parseMeter } from '../../access/meter.js';
import { isTimeZone } from '../../access/meter-period.js';
import { parseReaderAccess, type ReaderAccess } from '../../access/reader-access.js';
import { plainText } from '../../article/text.js';
import { toText } from '../../article/untrusted-values.js';
import { pageAddress } from '../../widget/page/page-address.js';
import { warn } from '../../widget/warnings/warn.js';
import { attributeText } from '../../widget/attributes/attribute-values.js';
import { toNumber } from '../../widget/attributes/property-converters.js';

/**
 * The attributes and properties of an access element. A script may set them to anything, so they are read with care.
 */
export interface AccessAttributes {
  meter?: string | null;
  registeredLimit?: number | null;
  timeZone?: string | null;
  product?: string | null;
  exempt?: string | null;
  dwell?: number | null;
  src?: string | null;
  pingback?: string | null;
  access?: ReaderAccess | null;
  source?: AccessSource | null;
}

/** An access element, for functions that read its attributes. */
type AccessHost = Element & AccessAttributes;

/** Reads the rules of the meter from the attributes. Returns `undefined` if they ask for no meter. */
export function meterRulesOf(widget: AccessHost): MeterRules | undefined {
  const text = attributeText(widget.meter);
  if (!text) return undefined;
  const meter = parseMeter(text);
  if (!meter) warn(widget, 'meter', text);
  const zone = attributeText(widget.timeZone) ?? undefined;
  if (zone && !isTimeZone(zone)) warn(widget, 'timeZone', zone);
  const registered = toNumber(widget.registeredLimit);
  const isCount = registered !== undefined && Number.isInteger(registered) && registered >= 0;
  if (registered !== undefined && !isCount) warn(widget, 'count', 'registered-limit', toText(widget.registeredLimit));
  return (
    meter && {
      ...meter,
      timeZone: zone && isTimeZone(zone) ? zone : undefined,
      registeredLimit: isCount ? registered : undefined,
      product: attributeText(widget.product) ?? undefined,
    }
  );
}

/**
 * Returns the sources of access that are asked before a meter in the browser: what the page itself knows, else its
 * server.
 */
export function serverSourcesOf(widget: AccessHost, inline: unknown): AccessSource[] {
  if (widget.source) return [widget.source];
  const known = parseReaderAccess(widget.access) ?? parseReaderAccess(inline);
  if (widget.access && !parseReaderAccess(widget.access)) warn(widget, 'access');
  if (known) return [fixedSource(known)];
  const src = attributeText(widget.src);
  if (!src) return [];
  const url = pageAddress(widget, src);
  if (!url) {
    warn(widget, 'address', 'src', src);
    return [];
  }
  const ping = attributeText(widget.pingback);
  const pingback = ping ? pageAddress(widget, ping) : undefined;
  if (ping && !pingback) warn(widget, 'address', 'pingback', ping);
  if (`${url} ${pingback}`.includes('READER_ID')) warn(widget, 'readerId');
  return [endpointSource(url, { pingback })];
}

/** Returns how long the page of an article must be visible, in milliseconds. */
export function dwellOf(widget: AccessHost): number {
  const seconds = toNumber(widget.dwell);
  if (seconds === undefined) return defaultDwell;
  if (seconds >= 0 && seconds < 1e6) return seconds * 1000;
  warn(widget, 'dwell', toText(widget.dwell));
  return defaultDwell;
}

const defaultDwell = 3_000;

/** Whether one of the names in `exempt` is the article's id or its section. */
export function isExempt(widget: AccessHost, ...names: string[]): boolean {
  const known = names.map(fold).filter(Boolean);
  return toText(widget.exempt)
    .split(';')
    .some((each) => known.includes(fold(each)));
}

function fold(text: string): string {
  return plainText(text)?.toLowerCase() ?? '';
}

/** Whether a host's consent allows storing: the attribute is empty or `granted`, or the property is `true`. */
export function allows(consent: unknown): boolean {
  return consent === true || consent === '' || consent === 'granted';
}

/**
 * Whether a host's consent forbids storing: `false`, or any word that does not allow it. Neither an absent value nor a
 * promise, which may still allow it, is a refusal.
 */
export function isRefusal(consent: unknown): boolean {
  return consent === false || (typeof consent === 'string' && !allows(consent));
}

/** Warns of a word that is neither `granted` nor `denied`. The page may have meant it as consent. */
export function warnOfConsent(widget: AccessHost, consent: unknown): void {
  const isWord = typeof consent === 'string' && consent.trim() !== '';
  if (isWord && consent !== 'denied' && !allows(consent)) warn(widget, 'consent', consent);
}
