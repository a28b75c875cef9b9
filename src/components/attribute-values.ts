/**
 * What an attribute says of a field: `undefined` where it is absent, `null` where it is present and empty (there is none), else its
 * text.
 */
export function attributeText(value: string | null | undefined): string | null | undefined {
  if (value === undefined || value === null) return undefined;
  return value.trim() || null;
}

/** Whether any of `values` is given, empty or not. */
export function isAnyGiven(...values: unknown[]): boolean {
  return values.some((value) => value !== undefined && value !== null);
}
