/** A language as those who read it call it. */
export function languageName(tag: string): string {
  return tag === 'en-XA' ? 'Pseudo-locale' : new Intl.DisplayNames(tag, { type: 'language' }).of(tag)!;
}
