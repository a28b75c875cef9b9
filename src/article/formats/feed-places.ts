import { isPresent } from '../absent-values.js';
import { safeAddress } from '../address.js';
import { isoDate } from './dates.js';
import { feedAttribute, baseOf, type Children, first, written } from './feed-elements.js';
import { languageTag } from '../language.js';
import type { ArticleFields } from '../merge.js';
import type { ParsedXmlElement } from './parsed-xml.js';
import { maxItems } from '../untrusted-values.js';

/** The base address and the language that an element of a feed has from the elements around it. */
export interface Place {
  /** The base of relative addresses. */
  base?: string;
  language?: string;
}

/** Returns the base address and language for the children of a feed's element. */
export function feedPlace(element: ParsedXmlElement, { base, language }: Place): Place {
  return {
    base: baseOf(element, base),
    language: languageTag(feedAttribute(element, 'xml:lang')) ?? language,
  };
}

/** Reads each item with `read`; one that cannot be read is left out. */
export function readItems(
  elements: readonly ParsedXmlElement[],
  read: (element: ParsedXmlElement) => ArticleFields | undefined,
): ArticleFields[] {
  return elements
    .slice(0, maxItems)
    .map((element) => read(element))
    .filter(isPresent);
}

/** Returns the first date among elements of several names, the first name first. */
export function dateOf(children: Children, ...names: string[]): string | undefined {
  return first(children, (element) => isoDate(written(element)), ...names);
}

/** Returns the first address that is the text of an element with one of these names. */
export function feedAddress(children: Children, { base }: Place, ...names: string[]): string | undefined {
  return first(children, (element) => safeAddress(written(element), baseOf(element, base)), ...names);
}

/**
 * Finds the address of a story's page among Atom's links, which RSS may have too: that of an `alternate` link, or of one without a `rel`.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7 | RFC 4287, section 4.2.7}
 */
export function feedLink(links: readonly ParsedXmlElement[], { base }: Place): string | undefined {
  const found = links.filter(
    (link) => (feedAttribute(link, 'rel') ?? 'alternate').replace(/^.*\//, '').toLowerCase() === 'alternate',
  );
  const pages = found.filter((link) => /html/i.test(feedAttribute(link, 'type') ?? 'html'));
  for (const link of [...pages, ...found]) {
    // Some feeds write the address as the link's text.
    const address = safeAddress(feedAttribute(link, 'href') ?? written(link), baseOf(link, base));
    if (address) return address;
  }
  return undefined;
}
