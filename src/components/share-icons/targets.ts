import { fitText } from './fit-text.js';

/** The id of a target. */
export type ShareNetwork = 'x' | 'facebook' | 'linkedin' | 'whatsapp' | 'email' | 'copy' | 'print' | 'system';

/** What a target is given. */
export interface Shared {
  /** The address to share. */
  url: string;
  /** The text that goes with it. */
  headline?: string;
  /** The account that X names as the source, without the at sign. */
  via?: string;
  /** For X, each without its sign. */
  hashtags: readonly string[];
}

/** Where a story can be shared. */
export interface ShareTarget {
  id: ShareNetwork;
  /** The owner's own name for it. */
  name?: string;
  /** What says to a reader what it does. */
  label: 'shareOn' | 'shareByEmail' | 'copyLink' | 'printPage' | 'shareElsewhere';
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
export const shareTargets: readonly ShareTarget[] = [
  {
    id: 'x',
    name: 'X',
    label: 'shareOn',
    address: ({ url, headline, via, hashtags }) => {
      // X counts every link as 23, and each of the others with the space and the sign before it, "via @name" whole.
      const taken = 24 + (via ? via.length + 6 : 0) + hashtags.reduce((sum, tag) => sum + 2 + weigh(tag), 0);
      const text = headline && fitText(headline, 280 - taken, weigh);
      return `https://x.com/intent/tweet?${query({ text, url, hashtags: hashtags.join(), via })}`;
    },
    recognises: /^(\w+\.)?(x|twitter)\.com\/(intent\/(tweet|post)|share)\b/,
  },
  {
    id: 'facebook',
    name: 'Facebook',
    label: 'shareOn',
    // It takes no text: it reads the page's own OpenGraph tags.
    address: ({ url }) => `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`,
    recognises: /^(\w+\.)?facebook\.com\/(sharer|share\.php|dialog\/share)\b/,
  },
  {
    id: 'linkedin',
    name: 'LinkedIn',
    label: 'shareOn',
    // As Facebook; it has ignored title and summary since 2020.
    address: ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
    recognises: /^(\w+\.)?linkedin\.com\/(sharing\/|sharearticle|cws\/share)/i,
  },
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    label: 'shareOn',
    address: ({ url, headline }) => {
      const title = headline && fitText(headline, safeLength - encodedLength(url), encodedLength);
      // On a line of its own, a link keeps its direction after right-to-left text.
      return `https://api.whatsapp.com/send?${query({ text: title ? `${title}\n${url}` : url })}`;
    },
    recognises: /^((api|web)\.whatsapp\.com\/send|wa\.me\/|send\?)/,
  },
  {
    id: 'email',
    label: 'shareByEmail',
    address: ({ url, headline }) => {
      // The headline stands in it twice. A mail's lines end with CRLF (RFC 6068, section 5).
      const title = headline && fitText(headline, (safeLength - encodedLength(url)) / 2 - 20, encodedLength);
      return `mailto:?${query({ subject: title, body: title ? `${title}\r\n\r\n${url}` : url })}`;
    },
    recognises: /^mailto:/,
  },
  {
    id: 'copy',
    label: 'copyLink',
  },
  {
    id: 'print',
    label: 'printPage',
  },
  {
    id: 'system',
    label: 'shareElsewhere',
  },
];

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
export function targetOfLink(address: string): ShareTarget | undefined {
  const bare = address.replace(/^(https?|whatsapp):\/\//i, '');
  return shareTargets.find(({ recognises }) => recognises?.test(bare));
}

/** Each value is encoded here, once, and in no other place. A space is `%20`: in a mail's address a plus is a plus. */
function query(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value!)}`)
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
  if (/^(\p{Extended_Pictographic}|\p{RI})/u.test(text)) return 2;
  let weight = 0;
  for (const character of text) weight += /[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/.test(character) ? 1 : 2;
  return weight;
}
