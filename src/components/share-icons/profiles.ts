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
  facebook: /^([\w-]+\.)?(facebook\.com|fb\.(com|me))$/,
  linkedin: /^([\w-]+\.)?linkedin\.com$/,
  whatsapp: /^(whatsapp\.com|wa\.me)$/,
  telegram: /^(t|telegram)\.me$/,
  reddit: /^(old\.)?reddit\.com$/,
  bluesky: /^bsky\.app$/,
  threads: /^threads\.(com|net)$/,
  line: /^((page\.)?line\.me|lin\.ee)$/,
  weibo: /^(m\.)?weibo\.(com|cn)$/,
  hatena: /^b\.hatena\.ne\.jp$/,
  pinterest: /^([\w-]+\.)?pinterest\.[\w.]+$/,
  flipboard: /^flipboard\.com$/,
  youtube: /^((m\.)?youtube\.com|youtu\.be)$/,
  instagram: /^instagram\.com$/,
};

/** The profiles that need to be named: any host may have them. */
const named = ['mastodon', 'rss', 'newsletter', 'website'];

/**
 * The profiles in the text of an attribute: addresses by spaces or commas, each with the name of its network and an equals sign before it
 * where its host does not tell; only then it may be relative to the page.
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
  // An address may hold a comma.
  for (const entry of text.split(/\s+|,(?=\s|[a-z]+=|https?:)/i).filter(Boolean)) {
    const [, given = '', address = entry] = /^([a-z]+)=(.+)$/i.exec(entry) ?? [];
    const name = given.toLowerCase();
    const isKnown = name ? named.includes(name) || Object.hasOwn(hosts, name) : /^https?:/i.test(address);
    const href = isKnown && toAddress(address);
    if (!href) {
      unread.push(entry);
      continue;
    }
    // On a server a relative address stays one.
    const host = URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : href;
    const found = Object.keys(hosts).find((network) => hosts[network]!.test(host));
    profiles.push({ network: name || (found ?? 'website'), href, host });
  }
  return { profiles, unread };
}
