import { unknownPage } from '../widget/unknown-page.js';

/** The attributes with addresses. */
const withAddress = /^(?:href|src|srcset|data-src|data-srcset|imagesrcset)$/;

const unknown = /https:\/\/page\.invalid\/((?:-\/){0,4})/g;

const depth = unknownPage.split('-/').length - 1;

/** Returns the value of an attribute, in which addresses under {@link unknownPage} are relative again. */
export function withRelativeAddresses(name: string, value: string): string {
  return withAddress.test(name) && value.includes('//page.invalid/') ? relativeAddresses(value) : value;
}

/** Makes the addresses in a text that are under {@link unknownPage} relative again. */
export function relativeAddresses(text: string): string {
  return text.replace(unknown, (_, folders: string) => {
    const kept = folders.length / 2;
    return kept === 0 ? '/' : '../'.repeat(depth - kept);
  });
}
