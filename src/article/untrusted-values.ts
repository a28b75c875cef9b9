/**
 * Reads values from outside: a source's JSON, a page's own objects.
 *
 * Nothing here throws, whatever a getter or a proxy does. Only own properties are read, so that a key such as
 * `constructor` finds nothing that the source did not write.
 */

/** How many items of a source are read. */
export const maxItems = 10_000;

/**
 * How many entries of one field are read. No story has fifty authors; a list of a million must not slow a page down.
 */
const maxEntries = 50;

/** Returns the own property `key` of `value`, or `undefined` if there is none or reading it fails. */
export function get(value: unknown, key: string | number): unknown {
  try {
    return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns the entries of an array, or any other value as a list of one, because sources write one entry either way. An
 * absent value has none.
 */
export function list(value: unknown, limit = maxEntries): unknown[] {
  if (value === undefined || value === null) return [];
  if (!isArray(value)) return [value];
  const entries: unknown[] = [];
  try {
    const length = Math.min(value.length, limit);
    for (let index = 0; index < length; index++) entries.push(value[index]);
    return entries;
  } catch {
    return readEach(value, limit);
  }
}

/** Returns the entries of an array, some of which cannot be read. */
function readEach(value: unknown[], limit: number): unknown[] {
  const length = Math.min(Number(get(value, 'length')) || 0, limit);
  return Array.from({ length }, (_, index) => get(value, index));
}

/** Returns the names of the own properties of an object; none for anything else. */
export function keys(value: unknown): string[] {
  try {
    return isObject(value) ? Object.keys(value) : [];
  } catch {
    return [];
  }
}

/** Returns whether `value` is an object or an array. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Like `Array.isArray`, but never throws, as that does for a revoked proxy. */
export function isArray(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Returns any value as text; empty if it is absent, or cannot be made text. */
export function toText(value: unknown): string {
  try {
    return String(value ?? '');
  } catch {
    return '';
  }
}

/**
 * Returns `value`. If a script has added to `Object.prototype`, `value` and the plain objects in it lose their
 * prototype. Otherwise a picture that an article lacks could be read from the prototype. On other pages they keep it,
 * because React and others refuse objects without a prototype.
 */
export function hideAdded<Value>(value: Value): Value {
  if (value && Object.keys(Object.prototype)[0]) {
    const isPlain = value.constructor === Object;
    // Does not throw for a frozen object.
    if (isPlain) Reflect.setPrototypeOf(value, null);
    if (isPlain || isArray(value)) Object.values(value).forEach(hideAdded);
  }
  return value;
}

/** The fields that an object may have without those that are `undefined` or `null`. */
export type Present<Fields> = Simplify<
  { [Name in keyof Fields as MayLack<Fields[Name], never, Name>]: Fields[Name] } & {
    [Name in keyof Fields as MayLack<Fields[Name], Name, never>]?: NonNullable<Fields[Name]>;
  }
>;

type MayLack<Value, Yes, No> = undefined extends Value ? Yes : null extends Value ? Yes : No;
type Simplify<Fields> = { [Name in keyof Fields]: Fields[Name] };

/**
 * Returns a copy of `fields` without those that are `undefined` or `null`: a field that a source does not give is
 * absent.
 */
export function withoutAbsent<Fields extends object>(fields: Fields): Present<Fields> {
  const present = {} as Record<string, unknown>;
  // A loop is quicker, and this runs for every article, picture and author.
  for (const name of Object.keys(fields)) {
    const value = fields[name as keyof Fields];
    if (value !== undefined && value !== null) present[name] = value;
  }
  return hideAdded(present) as Present<Fields>;
}

/** Returns whether a value is not `undefined`; for filtering lists. */
export function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
