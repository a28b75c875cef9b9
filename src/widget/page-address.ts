import { safeAddress, safeSrcset } from '../article/address.js';
import { isServer } from './is-server.js';

/**
 * Makes an address from an element of the page absolute. Returns `undefined` if it must not be followed.
 *
 * A server that was not told the page's address keeps a safe address as it is written.
 */
export function pageAddress(element: Element, address: string | null | undefined): string | undefined {
  if (!isServer || element.baseURI) return safeAddress(address, element.baseURI);
  return safeAddress(address, 'https://page.invalid/') === undefined ? undefined : address!;
}

/** {@link pageAddress} for the candidates of a `srcset`. */
export function pageSrcset(element: Element, srcset: string | null | undefined): string | undefined {
  if (!isServer || element.baseURI) return safeSrcset(srcset, element.baseURI);
  return safeSrcset(srcset, 'https://page.invalid/') === undefined ? undefined : srcset!;
}

/**
 * Stands for the address of a page that a server was not told. What is relative to it is written as relative again (`src/server/relative-address.ts`). The
 * folders leave room for `../`.
 */
export const unknownPage = 'https://page.invalid/-/-/-/-/';

/** Whether an address is relative to a page whose own address a server was not told. Nothing outside the page can use it. */
export function isRelative(address: string): boolean {
  return isServer && address.startsWith('https://page.invalid/');
}

/** Returns a page's canonical address (`<link rel="canonical">`), if it has one. */
export function canonicalAddress(page: Document): string | undefined {
  return safeAddress(page.querySelector('link[rel~="canonical"]')?.getAttribute('href'), page.baseURI);
}
