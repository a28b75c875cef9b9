/** Returns the name of a language in that language. */
export function languageName(tag: string): string {
  return tag === 'en-XA' ? 'Pseudo-locale' : new Intl.DisplayNames(tag, { type: 'language' }).of(tag)!;
}
