import { htmlPolicy } from '../article/trusted-types.js';

/** Where a copy notes that it has told the page's developer of the refusal: a second copy stays silent. */
const toldKey = Symbol.for('standfirst.refusal.1');

/**
 * Whether the page lets the widgets render.
 *
 * A template needs a Trusted Types policy where the page enforces them. Where the page refuses ours, a sink tells whether it takes
 * strings all the same (a list of policies without enforcement); if not, one console line says what to add, and nothing must be
 * registered, so that the fallback stays.
 */
export function canRender(): boolean {
  if (!('trustedTypes' in globalThis) || htmlPolicy()) return true;
  try {
    new DOMParser().parseFromString('', 'text/html');
    return true;
  } catch {
    const page = globalThis as { [toldKey]?: boolean };
    if (!page[toldKey]) {
      console.warn(
        "[standfirst] This page's content security policy keeps the widgets from rendering, so their fallback stays. Add the name standfirst to its trusted-types directive: trusted-types standfirst",
      );
    }
    page[toldKey] = true;
    return false;
  }
}
