/**
 * Reading of values from outside: a source's JSON, a page's own objects.
 *
 * Nothing here throws, whatever a getter or a proxy does, and only own properties are read, so that a key such as
 * `constructor` finds nothing that the source did not write.
 */

/** How many items a source may give. */
export const maxItems = 10_000;

/** How many entries of one field are read. A story has no fifty authors; one that claims a million must not cost a page its time. */
const maxEntries = 50;

/** The own property `key` of `value`, or `undefined` where there is none or reading it fails. */
export function get(value: unknown, key: string | number): unknown {
  try {
    return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  } catch {
    return undefined;
  }
}

/** The entries of an array, the value itself where it is something else, nothing where it is absent: sources write one as a list of one or bare. */
export function list(value: unknown, limit = maxEntries): unknown[] {
  if (value === undefined || value === null) return [];
  if (!isArray(value)) return [value];
  const entries: unknown[] = [];
  try {
    const length = Math.min(value.length, limit);
    for (let index = 0; index < length; index++) entries.push(value[index]);
    return entries;
  } catch {
    return eachApart(value, limit);
  }
}

/** The entries of an array, some of which cannot be read. */
function eachApart(value: unknown[], limit: number): unknown[] {
  const length = Math.min(Number(get(value, 'length')) || 0, limit);
  return Array.from({ length }, (_, index) => get(value, index));
}

/** The names of the own properties of an object; none for anything else. */
export function keys(value: unknown): string[] {
  try {
    return isObject(value) ? Object.keys(value) : [];
  } catch {
    return [];
  }
}

/** Whether `value` is an object or an array. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** As `Array.isArray`, which throws for a revoked proxy. */
export function isArray(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Any value as text; empty for nothing, and for what cannot be turned into text. */
export function toText(value: unknown): string {
  try {
    return String(value ?? '');
  } catch {
    return '';
  }
}
