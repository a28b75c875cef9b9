import type { ReactiveElement } from 'lit';

/** Returns the attribute of each property of an element; `undefined` if it has none. */
export function attributeNames({
  observedAttributes,
  elementProperties,
}: typeof ReactiveElement): Map<string, string | undefined> {
  // Lit fills `elementProperties` when `observedAttributes` is read.
  void observedAttributes;
  return new Map(
    [...elementProperties].map(([name, { attribute }]) => [
      String(name),
      attribute === false ? undefined : typeof attribute === 'string' ? attribute : String(name).toLowerCase(),
    ]),
  );
}
