/** Languages that are written from right to left, by primary subtag (Unicode CLDR, `characterOrder`). */
const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-(?!latn)|$)/i;

/** Returns the direction of text in a language; `auto`, which goes by the first strong letter, if the language is not known. */
export function textDirection(language: string | undefined): 'ltr' | 'rtl' | 'auto' {
  if (!language) return 'auto';
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}
