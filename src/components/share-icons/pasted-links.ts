import type { ShareNetwork } from './known-networks.js';

/**
 * What tells, without its scheme, an address that shares by a target from any other, in its older forms too; a
 * link to one person is none. A network that has closed is told as well, so that the page hears of it.
 */
const forms: Readonly<Record<Exclude<ShareNetwork, 'copy' | 'print' | 'system'>, RegExp> & Record<string, RegExp>> = {
  x: /^(\w+\.)?(x|twitter)\.com\/(intent\/(tweet|post)|share)\b/,
  facebook: /^(\w+\.)?facebook\.com\/(sharer|share\.php|dialog\/share)\b/,
  linkedin: /^(\w+\.)?linkedin\.com\/(sharing\/|sharearticle|cws\/share)/i,
  whatsapp: /^((api|web)\.whatsapp\.com\/send|wa\.me|whatsapp:send)\/?\?(.*&)?text=/,
  telegram: /^(t\.me|telegram\.me)\/share\b|^tg:msg_url\?/,
  reddit: /^(\w+\.)?reddit\.com\/(r\/\w+\/)?submit\b/,
  bluesky: /^(\w+\.)?bsky\.app\/intent\/compose\b/,
  mastodon: /^([\w-]+\.)*joinmastodon\.org\/.*\b(text|url)=|^[^/]*mastodon[^/]*\/share\?|^[^/]+\/share\?text=/,
  threads: /^(\w+\.)?threads\.(com|net)\/intent\/post\b/,
  line: /^(social-plugins\.line\.me\/lineit\/share|line\.me\/R\/(msg|share)|line:msg)/i,
  weibo: /^(service|v)\.weibo\.(com|cn)\/share\b|^share\.v\.t\.sina\.com\.cn\//,
  hatena: /^b\.hatena\.ne\.jp\/(add\b|entry\/|append\b)/,
  pinterest: /^(\w+\.)?pinterest\.[\w.]+\/pin\/create\b/,
  flipboard: /^share\.flipboard\.com\//,
  email: /^mailto:\?/,
  sms: /^sms:[?&;]/,
  'google-plus': /^plus\.google\.com\/share\b/,
  pocket: /^(\w+\.)?getpocket\.com\/(save|edit)\b/,
  stumbleupon: /^(\w+\.)?stumbleupon\.com\/(submit|badge)\b/,
  delicious: /^(\w+\.)?(delicious\.com|del\.icio\.us)\/(save|post)\b/,
  'google-bookmarks': /^(\w+\.)?google\.[\w.]+\/bookmarks\b/,
  skype: /^web\.skype\.com\/share\b/,
};

/** A pasted link that shares. */
export interface PastedLink {
  /** The id of its target. */
  network: string;
  /** The text of the link. */
  words: string;
  /** The address that it shares. */
  url?: string;
}

/** Returns the address that a link shares: the first one in the values of its parameters. */
export function addressIn(link: string): string | undefined {
  for (const pair of link.split(/[?&;]/).slice(1)) {
    try {
      const address = /https?:\/\/\S+/i.exec(decodeURIComponent(pair))?.[0];
      if (address) return address;
    } catch {
      // This value is not encoded as in an address.
    }
  }
  return undefined;
}

/** Returns the links that share something, in their order. */
export function readPastedLinks(links: Iterable<Element>): PastedLink[] {
  return [...links].flatMap((link) => {
    // That of a link in a drawing is no text.
    const { href } = link as HTMLAnchorElement | SVGAElement;
    const address = typeof href === 'string' ? href : href.baseVal;
    const bare = String(address)
      .replace(/^https?:\/\//i, '')
      .replace(/^(line|tg|whatsapp):\/\//i, '$1:');
    const network = Object.entries(forms).find(([, form]) => form.test(bare))?.[0];
    const words = (link.getAttribute('aria-label') ?? link.textContent ?? '').trim().replace(/\s+/g, ' ');
    return network ? [{ network, words, url: addressIn(String(address)) }] : [];
  });
}
