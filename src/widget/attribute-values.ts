import { isServer, type ComplexAttributeConverter } from 'lit';
import { machineDate } from '../article/machine-date.js';
import type { Author, GeneratedKind } from '../article/article.js';
import { areNames, parseAuthors } from '../article/authors.js';
import { languageTag } from '../article/language.js';
import { plainText } from '../article/text.js';
import { isArray, list, toText } from '../article/untrusted-values.js';
import { pageAddress } from './page-address.js';
import { warn } from './warn.js';
import { generatedKind } from '../article/digital-source.js';

/**
 * What an attribute says of a field: `undefined` where it is absent, `null` where it is present and empty (there is none), else its
 * text with white space folded.
 */
export function attributeText(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return undefined;
  return plainText(toText(value)) ?? null;
}

/**
 * {@link attributeText} for an address, made absolute (on a server, which does not know the page's, it stays as it is written); one that
 * must not be followed counts as absent, with a warning that names the attribute.
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

/** {@link attributeText} for a date, in ISO 8601; one that is none counts as absent, with a warning that names the attribute. */
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

/** {@link attributeText} for a language tag; one that is not well-formed counts as absent, with a warning. */
export function attributeLanguage(element: Element, value: string | null | undefined): string | null | undefined {
  const text = attributeText(value);
  if (!text) return text;
  const tag = languageTag(text);
  if (!tag) warn(element, 'language', text);
  return tag;
}

/** What an attribute or property says of authors: `undefined` where it is absent, `null` where it is empty. */
export function attributeAuthors(
  element: Element,
  value: string | Author[] | null | undefined,
): Author[] | null | undefined {
  if (value === undefined || value === null) return undefined;
  const authors = parseAuthors(value, isServer ? undefined : element.baseURI);
  if (typeof value === 'string') {
    if (areNames(value)) warn(element, 'authorNames', value);
    if (!authors[0] && !/^\s*(\[\s*\]\s*)?$/.test(value)) {
      warn(element, 'authors', value);
      return undefined;
    }
  }
  return authors[0] ? authors : null;
}

/** {@link attributeText} for one of a few words; another counts as absent, with a warning that names those that there are. */
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

/** The level of a widget's heading, 1 to 6; `standard` where it is not given or none, then with a warning. */
export function attributeLevel(element: Element, value: unknown, standard: number): number {
  // A framework that sets properties may set text.
  const level = toNumber(value) ?? standard;
  if ([1, 2, 3, 4, 5, 6].includes(level)) return level;
  warn(element, 'level', String(level));
  return standard;
}

/** Reads a number from an attribute or a framework: a number or text. Returns `undefined` if there is none, and `NaN` for other text. */
export function toNumber(value: unknown): number | undefined {
  const text = toText(value).trim();
  return text ? Number(text) : undefined;
}

/** Whether any of `values` is given, empty or not. */
export function isAnyGiven(...values: unknown[]): boolean {
  return values.some((value) => value !== undefined && value !== null);
}

/** Writes a property of any type to its attribute, which is then text, and JSON for an array. Never throws. */
export const attributeConverter: ComplexAttributeConverter = {
  toAttribute(value: unknown): string | null {
    if (value === undefined || value === null) return null;
    return isArray(value) ? JSON.stringify(list(value).map(toText)) : toText(value);
  },
};

/**
 * What an attribute says of how a work was generated: `ai`, `composite`, or a term of the IPTC's digital source types, of which those that
 * name no trained model mean none; `null` where it is empty. A word that is none of these counts as absent, with a warning.
 */
export function attributeGenerated(
  widget: Element,
  value: string | null | undefined,
): GeneratedKind | null | undefined {
  const text = attributeText(value);
  if (text === undefined || text === null) return text;
  const word = text.toLowerCase();
  if (word === 'ai' || word === 'composite') return word;
  const kind = generatedKind(text);
  // All terms but one are written with a capital inside.
  if (kind || /\bprint$|^\S{1,80}[A-Z]\S{0,40}$/.test(text)) return kind ?? null;
  warn(widget, 'generated', text);
  return undefined;
}
