/** Where a publisher can be followed. */
export interface Profile {
  /** The id of a target, `youtube`, `instagram`, `rss`, `newsletter`, or `website` for any other. */
  network: string;
  href: string;
  /** The name of the place where nobody knows another. */
  host: string;
}

/** The hosts of profiles, without `www.`. */
const hosts: Readonly<Record<string, RegExp>> = {
  x: /^(x|twitter)\.com$/,
  facebook: /^(m\.)?(facebook\.com|fb\.(com|me))$/,
  linkedin: /^(\w\w\.)?linkedin\.com$/,
  whatsapp: /^(whatsapp\.com|wa\.me)$/,
  telegram: /^(t|telegram)\.me$/,
  reddit: /^(old\.)?reddit\.com$/,
  bluesky: /^bsky\.app$/,
  threads: /^threads\.(com|net)$/,
  line: /^((page\.)?line\.me|lin\.ee)$/,
  weibo: /^(m\.)?weibo\.(com|cn)$/,
  hatena: /^b\.hatena\.ne\.jp$/,
  pinterest: /^(\w\w\.)?pinterest\.[\w.]+$/,
  flipboard: /^flipboard\.com$/,
  youtube: /^((m\.)?youtube\.com|youtu\.be)$/,
  instagram: /^instagram\.com$/,
};

/** The profiles that need to be named: any host may have them. */
const named = ['mastodon', 'rss', 'newsletter', 'website'];

/**
 * The profiles in the text of an attribute: addresses by white space, each with the name of its network and an equals sign before it where its host does
 * not tell.
 *
 * @param toAddress makes an address absolute; gives nothing for one that must not be followed
 * @returns what could not be read, too
 */
export function readProfiles(
  text: string,
  toAddress: (address: string) => string | undefined,
): { profiles: Profile[]; unread: string[] } {
  const profiles: Profile[] = [];
  const unread: string[] = [];
  for (const entry of text.split(/\s+/).filter(Boolean)) {
    const [, given = '', address = entry] = /^([a-z]+)=(.+)$/.exec(entry) ?? [];
    const href = toAddress(address);
    const isKnown = !given || named.includes(given) || Object.hasOwn(hosts, given);
    if (!href || !isKnown) {
      unread.push(entry);
      continue;
    }
    // On a server a relative address stays one.
    const host = URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : '';
    const found = Object.keys(hosts).find((network) => hosts[network]!.test(host));
    profiles.push({ network: given || (found ?? 'website'), href, host });
  }
  return { profiles, unread };
}
