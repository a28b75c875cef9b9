/** Returns the scheme that the reader prefers now. A server has no reader. */
export const readerScheme = (): 'light' | 'dark' =>
  typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

/**
 * Returns the scheme that an address means if it does not name one: light in a link with other fields, so that all
 * readers see the same, and the reader's own if the address has no fields.
 */
export const unwrittenScheme = (fields: URLSearchParams): string => (fields.size > 0 ? 'light' : readerScheme());

/**
 * Returns the scheme for code to copy: only one that the reader has chosen. The page that the code is for has a scheme
 * already.
 */
export const schemeForCode = (scheme: string): string => (scheme === readerScheme() ? 'light' : scheme);
