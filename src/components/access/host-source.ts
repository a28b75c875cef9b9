import type { AccessSource } from '../../access/access-source.js';
import { toText } from '../../article/untrusted-values.js';

/** What a source calls itself; nothing where to ask throws. */
export function kindOf(source: AccessSource | undefined): string | undefined {
  try {
    return source && toText(source.kind);
  } catch {
    return undefined;
  }
}

/**
 * Hears of a source's changes. Nothing that the source does throws.
 *
 * @returns what ends it, also where the source gives a subscription with `unsubscribe`, as observables do, or nothing
 */
export function subscribeTo(source: AccessSource, changed: () => void): () => void {
  let subscription: unknown;
  try {
    subscription = source.subscribe?.(changed);
  } catch {
    // It is asked all the same.
  }
  return () => {
    try {
      if (typeof subscription === 'function') subscription();
      else (subscription as { unsubscribe?: () => void } | undefined)?.unsubscribe?.();
    } catch {
      // It is not listened to any more.
    }
  };
}
