import { get, isArray, isObject, keys, list } from '../untrusted-values.js';

/**
 * Reads JSON as pages and servers write it: in a comment or a CDATA section, with `;` after it, with a byte order mark
 * before it, with line breaks inside strings. Returns `undefined` for anything else that is not JSON.
 */
export function parseJsonText(text: string): unknown {
  return tryJson(text) ?? tryJson(unwrapped(text));
}

function unwrapped(text: string): string {
  const json = text.replace(/^(?:[\s/*>\ufeff-]|<!--|<!\[CDATA\[)+/, '').replaceAll(']]>', '');
  const end = json.lastIndexOf(json.startsWith('[') ? ']' : '}') + 1;
  return json.slice(0, end).replace(/\p{Cc}+/gu, ' ');
}

function tryJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Returns the value of a parser's `input`: JSON text is parsed, anything else is the value itself. */
export function jsonValue(input: unknown): unknown {
  return typeof input === 'string' ? parseJsonText(input) : input;
}

/** How many items of a source are found, and how many values are searched for them. */
const maxItems = 10_000;
const maxSteps = 1_000_000;

/** How many values are searched to find out whether there is any item. */
const maxGlances = 50_000;

/**
 * Searches `root` for objects, in the order of the source, and without recursion, so that depth and cycles do no harm.
 *
 * @param isWanted returns whether an object is wanted; it is then not searched itself
 * @param inside returns the values to search in any other object; by default all
 * @returns at most ten thousand objects, each once
 */
export function findObjects(
  root: unknown,
  isWanted: (value: object) => boolean,
  inside: (value: object) => unknown[] = children,
): object[] {
  return search(root, isWanted, inside, maxItems, maxSteps);
}

/** Returns whether there is such an object near the start of the source. */
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
      const children = inside(value);
      for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index]);
    }
  }
  return found;
}

/** Returns the values of an object or an array. */
function children(value: object, limit = maxSteps): unknown[] {
  if (isArray(value)) return list(value, limit);
  return keys(value)
    .slice(0, limit)
    .map((key) => get(value, key));
}
