/** A folder that no site has. */
const unknownFolder = 'standfirst-unknown/';

/** How many folders are above a page whose address is not known. */
const depth = 16;

/**
 * The address of a page whose real address the server does not know. Addresses relative to it are written as relative
 * again (`src/server/relative-address.ts`). The folders leave room for `../`.
 */
export const unknownPage = `https://page.invalid/${unknownFolder.repeat(depth)}`;

/**
 * Whether an address that a server has read is relative to a page whose own address is not known. Nothing outside the
 * page can use it.
 */
export function isRelative(address: string): boolean {
  return !/^https?:\/\/(?!page\.invalid\/)/.test(address);
}
