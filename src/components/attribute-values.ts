import { isoDate } from '../article/dates.js';
import { plainText } from '../article/text.js';
import { warn } from '../controllers/warn.js';

/**
 * What an attribute says of a field: `undefined` where it is absent, `null` where it is present and empty (there is none), else its
 * text with white space folded.
 */
export function attributeText(value: string | null | undefined): string | null | undefined {
  if (value === undefined || value === null) return undefined;
  return plainText(String(value)) ?? null;
}

/** {@link attributeText} for a date, in ISO 8601; one that is none counts as absent, with a warning that names the attribute. */
export function attributeDate(element: Element, attribute: string, value: string | null | undefined): string | null | undefined {
  const text = attributeText(value);
  if (!text) return text;
  const date = isoDate(text);
  if (!date) warn(element, `has ${attribute}="${text}", which is no date. Write it as 2026-03-02T08:30:00+01:00 or 2026-03-02.`);
  return date;
}

/** Whether any of `values` is given, empty or not. */
export function isAnyGiven(...values: unknown[]): boolean {
  return values.some((value) => value !== undefined && value !== null);
}
