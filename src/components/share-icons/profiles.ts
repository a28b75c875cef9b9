import { pageAddress } from '../../widget/page/page-address.js';
import { warn } from '../../widget/warnings/warn.js';
import { namedProfiles, profileHosts } from '../../generated/components/share-icons/profile-hosts.js';

/** A page on which readers can follow the publisher. */
export interface Profile {
  /** The id of its network; `website` if the network is not built in. */
  network: string;
  href: string;
  /** Its host, which is its name if it has no other. */
  host: string;
}

/**
 * Reads the `follow` attribute: addresses, separated by spaces or commas. If the host does not show the network, the
 * address must follow the id of the network and an equals sign. Only such an address may be relative to the page. Warns
 * of the entries that could not be read.
 */
export function readProfiles(row: Element, follow: string): Profile[] {
  const profiles: Profile[] = [];
  const unread: string[] = [];
  // An address may contain a comma.
  for (const entry of follow.split(/\s+|,(?=\s|[a-z]+=|https?:)/i).filter(Boolean)) {
    const [, given = '', address = entry] = /^([a-z]+)=(.+)$/i.exec(entry) ?? [];
    const name = given.toLowerCase();
    const isKnown = name
      ? namedProfiles.includes(name) || Object.hasOwn(profileHosts, name)
      : /^https?:/i.test(address);
    const href = isKnown && pageAddress(row, address);
    if (!href) {
      unread.push(entry);
      continue;
    }
    // On a server, a relative address stays relative.
    const host = URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : href;
    const found = Object.keys(profileHosts).find((network) => profileHosts[network]!.test(host));
    profiles.push({ network: name || (found ?? 'website'), href, host });
  }
  if (unread.length > 0) warn(row, 'follow', unread.join(' '));
  return profiles;
}
