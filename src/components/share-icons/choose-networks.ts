import { isServer } from 'lit';
import { warn } from '../../widget/warn.js';
import { attributeText } from '../../widget/attribute-values.js';
import { otherNetworks, pastedLinks } from './parts.js';
import type { PastedLink } from './pasted-links.js';
import type { NewsShareIcons } from './share-icons.js';
import { allNames, isCommon } from './known-networks.js';

/** The languages whose readers use other networks than most. */
const otherLanguages = /^(ar|fa|ja|ru|th|zh)\b/i;

/**
 * The ids of a row's targets: those that it names, else those of the links that a page has pasted into it, else the usual ones.
 *
 * @param language of the page at this place
 * @returns nothing while something that tells is on its way; none where that did not come, so that the markup of the page stays
 */
export function chooseNetworks(icons: NewsShareIcons, language: string): readonly string[] | undefined {
  const given = attributeText(icons.networks);
  if (given === null) return [];
  const names = given ? listed(given.toLowerCase()) : pastedNetworks(icons);
  if (!names || (names.length === 0 && given === undefined && hasLinks(icons) && !pastedLinks.value)) return names;
  const isUsual = names.every(isCommon) && (names.length > 0 || !otherLanguages.test(language));
  const more = isUsual ? undefined : otherNetworks.for(icons);
  if (!isUsual && !more && otherNetworks.isExpected) return undefined;
  const common = names.filter(isCommon);
  if (names.length > 0 && !more) return [...new Set(common)];
  const { known, unknown, closed } = more?.sort(names, isCommon) ?? { known: common, unknown: [], closed: [] };
  if (!isServer) for (const name of closed) warn(icons, 'closedNetwork', name);
  // A script of the page may be about to add it.
  const isAwaited = unknown.length > 0 && !isServer && document.readyState !== 'complete';
  if (unknown.length > 0 && !isServer && !isAwaited) warn(icons, 'choice', 'networks', unknown.join(' '), allNames());
  return known.length > 0 || closed.length > 0 || isAwaited
    ? [...new Set(known)]
    : listed(`${more?.defaultsOf(language) ?? 'x facebook linkedin whatsapp'} email copy print system`);
}

function pastedNetworks(icons: NewsShareIcons): string[] | undefined {
  if (!hasLinks(icons)) return [];
  const read = pastedLinks.for(icons);
  if (!read) return pastedLinks.isExpected ? undefined : [];
  return read(icons.querySelectorAll(links)).map(({ network }) => network);
}

/** The text of the page's own link to a target. */
export function pastedWords(icons: NewsShareIcons, id: string): string | undefined {
  return readLinks(icons).find(({ network }) => network === id)?.words || undefined;
}

/** The address that the page's own links share. */
export function pastedAddress(icons: NewsShareIcons): string | undefined {
  return readLinks(icons).find(({ url }) => url)?.url;
}

function readLinks(icons: NewsShareIcons): readonly PastedLink[] {
  const read = hasLinks(icons) ? pastedLinks.for(icons) : undefined;
  return read?.(icons.querySelectorAll(links)) ?? [];
}

/** A link of the page's that a mark of its own holds is none to share by. */
const links = ':scope > a, :scope > :not([slot]) a';

function hasLinks(icons: NewsShareIcons): boolean {
  return !isServer && icons.querySelector(links) !== null;
}

/** The words of a list, by spaces, commas or the sign of a hashtag. */
export function listed(text: string | null | undefined): string[] {
  return text?.split(/[\s,#]+/).filter(Boolean) ?? [];
}
