'use client';
/** Loads `standfirst/static` in the browser for the widgets of `standfirst/react/static`. */

import '../static-roots.js';

/** Shows nothing. A server component cannot import a script for the browser, but it can show a client component. */
export function StaticRoots(): null {
  return null;
}
