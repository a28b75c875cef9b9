import { safeAddress } from '../article/address.js';

/** The address by which the page wants to be known (`<link rel="canonical">`), if it names one. */
export function canonicalAddress(): string | undefined {
  return safeAddress(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), document.baseURI);
}
