/**
 * What each sentence of the interface is given, by the message's name.
 *
 * A message is text in the part of ICU MessageFormat that {@link formatMessage} documents. A language that lacks one does not
 * compile.
 */
export interface MessageValues {
  /** The mark of a story that is being reported as it happens. */
  live: NoValues;
  /** The mark of the first report of an event. */
  breaking: NoValues;
  /** The mark of a story that no one else has. */
  exclusive: NoValues;
  /** The mark of a story that has changed since it was published. */
  updated: NoValues;
  /** The mark of a columnist's view. */
  opinion: NoValues;
  /** The mark of a story that explains. */
  analysis: NoValues;
  /** The mark of a story that an advertiser paid for. */
  sponsored: NoValues;
  /** The mark of a story that only subscribers can read whole. */
  forSubscribers: NoValues;
  /** `authors`: the names as a list in the language's own form. */
  by: { authors: unknown };
  /** One author with a role, as an item of that list. */
  authorAndRole: { author: unknown; role: unknown };
  /** Reporting by people and by an agency. */
  byWithAgency: { authors: unknown; agency: unknown };
  /** The last item of a list of authors that is cut short, a button that shows the rest; `count`: how many those are. */
  moreAuthors: { count: number };
  /** `time`: when the story was published. */
  published: { time: unknown };
  /** `time`: when the story last changed. */
  updatedAt: { time: unknown };
  /** The name of a row of share links, where it is not known what they share. */
  share: NoValues;
  /** The name of such a row; `headline`: of the story. */
  shareStory: { headline: string };
  /** A link that shares on a network; `network`: its id, `name`: its own name for itself. */
  shareOn: { network: string; name: string };
  /** A link that opens a new e-mail with the story's link. */
  shareByEmail: NoValues;
  /** A button that puts the story's link on the clipboard. */
  copyLink: NoValues;
  /** A button that prints the page. */
  printPage: NoValues;
  /** A button that opens the system's own choice of targets. */
  shareElsewhere: NoValues;
  /** What is said after the link was copied. */
  linkCopied: NoValues;
  /** What is said where the browser refuses to copy; `link`: the address, for a reader to take by hand. */
  linkToCopy: { link: unknown };
}

type NoValues = Record<never, never>;

/** The name of a message. */
export type MessageName = keyof MessageValues;

/** Every message in one language. */
export type Messages = Readonly<Record<MessageName, string>>;
