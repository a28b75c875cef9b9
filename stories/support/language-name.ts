/** Returns the name of a language in that language; the tag itself if the browser has no name for it. */
export function languageName(tag: string): string {
  if (tag === 'en-XA') return 'Pseudo-locale';
  try {
    // Extensions, such as a calendar, have no name.
    return new Intl.DisplayNames(tag, { type: 'language' }).of(new Intl.Locale(tag).baseName)!;
  } catch {
    return tag;
  }
}
