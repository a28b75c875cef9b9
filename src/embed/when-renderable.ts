import { htmlPolicy, reportsKey, type PolicyHolder } from '../article/trusted-types.js';

/**
 * Calls `register` where the page lets the widgets render: at once, unless the page's `trusted-types` directive refuses our policy.
 *
 * Lit's templates need a policy where a page enforces Trusted Types. Where the page takes no strings, nothing is registered, so that the
 * fallback stays, and one console line says what to add.
 */
export async function whenRenderable(register: () => void): Promise<void> {
  if ('trustedTypes' in globalThis && !htmlPolicy()) {
    const { isEnforced } = await import('./refused-policy.js');
    if (await isEnforced((globalThis as PolicyHolder)[reportsKey])) return;
  }
  register();
}
