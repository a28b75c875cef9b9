import { shareLinks } from '../../generated/components/share-icons/share-links.js';

const forms = Object.entries(shareLinks);

/** A link of the page that shares. */
export interface PastedLink {
  /** The id of its network. */
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
    // In a drawing (SVG), `href` is an object.
    const { href } = link as HTMLAnchorElement | SVGAElement;
    const address = typeof href === 'string' ? href : href.baseVal;
    const bare = String(address)
      .replace(/^https?:\/\//i, '')
      .replace(/^(line|tg|whatsapp):\/\//i, '$1:');
    const network = forms.find(([, form]) => form.test(bare))?.[0];
    const words = (link.getAttribute('aria-label') ?? link.textContent ?? '').trim().replace(/\s+/g, ' ');
    return network ? [{ network, words, url: addressIn(String(address)) }] : [];
  });
}
