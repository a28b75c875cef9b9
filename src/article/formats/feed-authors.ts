import { maxAuthors } from '../authors.js';
import type { Author } from '../article.js';
import { readByline, type Credits } from './bylines.js';

// Without brackets inside, so that a row of them is read in linear time.
const address = String.raw`[^\s@<>()[\]]+@[^\s@<>()[\]]+`;
const inBrackets = new RegExp(String.raw`^(?:mailto:)?${address}\s*\((.+)\)$`);
const behind = new RegExp(String.raw`\s*[<([](?:mailto:)?${address}[>)\]]`, 'g');
const alone = new RegExp(`^(?:mailto:)?${address}$`);

/**
 * Returns the name of an author in a feed. A feed writes the name, an e-mail address with the name in brackets (RSS 2.0, `<author>`), or the
 * name with the address in brackets.
 *
 * @returns `undefined` for an address alone, and for the placeholders of software that knows no author
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
  for (const { name, url } of people.slice(0, maxAuthors)) {
    const byline = readByline(nameFrom(name), language);
    agency ??= byline.agency;
    for (const one of byline.authors)
      if (!authors.has(one.name)) authors.set(one.name, url && byline.authors.length === 1 ? { ...one, url } : one);
  }
  return { authors: [...authors.values()], ...(agency && { agency }) };
}
