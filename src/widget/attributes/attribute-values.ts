import { machineDate } from '../../article/iso-8601.js';
import { languageTag } from '../../article/language.js';
import { plainText } from '../../article/text.js';
import { toText } from '../../article/untrusted-values.js';
import { pageAddress } from '../page/page-address.js';
import { toNumber } from './property-converters.js';
import { warn } from '../warnings/warn.js';

/**
 * Reads a field from an attribute. Returns `undefined` if the attribute is absent, `null` if it is empty (the field has
 * no value), else its text with white space collapsed.
 */
export function attributeText(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return undefined;
  return plainText(toText(value)) ?? null;
}

/**
 * Reads an address from an attribute, as {@link attributeText}, and makes it absolute. A server does not know the
 * page's address, so there it stays as written. An address that must not be followed counts as absent, with a warning.
 */
export function attributeAddress(
  element: Element,
  attribute: string,
  value: string | null | undefined,
): string | null | undefined {
  if (value === undefined || value === null) return undefined;
  // A script may set anything.
  const text = toText(value).trim();
  if (text === '') return null;
  const address = pageAddress(element, text);
  if (!address) warn(element, 'address', attribute, text);
  return address;
}

/**
 * Reads a date in ISO 8601 from an attribute, as {@link attributeText}. An invalid date counts as absent, with a
 * warning.
 */
export function attributeDate(
  element: Element,
  attribute: string,
  value: string | null | undefined,
): string | null | undefined {
  const text = attributeText(value);
  if (!text) return text;
  const date = machineDate(text);
  if (!date) warn(element, 'date', attribute, text);
  return date;
}

/**
 * Reads a language tag from an attribute, as {@link attributeText}. An invalid tag counts as absent, with a warning.
 */
export function attributeLanguage(element: Element, value: string | null | undefined): string | null | undefined {
  const text = attributeText(value);
  if (!text) return text;
  const tag = languageTag(text);
  if (!tag) warn(element, 'language', text);
  return tag;
}

/**
 * Reads one of a few words from an attribute, as {@link attributeText}. Any other word counts as absent, with a warning
 * that lists the known words.
 */
export function attributeChoice<Word extends string>(
  element: Element,
  attribute: string,
  value: string | null | undefined,
  known: readonly Word[],
): Word | null | undefined {
  const text = attributeText(value);
  if (text === undefined || text === null) return text;
  const word = known.find((each) => each === text);
  if (!word) warn(element, 'choice', attribute, text, known);
  return word;
}

/**
 * Reads the level of a widget's heading, 1 to 6. Returns `standard` if there is none, or if it is invalid, with a
 * warning.
 */
export function attributeLevel(element: Element, value: unknown, standard: number): number {
  // A framework that sets properties may set text.
  const level = toNumber(value) ?? standard;
  if ([1, 2, 3, 4, 5, 6].includes(level)) return level;
  warn(element, 'level', String(level));
  return standard;
}

/** Whether any of `values` is given, empty or not. */
export function isAnySet(...values: unknown[]): boolean {
  return values.some((value) => value !== undefined && value !== null);
}
