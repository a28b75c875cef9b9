/** Returns a copy of `fields` without those that are `undefined` or `null`: a field that a source does not give is absent. */
export function withoutAbsent<Fields extends object>(fields: Fields): Fields {
  const present = {} as Fields;
  // A loop is quicker, and this runs for every article, picture and author.
  for (const name of Object.keys(fields) as (keyof Fields)[]) {
    const value = fields[name];
    if (value !== undefined && value !== null) present[name] = value;
  }
  return present;
}

/** Returns whether a value is not `undefined`; for filtering lists. */
export function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
