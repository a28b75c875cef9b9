/** `fields` without those that are `undefined` or `null`: what a source does not give is absent. */
export function withoutAbsent<Fields extends object>(fields: Fields): Fields {
  const present = {} as Fields;
  // A loop, because every article, picture and author of a page of cards comes through here.
  for (const name of Object.keys(fields) as (keyof Fields)[]) {
    const value = fields[name];
    if (value !== undefined && value !== null) present[name] = value;
  }
  return present;
}

/** Whether something is there at all; for filtering lists. */
export function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
