import { unknownPage } from '../widget/page/unknown-page.js';

/** The attributes with addresses. */
const withAddress = /^(?:href|src|srcset|data-src|data-srcset|imagesrcset)$/;

/**
 * Matches the start of an address that belongs to {@link unknownPage}: the unknown folders, and the first segment that
 * the page has written.
 */
const unknown = /https:\/\/page\.invalid\/((?:standfirst-unknown\/)*)([^\s"'&,/?#]*)/g;

const depth = unknownPage.split('standfirst-unknown/').length - 1;

/** Returns the value of an attribute, with the addresses that belong to {@link unknownPage} as relative ones. */
export function withRelativeAddresses(name: string, value: string): string {
  return withAddress.test(name) && value.includes('//page.invalid/') ? relativeAddresses(value) : value;
}

/** Writes the addresses in a text that belong to {@link unknownPage} as relative ones. */
export function relativeAddresses(text: string): string {
  return text.replace(unknown, (whole: string, folders: string, segment: string, place: number) => {
    const kept = folders.split('/').length - 1;
    if (kept === 0) return `/${segment}`;
    const path = '../'.repeat(depth - kept) + segment;
    // An empty address would be the page itself, not its folder. A segment with a colon would be read as a scheme.
    const isAmbiguous = path === '' ? !/[?#]/.test(text[place + whole.length] ?? '') : /^[^/]*:/.test(path);
    return isAmbiguous ? `./${path}` : path;
  });
}
