/**
 * A language as a BCP 47 tag in its canonical spelling (`en-GB`), from that or from what sources write for it (`EN_gb`).
 *
 * @returns `undefined` for what is no tag, and for `und`, which says that the language is not known
 * @see {@link https://www.rfc-editor.org/info/bcp47 | BCP 47}
 */
export function languageTag(value: unknown): string | undefined {
  // Names of languages ("English") are well-formed tags too, hence the limit to codes of two and three letters.
  if (typeof value !== 'string' || value.length > 40 || !/^\s*(?!und\b)[a-z]{2,3}(?![a-z\d])/i.test(value))
    return undefined;
  if (!known.has(value)) {
    // Sources write a few languages; one that invents more is not remembered.
    if (known.size >= maxKnown) known.clear();
    known.set(value, canonicalTag(value));
  }
  return known.get(value);
}

/** What has been read already: to ask `Intl` takes longer than to read the rest of an article's texts. */
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
