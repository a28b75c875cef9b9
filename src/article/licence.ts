/**
 * Returns the short name of a Creative Commons licence, as it is written beside a picture: "CC BY-SA 4.0", "CC0 1.0".
 *
 * @param address the address of the licence
 * @returns `undefined` for any other licence
 * @see {@link https://creativecommons.org/share-your-work/cclicenses/ | Creative Commons, the licences}
 */
export function creativeCommonsName(address: string): string | undefined {
  const [, kind, version] =
    /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/i.exec(address) ?? [];
  if (!kind) return undefined;
  return `${kind === 'zero' ? 'CC0' : `CC ${kind.toUpperCase()}`} ${version}`;
}

/** Returns whether a licence requires the maker's name. The Creative Commons licences that begin with BY do. */
export function asksForCredit(address: string | undefined): boolean {
  return address !== undefined && /^CC BY/.test(creativeCommonsName(address) ?? '');
}
