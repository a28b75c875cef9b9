/** Converts between attributes and properties. */
import type { ComplexAttributeConverter } from 'lit';
import { isArray, list, toText } from '../../article/untrusted-values.js';

/**
 * Reads a number from an attribute or a framework: a number or text. Returns `undefined` if there is none, and `NaN`
 * for other text.
 */
export function toNumber(value: unknown): number | undefined {
  const text = toText(value).trim();
  return text ? Number(text) : undefined;
}

/** Reads a boolean attribute. `false` means off, because some frameworks write `false` as text. */
export const booleanConverter: ComplexAttributeConverter = {
  fromAttribute: (value) => (value ?? 'false') !== 'false',
};

/** Writes a property of any type to its attribute: an array as JSON, everything else as text. Never throws. */
export const attributeConverter: ComplexAttributeConverter = {
  toAttribute(value: unknown): string | null {
    if (value === undefined || value === null) return null;
    return isArray(value) ? JSON.stringify(list(value).map(toText)) : toText(value);
  },
};
