import { safeAddress } from './address.js';
import type { Author } from './article.js';
import { isPresent, withoutAbsent } from './absent.js';
import { plainText, textAt } from './text.js';
import { get, list } from './untrusted.js';

/** An investigation may have a hundred. */
export const maxAuthors = 300;

/**
 * The authors that an attribute or a property names.
 *
 * Reads `Name, role; Name, role`, where a role may hold commas itself; names alone, as in `Name, Name` ({@link areNames}); JSON text of a
 * list or of one author; and a list of names or of objects as {@link Author}. "By" before a name is taken off, also in other languages. An author
 * without a name is left out, and so is an address that is not `http:` or `https:`.
 *
 * @param base what relative addresses are resolved against
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
    .split(areNames(text) ? ',' : ';', maxAuthors)
    .map((entry) => {
      const [name, ...role] = entry.split(',');
      return author(plainText(name), { role: plainText(role.join(',')) });
    })
    .filter(isPresent);
}

/**
 * Takes off the word that a byline begins with, since a widget writes its own. "Von" and "Di" also begin names: only two words or more after
 * them are a name of their own, but not in "Von der Leyen".
 */
function withoutBy(text: string): string {
  return text.replace(
    /^\s*(written\s+)?(by|(von|p[ao]r|di|door|a[vf])(?=:?\s+(?!de[mnr]\s)[^\s,;]+\s+[^\s,;])):?\s+/i,
    '',
  );
}

/** Parts of the words for roles, in the languages of the library. */
const roles =
  /edit|reda[ck]|rédac|report|[ck]orresp|corrisp|writer|colum|kolumn|critic|kritik|photo|foto|produ|dire[ck]t|chief|chef|leit|desk\b|staff\b|analy|journal|periodist|giornal|aut[oh]o?r|news\b|press\b|agenc/i;

/**
 * Returns whether text without a semicolon is probably a list of names, not a name with a role. Each part between commas must have two to five
 * words. All words must have a capital, except particles (de, van). None may name a role.
 */
export function areNames(text: string): boolean {
  const parts = text.split(',');
  return (
    parts.length > 1 &&
    !/[;[{]/.test(text) &&
    !roles.test(text) &&
    parts.every((part) => /^\s*\p{Lu}\S*(\s+(\p{Lu}|d[aeo]|v[ao]n|bin|la)\S*){1,4}\s*$/u.test(part))
  );
}

/** An author of whom only what is known is kept, or `undefined` without a name. */
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
