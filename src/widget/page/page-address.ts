import { safeAddress, safeSrcset } from '../../article/address.js';
import { isServer } from '../is-server.js';
import type { Page } from './page.js';

/**
 * Makes an address from an element of the page absolute. Returns `undefined` if the address is not safe.
 *
 * A renderer that sees only the widget's own tag does not know the page's address, and keeps a safe address as it is
 * written.
 */
export function pageAddress(element: Element, address: string | null | undefined): string | undefined {
  if (!isServer || element.baseURI) return safeAddress(address, element.baseURI);
  return safeAddress(address, 'https://page.invalid/') === undefined ? undefined : address!;
}

/** Does the same as {@link pageAddress}, for the candidates of a `srcset`. */
export function pageSrcset(element: Element, srcset: string | null | undefined): string | undefined {
  if (!isServer || element.baseURI) return safeSrcset(srcset, element.baseURI);
  return safeSrcset(srcset, 'https://page.invalid/') === undefined ? undefined : srcset!;
}

/** Returns a page's canonical address (`<link rel="canonical">`), if it has one. */
export function canonicalAddress(page: Page): string | undefined {
  return safeAddress(page.querySelector('link[rel~="canonical"]')?.getAttribute('href'), page.baseURI);
}
