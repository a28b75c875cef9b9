import type { ShareOutcome } from './share-events.js';

/**
 * Where a story can be shared, or a publisher followed: one record a target, each in a module of its own under `networks/`, so that a page
 * loads those that it shows and no other.
 */
export interface ShareTarget {
  /** What `networks` calls it. */
  id: string;
  /** A network's own name for itself. Absent for what is no network (e-mail, copying, …), which the interface's language names. */
  name?: string;
  /** The message that says what it does, where that is not to share on a network. */
  label?: 'shareByEmail' | 'shareBySms' | 'copyLink' | 'printPage' | 'shareElsewhere';
  /**
   * Where its link leads: an address with the names of what it is given in braces. What each value may be stands at {@link Shared}; a
   * value is encoded once, when it is put in. A parameter none of whose values is there is left out.
   *
   * Of several the first is taken all of whose values with an exclamation mark (`{app!}`) are there. Absent for what happens on the page
   * itself (copying, printing, the system's sheet) and for what can only be followed.
   */
  address?: string | readonly string[];
  /** The most graphemes that it takes of a text, with what it adds itself. Absent where there is none below what an address may hold. */
  limit?: number;
  /** What a link counts of that limit, however long it is; by default its own length, where it stands in the text. */
  linkLength?: number;
  /** How it counts, where that is not by graphemes. */
  counts?: 'by-weight' | 'by-bytes';
  /** What happens on the page itself, where there is no address. */
  act?: (shared: Shared) => Promise<ShareOutcome> | ShareOutcome;
  /** Whether that can be here. */
  isPossible?: (shared: Shared) => boolean;
  /** Whether its page is a small form that does well in a window of its own, beside the story. */
  isForm?: boolean;
  /** The path data of its mark, in one colour. */
  icon: string;
  /** The view box of its mark. Default `0 0 510 510`. */
  viewBox?: string;
  /** Whether the mark is a line, not a shape to be filled. */
  isLine?: boolean;
  /** Its owner's colour, as CSS has it, readable on light and on dark paper. Absent where that is ink. */
  color?: string;
}

/** What a target rests on. Beside its record, not in it, because no reader needs to load it. */
export interface TargetEvidence {
  /** When the address and its parameters were last looked up. */
  verifiedOn: string;
  /** Where its owner, or a standard, speaks of them. */
  source: string;
  /** Whether that documents this very address; where not, `note` says what it rests on. */
  isDocumented: boolean;
  /** Who uses it, where that is not the whole world: languages, as in a `lang` attribute. */
  languages?: readonly string[];
  /** What a developer should know of it. */
  note?: string;
}

/** What a target's address may be given. */
export interface Shared {
  /** The address to share. */
  url: string;
  /** The title of the story. */
  headline?: string | null;
  /** What is said with the address: the publisher's own text, else the title. */
  text?: string | null;
  /** The publisher's own text, where there is one. */
  comment?: string | null;
  /** The account that X names as the source, without the at sign. */
  via?: string | null;
  /** For X, each without its sign. */
  hashtags?: readonly string[];
  /** Accounts that X suggests to whoever has posted, each without the at sign. */
  related?: readonly string[];
  /** The story's picture. */
  image?: string | null;
  /** The publisher's app with Facebook. */
  app?: string | null;
}
