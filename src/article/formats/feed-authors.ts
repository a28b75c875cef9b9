import { maxAuthors } from '../authors.js';
import type { Author } from '../article.js';
import { readByline, type Credits } from './bylines.js';

// Without brackets inside, so that of a row of them each is looked at once.
const address = String.raw`[^\s@<>()[\]]+@[^\s@<>()[\]]+`;
const inBrackets = new RegExp(String.raw`^(?:mailto:)?${address}\s*\((.+)\)$`);
const behind = new RegExp(String.raw`\s*[<([](?:mailto:)?${address}[>)\]]`, 'g');
const alone = new RegExp(`^(?:mailto:)?${address}$`);

/**
 * The name in what a feed gives for an author: that, an address for e-mail with the name in brackets (RSS 2.0, `<author>`), or the other
 * way round.
 *
 * @returns `undefined` for an address alone, which is for machines, and for what software writes for nobody
 */
export function nameFrom(text: string | undefined): string | undefined {
  // Most have no address.
  const isBare = text === undefined || !/[@<([]/.test(text);
  const name = isBare ? text : (inBrackets.exec(text)?.[1] ?? text.replace(behind, '')).trim();
  return !name || alone.test(name) || /^(?:unknown|admin|administrator|root|anonymous|null|undefined|none)$/i.test(name)
    ? undefined
    : name;
}

/** Whom a feed names: a name, or several in one text, and the address of that person's page. */
export interface FeedPerson {
  name?: string | undefined;
  url?: string | undefined;
}

/** Who wrote a story, from the people that its source names. An address counts if it is of one person. */
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
