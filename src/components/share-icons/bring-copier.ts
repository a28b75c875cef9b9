import type { LinkCopier } from './link-copier.js';

let copier: Promise<typeof LinkCopier | undefined> | undefined;

/** Hands in what copies links, so that it need not be brought. */
export function provideCopier(given: typeof LinkCopier): void {
  copier = Promise.resolve(given);
}

/** Brings what copies links; `undefined` where it does not come, for which the page is asked once. */
export function bringCopier(): Promise<typeof LinkCopier | undefined> {
  return (copier ??= import('./link-copier.js').then(
    (module) => module.LinkCopier,
    () => undefined,
  ));
}
