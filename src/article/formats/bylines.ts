import type { Author } from '../article.js';
import { author, maxAuthors } from '../authors.js';
import { hideAdded, isPresent, withoutAbsent } from '../untrusted-values.js';
import { isNewsAgency } from './vocabularies.js';

/** The people and the agency that a byline names. */
export interface Credits {
  authors: Author[];
  agency?: string;
}

/** The longest byline. A longer one is kept as it is, as one name. */
const maxByline = 1_000;

/** Makes the patterns for how a byline begins, and how it joins two names. */
function wordsOf(by: string, and: string): { start: RegExp; joint: RegExp } {
  return { start: new RegExp(`^${by}:?\\s+`, 'i'), joint: new RegExp(`,?\\s(?:${and}|&)\\s`, 'i') };
}

/** The words of bylines, by language. */
const words: ReadonlyMap<string | undefined, ReturnType<typeof wordsOf>> = new Map([
  // "Von der Leyen" is a name.
  ['de', wordsOf('von(?! de[mnr] )', 'und')],
  ['fr', wordsOf('par', 'et')],
  ['es', wordsOf('por', 'y')],
  ['pt', wordsOf('por', 'e')],
  ['it', wordsOf('di', 'e')],
  ['nl', wordsOf('door', 'en')],
  ['sv', wordsOf('av', 'och')],
  ['nb', wordsOf('av', 'og')],
  ['no', wordsOf('av', 'og')],
  ['da', wordsOf('af', 'og')],
]);
const english = wordsOf('(?:written )?by', 'and');

/**
 * Reads a byline that was written for people: "By Ada Moss and Idris Cole, AFP".
 *
 * Removes the leading "By", because a widget writes its own. Splits full names that are joined by "and" in the text's
 * language. A news agency at the end becomes the agency. Without an "and", does not split at commas, because a comma
 * may also precede a role, a degree or a given name. If a byline cannot be read, it stays as it is.
 *
 * @param byline plain text
 * @param language of the byline, as BCP 47
 * @param agency the agency that the source itself names, if it does
 */
export function readByline(byline: string | undefined, language?: string, agency?: string): Credits {
  if (!byline) return hideAdded({ authors: [] });
  if (byline.length > maxByline) return hideAdded({ authors: [{ name: byline }] });
  const { start, joint } = words.get(language?.slice(0, 2)) ?? english;
  let names = byline.replace(start, '');
  const isAgency = (name: string) => isSameName(name, agency) || isNewsAgency(name);
  if (isAgency(names)) return { authors: [], agency: names };
  const end = Math.max(names.lastIndexOf(','), names.lastIndexOf('/'), names.lastIndexOf('|'));
  const last = names.slice(end + 1).trim();
  const found = end > 0 && isAgency(last) ? last : undefined;
  if (found) names = names.slice(0, end);
  const parts = names.split(joint);
  // "A, B and C": if a word joins the last two, commas join the rest.
  const people = parts.length > 1 ? parts.flatMap((part) => part.split(/,\s/)) : parts;
  return withoutAbsent({
    authors: (people.every(isFullName) ? people : [names]).map((name) => author(name.trim())).filter(isPresent),
    agency: found,
  });
}

/** Returns whether two names are the same, apart from case. */
export function isSameName(name: string, other: string | undefined): boolean {
  // Comparing lengths first is quick: names may be long, and one may be compared with many.
  return name.length === other?.length && name.toLowerCase() === other.toLowerCase();
}

/** Returns whether a text is a full name. "And" also joins other words: "Staff and news service reports". */
function isFullName(text: string): boolean {
  return /^\s*\p{Lu}\S*\s+\S/u.test(text);
}

// Without brackets inside, so that a row of them is read in linear time.
const address = String.raw`[^\s@<>()[\]]+@[^\s@<>()[\]]+`;
const inBrackets = new RegExp(String.raw`^(?:mailto:)?${address}\s*\((.+)\)$`);
const behind = new RegExp(String.raw`\s*[<([](?:mailto:)?${address}[>)\]]`, 'g');
const alone = new RegExp(`^(?:mailto:)?${address}$`);

/**
 * Returns the name of an author in a feed. A feed writes the name, an email address with the name in brackets (RSS 2.0,
 * `<author>`), or the name with the address in brackets.
 *
 * @returns `undefined` for an address without a name, and for the placeholders of software that knows no author
 */
export function nameFrom(text: string | undefined): string | undefined {
  // Most have no address.
  const isBare = text === undefined || !/[@<([]/.test(text);
  const name = isBare ? text : (inBrackets.exec(text)?.[1] ?? text.replace(behind, '')).trim();
  return !name || alone.test(name) || /^(?:unknown|admin|administrator|root|anonymous|null|undefined|none)$/i.test(name)
    ? undefined
    : name;
}

/** A person in a feed: a name, or several in one text, and the address of that person's page. */
export interface FeedPerson {
  name?: string | undefined;
  url?: string | undefined;
}

/** Returns the authors and the agency among the people of a feed. An address counts only if it is for one person. */
export function creditsFrom(people: readonly FeedPerson[], language: string | undefined): Credits {
  const authors = new Map<string, Author>();
  let agency: string | undefined;
  for (const { name, url } of hideAdded(people.slice(0, maxAuthors))) {
    const byline = readByline(nameFrom(name), language);
    agency ??= byline.agency;
    for (const one of byline.authors)
      if (!authors.has(one.name)) authors.set(one.name, url && byline.authors.length === 1 ? { ...one, url } : one);
  }
  return { authors: [...authors.values()], ...(agency && { agency }) };
}
