import { unknownPage } from '../widget/unknown-page.js';

/** The attributes with addresses. */
const withAddress = /^(?:href|src|srcset|data-src|data-srcset|imagesrcset)$/;

const unknown = /https:\/\/page\.invalid\/((?:-\/){0,4})/g;

const depth = unknownPage.split('-/').length - 1;

/** Returns the value of an attribute, with the addresses that belong to {@link unknownPage} as relative ones. */
export function withRelativeAddresses(name: string, value: string): string {
  return withAddress.test(name) && value.includes('//page.invalid/') ? relativeAddresses(value) : value;
}

/** Writes the addresses in a text that belong to {@link unknownPage} as relative ones. */
export function relativeAddresses(text: string): string {
  return text.replace(unknown, (_, folders: string) => {
    const kept = folders.length / 2;
    return kept === 0 ? '/' : '../'.repeat(depth - kept);
  });
}
