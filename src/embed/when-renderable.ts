import { htmlPolicy } from '../article/trusted-types.js';

/** Where a copy notes that it has told the page's developer of the refusal: a second copy stays silent. */
const toldKey = Symbol.for('standfirst.refusal.1');

/** How long the browser's report of a refused policy may take, in milliseconds. It comes in the next task. */
const reportDelay = 200;

/**
 * Calls `register` where the page lets the widgets render: at once, unless the page's `trusted-types` directive refuses our policy.
 *
 * Lit's templates need a policy where a page enforces Trusted Types. A page may refuse the name and yet take strings (a list of
 * policies without enforcement). The browser's own report of the refusal tells which it is, for a sink that is tried would log an
 * error of its own; only where the report does not settle it is one tried. Where the page takes no strings, nothing is registered,
 * so that the fallback stays, and one console line says what to add.
 */
export function whenRenderable(register: () => void): void {
  if (!('trustedTypes' in globalThis) || htmlPolicy()) {
    register();
    return;
  }
  const page = globalThis as { [toldKey]?: boolean };
  if (page[toldKey]) return;
  const decide = (isEnforced: boolean): void => {
    if (!isEnforced) {
      register();
      return;
    }
    if (page[toldKey]) return;
    page[toldKey] = true;
    console.warn(
      "[standfirst] This page's content security policy keeps the widgets from rendering, so their fallback stays. Add the name standfirst to its trusted-types directive: trusted-types standfirst",
    );
  };
  const timer = setTimeout(() => {
    document.removeEventListener('securitypolicyviolation', readReport);
    decide(!takesStrings());
  }, reportDelay);
  const readReport = ({ originalPolicy, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition !== 'enforce' || !/\brequire-trusted-types-for\b/.test(originalPolicy)) return;
    clearTimeout(timer);
    document.removeEventListener('securitypolicyviolation', readReport);
    decide(true);
  };
  document.addEventListener('securitypolicyviolation', readReport);
}

function takesStrings(): boolean {
  try {
    new DOMParser().parseFromString('', 'text/html');
    return true;
  } catch {
    return false;
  }
}
