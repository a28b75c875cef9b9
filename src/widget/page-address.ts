import { isServer } from 'lit';
import { safeAddress, safeSrcset } from '../article/address.js';

/**
 * An address that a page gave to an element, made absolute, or `undefined` where it must not be followed.
 *
 * A server does not know the page's own address: there a relative one that is safe stays as it was written.
 */
export function pageAddress(element: Element, address: string | null | undefined): string | undefined {
  if (!isServer) return safeAddress(address, element.baseURI);
  return safeAddress(address, 'https://page.invalid/') === undefined ? undefined : address!;
}

/** {@link pageAddress} for the candidates of a `srcset`. */
export function pageSrcset(element: Element, srcset: string | null | undefined): string | undefined {
  if (!isServer) return safeSrcset(srcset, element.baseURI);
  return safeSrcset(srcset, 'https://page.invalid/') === undefined ? undefined : srcset!;
}

/** The address by which the page wants to be known (`<link rel="canonical">`), if it names one. */
export function canonicalAddress(): string | undefined {
  return safeAddress(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), document.baseURI);
}
