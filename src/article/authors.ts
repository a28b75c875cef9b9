import { safeAddress } from './address.js';
import type { Author } from './article.js';
import { isPresent, withoutAbsent, get, list } from './untrusted-values.js';
import { plainText, textAt } from './text.js';

/** How many authors are read: an investigation may have a hundred. */
export const maxAuthors = 300;

/**
 * Reads the authors that an attribute or a property names.
 *
 * Reads `Name, role; Name, role`, in which a role may contain commas. The marks may be Arabic (`،`, `؛`) or Japanese
 * (`、` between names). Also reads names without roles, as in `Name,
 * Name` ({@link areNames}), JSON text of a list or of one author, and a list of names or of {@link Author} objects.
 * "By" before a name is removed, also in other languages. An author without a name is left out, and so is an address
 * that is not `http:` or `https:`.
 *
 * @param base the base of relative addresses
 */
export function parseAuthors(value: unknown, base?: string): Author[] {
  if (typeof value !== 'string')
    return list(value, maxAuthors)
      .map((entry) => readAuthor(entry, base))
      .filter(isPresent);
  if (/^\s*[[{]/.test(value)) {
    try {
      return parseAuthors(JSON.parse(value) as object, base);
    } catch {
      return [];
    }
  }
  const text = withoutBy(value);
  return text
    .split(areNames(text) ? ',' : /[;；؛、]/, maxAuthors)
    .map((entry) => {
      const [, name = entry, role] = /^([^,，،]*)[,،，](.*)/s.exec(entry) ?? [];
      return author(plainText(name), { role: plainText(role) });
    })
    .filter(isPresent);
}

/**
 * Removes the word that a byline begins with, because a widget writes its own. "Von" and "Di" also begin names. They
 * are removed only before two words or more, and not in "Von der Leyen".
 */
function withoutBy(text: string): string {
  return text.replace(
    /^\s*(written\s+)?(by|(von|p[ao]r|di|door|a[vf])(?=:?\s+(?!de[mnr]\s)[^\s,;]+\s+[^\s,;])):?\s+/i,
    '',
  );
}

/** Words after a comma that are not of a name: roles in the languages of the library, offices, employers and places. */
const roles =
  /edit(or|eu|ri)|r[eé]da[ck]|report|[ck]orr[ei]sp|writer|[ck]olumn|[ck]ritik?[ce]|otogr|produ|dire[ck]t|leit(er|ung)|chi?efi?n?\b|analy|[ij]ou?rnal|periodist|auth?or|agenc|univers|institut|pr.sident|minister|\b(desk|staff|news|press|post|times|city|college|school|union|states|vice)\b|,\s*(new|san|los|the|north|south|east|west|united)\s/i;

/** Names between commas: each of two to five words. All have a capital, except particles (de, van, al-). */
const names =
  /^(\s*\p{Lu}[^\s,;]*(\s+([bdlvz][aeiou][lmnrs]*a?|te[rn]?|op|a[flv]|el|ibn|['’]t|(\p{Ll}+[-'’])?\p{Lu}[^\s,;]*(\s+[ey])?)){1,4}\s*(,|$)){2,}$/u;

/** Returns whether text is probably a list of {@link names}, not a name with a role. */
export function areNames(text: string): boolean {
  return names.test(text) && !roles.test(text.slice(text.indexOf(',')));
}

/** Returns an author without the fields that are not known, or `undefined` without a name. */
export function author(name: string | undefined, rest: Omit<Author, 'name'> = {}): Author | undefined {
  return name ? withoutAbsent({ name, ...rest }) : undefined;
}

function readAuthor(value: unknown, base?: string): Author | undefined {
  if (typeof value === 'string') return author(plainText(withoutBy(value)));
  return author(textAt(value, 'name'), {
    role: textAt(value, 'role'),
    url: safeAddress(get(value, 'url'), base),
    avatar: safeAddress(get(value, 'avatar'), base),
    location: textAt(value, 'location'),
  });
}
