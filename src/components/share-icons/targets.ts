import { fitText } from './fit-text.js';

/** The id of a target. */
export type ShareNetwork = 'x' | 'facebook' | 'linkedin' | 'whatsapp' | 'email' | 'copy' | 'print' | 'system';

/** What a target is given. */
export interface Shared {
  /** The address to share. */
  url: string;
  /** The text that goes with it. */
  headline?: string | null;
  /** The account that X names as the source, without the at sign. */
  via?: string;
  /** For X, each without its sign. */
  hashtags: readonly string[];
}

/** Where a story can be shared. */
export interface ShareTarget {
  /** A network's own name for itself. */
  name?: string;
  /** What says to a reader what it does, where that is not to share on a network. */
  label?: 'shareByEmail' | 'copyLink' | 'printPage' | 'shareElsewhere';
  /** Where its link leads. Absent for what happens on the page itself. */
  address?: (shared: Shared) => string;
  /** Tells, without its scheme, an address that shares by it from any other: a page may have pasted one, in an older form too. */
  recognises?: RegExp;
}

/** What a target rests on. */
export interface Evidence {
  /** When its address and parameters were last checked against the source. */
  verifiedOn: string;
  /** Where its owner, or a standard, documents them. */
  source: string;
}

/** An address of this length passes every browser, server and, on Windows, the hand-over to a mail program. */
const safeLength = 2_000;

/** Every target, in the order in which they are shown where nobody chooses. */
export const shareTargets: Readonly<Record<ShareNetwork, ShareTarget>> = {
  x: {
    name: 'X',
    address: ({ url, headline, via, hashtags }) => {
      // X counts every link as 23 and the space before it, and adds these itself.
      const added = (via ? ` via @${via}` : '') + hashtags.map((tag) => ` #${tag}`).join('');
      const text = headline && fitText(headline, 280 - 24 - weigh(added), weigh);
      return `https://x.com/intent/tweet?${query({ text, url, hashtags: hashtags.join(), via })}`;
    },
    recognises: /^(\w+\.)?(x|twitter)\.com\/(intent\/(tweet|post)|share)\b/,
  },
  facebook: {
    name: 'Facebook',
    // It takes no text: it reads the page's own OpenGraph tags.
    address: ({ url }) => `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`,
    recognises: /^(\w+\.)?facebook\.com\/(sharer|share\.php|dialog\/share)\b/,
  },
  linkedin: {
    name: 'LinkedIn',
    // As Facebook; it has ignored title and summary since 2020.
    address: ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
    recognises: /^(\w+\.)?linkedin\.com\/(sharing\/|sharearticle|cws\/share)/i,
  },
  whatsapp: {
    name: 'WhatsApp',
    address: ({ url, headline }) => {
      const title = headline && fitText(headline, safeLength - encodedLength(url), encodedLength);
      // On a line of its own, a link keeps its direction after right-to-left text.
      return `https://api.whatsapp.com/send?${query({ text: title ? `${title}\n${url}` : url })}`;
    },
    recognises: /^((api|web)\.whatsapp\.com\/send|wa\.me\/|send\?)/,
  },
  email: {
    label: 'shareByEmail',
    address: ({ url, headline }) => {
      // The headline stands in it twice. A mail's lines end with CRLF (RFC 6068, section 5).
      const title = headline && fitText(headline, (safeLength - encodedLength(url)) / 2 - 20, encodedLength);
      return `mailto:?${query({ subject: title, body: title ? `${title}\r\n\r\n${url}` : url })}`;
    },
    recognises: /^mailto:/,
  },
  copy: { label: 'copyLink' },
  print: { label: 'printPage' },
  system: { label: 'shareElsewhere' },
};

/** The ids of all of them. */
export const allNetworks = Object.keys(shareTargets) as readonly ShareNetwork[];

/** Whether `name` is the id of one. */
export function isNetwork(name: string): name is ShareNetwork {
  return Object.hasOwn(shareTargets, name);
}

/**
 * What each target rests on. Beside the targets, not in them, because no reader needs to load it: a build that does not ask for it leaves
 * it out. A target without it does not compile.
 */
export const shareEvidence: Readonly<Record<ShareNetwork, Evidence>> = {
  x: {
    verifiedOn: '2026-11-25',
    source: 'https://developer.x.com/en/docs/x-for-websites/tweet-button/guides/web-intent',
  },
  facebook: {
    verifiedOn: '2026-11-25',
    source: 'https://developers.facebook.com/docs/plugins/share-button',
  },
  linkedin: {
    verifiedOn: '2026-11-25',
    source: 'https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/plugins/share-plugin',
  },
  whatsapp: {
    verifiedOn: '2026-11-25',
    source: 'https://faq.whatsapp.com/5913398998672934',
  },
  email: {
    verifiedOn: '2026-11-25',
    source: 'https://www.rfc-editor.org/rfc/rfc6068',
  },
  copy: {
    verifiedOn: '2026-11-25',
    source: 'https://www.w3.org/TR/clipboard-apis/',
  },
  print: {
    verifiedOn: '2026-11-25',
    source: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#printing',
  },
  system: {
    verifiedOn: '2026-11-25',
    source: 'https://www.w3.org/TR/web-share/',
  },
};

/** The target that a link shares by, or `undefined` for any other link. */
export function networkOfLink(address: string): ShareNetwork | undefined {
  const bare = address.replace(/^(https?|whatsapp):\/\//i, '');
  return allNetworks.find((id) => shareTargets[id].recognises?.test(bare));
}

/** Each value is encoded here, once, and in no other place. A space is `%20`: in a mail's address a plus is a plus. */
function query(values: Record<string, string | null | undefined>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
    .join('&');
}

function encodedLength(text: string): number {
  return encodeURIComponent(text).length;
}

/**
 * What X counts text as: two for an emoji however it is joined; else one for each code point of the scripts that it names, two for any
 * other (Chinese, Japanese, Korean).
 *
 * @see {@link https://docs.x.com/fundamentals/counting-characters | X, counting characters}
 */
function weigh(text: string): number {
  if (/^[\p{Extended_Pictographic}\p{RI}]/u.test(text)) return 2;
  const heavy = text.replace(/[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/g, '');
  return [...text, ...heavy].length;
}
