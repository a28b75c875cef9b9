/**
 * Replaces the address of a page if a server does not know it. Addresses under it become relative again in the output (`src/server/relative-address.ts`).
 * The folders leave room for `../`.
 */
export const unknownPage = 'https://page.invalid/-/-/-/-/';

/** Whether an address on a server is relative to a page whose own address is not known. Other sites cannot use such an address. */
export function isRelative(address: string): boolean {
  return !/^https?:\/\/(?!page\.invalid\/)/.test(address);
}
