import type { AccessSource } from '../../access/access-source.js';
import { toText } from '../../article/untrusted-values.js';

/** Returns the `kind` of a source; `undefined` if reading it throws. */
export function kindOf(source: AccessSource | undefined): string | undefined {
  try {
    return source && toText(source.kind);
  } catch {
    return undefined;
  }
}

/**
 * Subscribes to a source's changes. Errors that the source throws are caught.
 *
 * @returns a function that ends the subscription. The source may return an object with `unsubscribe`, as observables do, or nothing
 */
export function subscribeTo(source: AccessSource, changed: () => void): () => void {
  let subscription: unknown;
  try {
    subscription = source.subscribe?.(changed);
  } catch {
    // The source is still asked.
  }
  return () => {
    try {
      if (typeof subscription === 'function') subscription();
      else (subscription as { unsubscribe?: () => void } | undefined)?.unsubscribe?.();
    } catch {
      // Nothing listens to the source any more.
    }
  };
}
