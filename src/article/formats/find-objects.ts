import { get, isArray, isObject, keys, list } from '../untrusted-values.js';

/** How many items one source may give, and how many values are looked at in search of them. */
const maxItems = 10_000;
const maxSteps = 1_000_000;

/** How many values are looked at to find out whether there is any item at all. */
const maxGlances = 50_000;

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
  return search(root, isWanted, inside, maxItems, maxSteps);
}

/** Whether there is such an object, as far as a glance shows: near the start of the source. */
export function hasObject(
  root: unknown,
  isWanted: (value: object) => boolean,
  inside: (value: object) => unknown[] = (value) => children(value, maxGlances),
): boolean {
  return search(root, isWanted, inside, 1, maxGlances).length > 0;
}

function search(
  root: unknown,
  isWanted: (value: object) => boolean,
  inside: (value: object) => unknown[],
  limit: number,
  steps: number,
): object[] {
  const found: object[] = [];
  const seen = new Set<unknown>();
  const waiting = [root];
  for (let step = 0; waiting.length > 0 && step < steps && found.length < limit; step++) {
    const value = waiting.pop();
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    if (isWanted(value)) found.push(value);
    else {
      const held = inside(value);
      for (let index = held.length - 1; index >= 0; index--) waiting.push(held[index]);
    }
  }
  return found;
}

/** Everything that an object or an array holds. */
function children(value: object, limit = maxSteps): unknown[] {
  if (isArray(value)) return list(value, limit);
  return keys(value)
    .slice(0, limit)
    .map((key) => get(value, key));
}
