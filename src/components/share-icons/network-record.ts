import type { ShareOutcome } from './share-events.js';

/**
 * A network as a row shows it: readers share a story there, or follow the publisher. Email, copying and printing are
 * networks too.
 *
 * Each has its own module in `networks/`, which exports the `target`, and its `evidence` and `facts`, which no page
 * loads. The targets load in two units: those of the common networks, and those of the others.
 *
 * To add a network, add its module and run `npm run generate`. Then name it in the doc comment of
 * `NewsShareIcons.networks`, and add the expected address to `share-targets.test.ts`.
 */
export interface ShareTarget {
  /** Its name in the `networks` attribute. */
  id: string;
  /**
   * The name that the network uses for itself. Absent if it is not a company's (email, copying, …): the messages then
   * have a name for it.
   */
  name?: string;
  /** The message that says what it does. Default: that it shares on the network. */
  label?: 'shareByEmail' | 'shareBySms' | 'copyLink' | 'printPage' | 'shareElsewhere';
  /**
   * The address that its link opens, with the names of values in braces: see {@link Shared}. Each value is encoded
   * once, when it is put in. A parameter is left out if none of its values is given.
   *
   * Of several addresses, the first is used whose required values (`{app!}`) are all given. Absent if it acts on the
   * page itself (copies, prints, opens the system's sheet), and if it can only be followed.
   */
  address?: string | readonly string[];
  /**
   * The most graphemes of a text that it accepts, including those that it adds itself. Absent if it accepts more than
   * fit in an address.
   */
  limit?: number;
  /** How much of the limit a link uses, whatever its length. Default: its own length, if it is part of the text. */
  linkLength?: number;
  /** How it counts, if not by graphemes. */
  counts?: 'by-weight' | 'by-bytes';
  /** Acts on the page itself, if there is no address. */
  act?: (shared: Shared) => Promise<ShareOutcome> | ShareOutcome;
  /** Whether it can act here. */
  isPossible?: (shared: Shared) => boolean;
  /** Whether its page is a small form. On a wide screen it opens in a small window beside the story. */
  isForm?: boolean;
  /** The path data of its icon, in one colour. */
  icon: string;
  /** The view box of its icon. Default `0 0 510 510`. */
  viewBox?: string;
  /** Whether the icon is drawn as a line, not as a filled shape. */
  isLine?: boolean;
  /**
   * Its owner's colour, darkened so that it is visible on light and dark backgrounds. One colour, not a `light-dark()`
   * pair, because a page can allow dark colours and stay white. Absent if the colour is black.
   */
  color?: string;
}

/** Shows that the address of a target is right. */
export interface TargetEvidence {
  /** The day on which the address and its parameters were last checked. */
  verifiedOn: string;
  /** A page of the network's owner, or a standard, that describes them. */
  source: string;
  /** Whether that page documents this very address. If not, `note` says why it is used. */
  isDocumented: boolean;
  /** A note for developers. */
  note?: string;
}

/**
 * The facts about a network that the code needs before the target has loaded. `npm run generate` writes them into the
 * tables of the code: `common-targets.ts`, `uncommon-targets.ts`, `profile-hosts.ts` and `share-links.ts`.
 */
export interface NetworkFacts {
  /**
   * The network's place, 1 to 8, in a row that names no networks, by the language of the page: `{ ja: 2 }`. `all` is
   * every language. `most` is every language for which no network has its own place. A network with `all` or `most` is
   * a common one, so rows know it without loading the others.
   */
  defaultPlace?: Readonly<Record<string, number>>;
  /**
   * Matches the hosts of its profiles, without `www.`. Use `any` if a profile can be on any host: the page must then
   * name the network.
   */
  profileHost?: RegExp | 'any';
  /** Matches links that share on it, without their scheme, older forms too. A link to one person does not match. */
  shareLink?: RegExp;
}

/** The values for a target's address. */
export interface Shared {
  /** The address to share. */
  url: string;
  /** The title of the story. */
  headline?: string | null;
  /** The text to post: the publisher's own text, else the title. */
  text?: string | null;
  /** The publisher's own text, if there is one. */
  comment?: string | null;
  /** The account that X names as the source, without the at sign. */
  via?: string | null;
  /** Hashtags for X, without their signs. */
  hashtags?: readonly string[];
  /** Accounts that X suggests to readers after they have posted, without the at sign. */
  related?: readonly string[];
  /** The story's picture. */
  image?: string | null;
  /** The id of the publisher's app with Facebook. */
  app?: string | null;
}

const key = Symbol.for('standfirst.share-targets.1');

const page = globalThis as typeof globalThis & { [key]?: Map<string, ShareTarget | undefined> };

/**
 * The targets that a page has added, by their ids. All copies of the library on the page share this map. An id without
 * a target is being added.
 */
export const addedTargets = (page[key] ??= new Map());

/** The type of the event on the document after a page has added a target. */
export const targetsAnnouncement = 'standfirst.share-targets.1';

/** The schemes that the address of a target may have, besides `http:` and `https:`. */
export const appSchemes = ['mailto:', 'sms:'];
