/**
 * Returns a language as a BCP 47 tag in its canonical spelling (`en-GB`), also from other spellings that sources use
 * (`EN_gb`).
 *
 * @returns `undefined` if it is not a tag, or `und`, which means that the language is not known
 * @see {@link https://www.rfc-editor.org/info/bcp47 | BCP 47}
 */
export function languageTag(value: unknown): string | undefined {
  // Names of languages ("English") are well-formed tags too, so only codes of two and three letters count.
  if (typeof value !== 'string' || value.length > 40 || !/^\s*(?!und\b)[a-z]{2,3}(?![a-z\d])/i.test(value))
    return undefined;
  if (!known.has(value)) {
    // Most sources use a few languages. One that invents more must not fill the memory.
    if (known.size >= maxKnown) known.clear();
    known.set(value, canonicalTag(value));
  }
  return known.get(value);
}

/** The tags that have been read. `Intl` takes longer than all other texts of an article together. */
const known = new Map<string, string | undefined>();
const maxKnown = 100;

function canonicalTag(value: string): string | undefined {
  try {
    // A server's locale may have its encoding behind it (`pt_BR.UTF-8`).
    return Intl.getCanonicalLocales(
      value
        .trim()
        .replace(/[.@].*/, '')
        .replaceAll('_', '-'),
    )[0];
  } catch {
    return undefined;
  }
}
/** Languages that are written from right to left, by primary subtag (Unicode CLDR, `characterOrder`). */
const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-(?!latn)|$)/i;

/**
 * Returns the direction of text in a language; `auto`, which goes by the first strong letter, if the language is not
 * known.
 */
export function textDirection(language: string | undefined): 'ltr' | 'rtl' | 'auto' {
  if (!language) return 'auto';
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}
