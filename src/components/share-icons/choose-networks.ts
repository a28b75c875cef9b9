import type { ReactiveControllerHost } from 'lit';
import { attributeText } from '../../widget/attributes/attribute-values.js';
import { isServer } from '../../widget/is-server.js';
import { seesOnlyTag } from '../../widget/page/page.js';
import { warn } from '../../widget/warnings/warn.js';
import { languagesWithOwnDefaults } from '../../generated/components/share-icons/common-targets.js';
import { allNetworks, commonNetworks, isKnown } from './known-networks.js';
import { uncommonNetworks, pastedLinks } from './lazy-parts.js';
import type { PastedLink } from './pasted-links.js';

/** A widget that renders again when a part has loaded. */
type Host = Element & ReactiveControllerHost;

/**
 * Returns the ids of a row's networks: those that it names, else those of the page's own links in it, else the default
 * ones.
 *
 * @param named the `networks` attribute
 * @param language of the page at this place
 * @returns `undefined` while a part that it needs is loading; no ids if that part has failed, so that the page's own
 *   markup stays
 */
export function chooseNetworks(
  host: Host,
  named: string | null | undefined,
  language: string,
): readonly string[] | undefined {
  const given = attributeText(named);
  if (given === null) return [];
  const ids = given ? listed(given.toLowerCase()) : pastedNetworks(host);
  if (!ids || (ids.length === 0 && given === undefined && hasLinks(host) && !pastedLinks.value)) return ids;
  const isUsual = ids.every(isKnown) && (ids.length > 0 || !languagesWithOwnDefaults.test(language));
  const directory = isUsual ? undefined : uncommonNetworks.for(host);
  if (!isUsual && !directory && uncommonNetworks.isExpected) return undefined;
  const common = ids.filter(isKnown);
  if (ids.length > 0 && !directory) return [...new Set(common)];
  const { known, unknown, closed } = directory?.sort(ids, isKnown) ?? { known: common, unknown: [], closed: [] };
  if (!isServer) for (const id of closed) warn(host, 'closedNetwork', id, directory!.closingOf(id)!);
  // A script of the page may still add it.
  const isAwaited = unknown.length > 0 && !isServer && document.readyState !== 'complete';
  if (unknown.length > 0 && !isServer && !isAwaited) warn(host, 'choice', 'networks', unknown.join(' '), allNetworks());
  return known.length > 0 || closed.length > 0 || isAwaited
    ? [...new Set(known)]
    : (directory?.defaultsOf(language) ?? commonNetworks);
}

function pastedNetworks(host: Host): string[] | undefined {
  if (!hasLinks(host)) return [];
  const read = pastedLinks.for(host);
  if (!read) return pastedLinks.isExpected ? undefined : [];
  return read(host.querySelectorAll(links)).map(({ network }) => network);
}

/** Returns the text of the page's own link to a network. */
export function pastedWords(host: Host, id: string): string | undefined {
  return readLinks(host).find(({ network }) => network === id)?.words || undefined;
}

/** Returns the address that the page's own links share. */
export function pastedAddress(host: Host): string | undefined {
  return readLinks(host).find(({ url }) => url)?.url;
}

function readLinks(host: Host): readonly PastedLink[] {
  const read = hasLinks(host) ? pastedLinks.for(host) : undefined;
  return read?.(host.querySelectorAll(links)) ?? [];
}

/** Selects the page's own links. A link in a slot is part of an icon, and does not share. */
const links = ':scope > a, :scope > :not([slot]) a';

function hasLinks(host: Host): boolean {
  return !seesOnlyTag(host) && host.querySelector(links) !== null;
}

/** Returns the words of a list, which are separated by spaces, commas or the sign of a hashtag. */
export function listed(text: string | null | undefined): string[] {
  return text?.split(/[\s,#]+/).filter(Boolean) ?? [];
}
