import { get, isArray, isObject, keys, list } from './untrusted.js';

/** How many items one source may give, and how many values are looked at in search of them. */
const maxItems = 10_000;
const maxSteps = 1_000_000;

/**
 * Searches `root` for objects, in the order of the source and without recursion, so that neither depth nor a cycle matters.
 *
 * @param isWanted whether an object is one of those looked for; what is inside it is then not searched
 * @param inside where to look on in any other object; defaults to everywhere
 * @returns at most ten thousand objects, each once
 */
export function findObjects(
  root: unknown,
  isWanted: (value: object) => boolean,
  inside: (value: object) => unknown[] = children,
): object[] {
  const found: object[] = [];
  const seen = new Set<unknown>();
  const waiting = [root];
  for (let step = 0; waiting.length > 0 && step < maxSteps && found.length < maxItems; step++) {
    const value = waiting.pop();
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    if (isWanted(value)) found.push(value);
    else for (const child of inside(value).reverse()) waiting.push(child);
  }
  return found;
}

/** Everything that an object or an array holds. */
function children(value: object): unknown[] {
  if (isArray(value)) return list(value, maxSteps);
  return keys(value)
    .slice(0, maxSteps)
    .map((key) => get(value, key));
}
