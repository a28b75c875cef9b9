/**
 * The values that each sentence of the interface is given, by the message's name.
 *
 * A message is text in the part of ICU MessageFormat that {@link formatMessage} documents. TypeScript does not compile
 * a language that lacks a message.
 */
export interface MessageValues {
  /** The mark of a story that is being reported as it happens. */
  live: NoValues;
  /** The mark of the first report of an event. */
  breaking: NoValues;
  /** The mark of a story that no other publication has. */
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
  /** The mark of a work that a trained model made, or made in part; `kind`: `ai` or `composite`. */
  generated: { kind: string };
  /** The same, in the caption of a picture. */
  generatedPicture: { kind: string };
  /** The media of a story, for screen readers; `length`: how long the film or recording is, in words. */
  video: { length?: string };
  audio: { length?: string };
  /** `count`: how many pictures. */
  gallery: { count?: number };
  /** `sponsor`: who paid for the story. */
  sponsoredBy: { sponsor: unknown };
  /** `credit`: who owns a picture, as its source writes it. */
  photoCredit: { credit: unknown };
  /** `authors`: the names as a list in the language's own form. */
  by: { authors: unknown };
  /** One author as an item of that list; `role`: the author's job, `location`: where the author reported from. */
  authorAndRole: { author: unknown; role?: unknown; location?: unknown };
  /** An author without a name, as an item of that list; `kind`: `staff` or `anonymous`. */
  unnamedAuthor: { kind: string };
  /** Reporting by people and by an agency. */
  byWithAgency: { authors: unknown; agency: unknown };
  /** The button at the end of a shortened list of authors. It shows the hidden authors; `count`: how many there are. */
  moreAuthors: { count: number };
  /** `time`: when the story was published. */
  published: { time: unknown };
  /** `time`: when the story last changed. */
  updatedAt: { time: unknown };
  /** The link to the page that a photo comes from, if its owner is not known. */
  photoSource: NoValues;
  /** The link to a photo's licence, if that has no short name. */
  photoLicence: NoValues;
  /** The button that shows all of a shortened caption, and shortens it again. */
  wholeCaption: NoValues;
  /**
   * The name of the button that enlarges a photo, and of the dialog that it opens; `alt`: the description of the photo,
   * if known.
   */
  expandPicture: { alt?: string };
  /** The button that closes that dialog. */
  closePicture: NoValues;
  /** The name of a row of stories that scrolls, if the page gives it no heading. */
  stories: NoValues;
  /** The link to more of a list's stories; `publication`: their publication, if known. */
  moreFrom: { publication?: unknown };
  /** The button that shows more stories of a list. */
  showMore: NoValues;
  /** Screen readers say it after that; `count`: how many stories have been added. */
  storiesAdded: { count: number };
  /** Shown for a list while its stories load. */
  storiesLoading: NoValues;
  /** Shown for a list without stories. */
  noStories: NoValues;
  /** Shown for a list whose stories did not load. */
  storiesFailed: NoValues;
  /** The button that loads them again. */
  tryAgain: NoValues;
  /** Shown for a list that could not be refreshed; `time`: when it was last refreshed. */
  storiesStale: { time: unknown };
  /** The name of a row of share links, if their story is not known. */
  share: NoValues;
  /** The name of a row of share links; `headline`: the headline of their story. */
  shareStory: { headline: string };
  /** The name of a network in this language; `network`: its id, `name`: the name that the network uses for itself. */
  networkName: { network: string; name: string };
  /** A link that shares on a network; `network`: its id, `name`: the text of `networkName`. */
  shareOn: { network: string; name: string };
  /** A link that opens a new email with the story's link. */
  shareByEmail: NoValues;
  /** A link that opens a new text message with the story's link. */
  shareBySms: NoValues;
  /** A button that puts the story's link on the clipboard. */
  copyLink: NoValues;
  /** A button that prints the page. */
  printPage: NoValues;
  /** A button that opens the system's share sheet. */
  shareElsewhere: NoValues;
  /**
   * The labels beside the icons of email, text messages and the system's share sheet, if there is room for a word or
   * two.
   */
  emailLabel: NoValues;
  smsLabel: NoValues;
  systemLabel: NoValues;
  /** A button that opens a menu of the targets for which there is no room; `moreLabel`: the label beside its icon. */
  shareMore: NoValues;
  moreLabel: NoValues;
  /** The name of a row of links to a publisher's profiles. */
  follow: NoValues;
  /** A link to the publisher's profile; `name`: of the network, or its host. */
  followOn: { name: string };
  /** Links to the publisher's feed and newsletter. */
  rssLabel: NoValues;
  newsletterLabel: NoValues;
  /** Shown after the link was copied, and said by screen readers. */
  linkCopied: NoValues;
  /** Shown if the browser refuses to copy; `link`: the address, for a reader to copy by hand. */
  linkToCopy: { link: unknown };

  // The subscription prompt. The heading of a prompt is the message with the name of its state, and the sentence below
  // it is `…-body`. A value that is not known is `undefined`: a message has a branch `undefined`, which is its sentence
  // without the value. `publication`: the article's.
  /** For an article that a subscriber has given away; `from`: the subscriber's name. */
  gift: { from?: unknown };
  'gift-body': Publication;
  /** A trial; `days`: how many midnights are left, else `date`: its last day. */
  trial: { days?: number; date?: string };
  'trial-body': Publication;
  /** A payment has failed, and the reader may still read. */
  grace: NoValues;
  /** `date`: the day until which the reader may still read. */
  'grace-body': { date?: string };
  /** An article that only subscribers can read. */
  'subscriber-only': Publication;
  'subscriber-only-body': NoValues;
  /** Welcomes the reader back; `plan`: the name of the plan; `date`: the day on which the trial ended. */
  'trial-expired': { plan?: unknown; date?: string };
  'trial-expired-body': Publication;
  /** Welcomes the reader back; `plan`: the name of the plan; `date`: the day on which the subscription ended. */
  expired: { plan?: unknown; date?: string };
  'expired-body': Publication;
  /** `left`: how many free articles are left; 0 if not known. The sentence then uses `limit`, how many there were. */
  metered: Meter & { left: number };
  /** The heading of `metered` if only the number of free articles that were read in the `period` is known. */
  articlesRead: { read: number; period?: string };
  'metered-body': Publication;
  /** This is the last free article. */
  last: Meter;
  'last-body': Publication;
  /** No free article is left, but the reader would have more with an account. */
  register: Meter;
  'register-body': Publication;
  /** No free article is left. */
  exhausted: Meter;
  'exhausted-body': Publication;
  /** The main action; `state`: the prompt's. */
  subscribeLink: { state: string };
  registerLink: NoValues;
  /** The action that leads to the reader's account; `state`: the prompt's. */
  accountLink: { state: string };
  /** The action that leads to a page with every offer. */
  offersLink: NoValues;
  signInLink: NoValues;
  /** `signIn`: a link with the text of {@link signInLink}. */
  promptSignIn: { signIn: unknown };
  /** The name of the button that closes a banner or a dialog. */
  promptDismiss: NoValues;
  /** A price for each period; `unit`: day, week, month or year, and `count` of them. */
  offerPrice: { price: unknown; unit?: string; count?: number };
  /** An introductory `price`, such as "$1 a month", that is valid for `count` units. */
  offerIntro: { price: unknown; unit?: string; count?: number };
  /**
   * Both prices, one after the other; `intro`: {@link offerIntro}, `then`: the price after it, such as "$9 a month".
   */
  offerIntroThen: { intro: unknown; then: unknown };
  /** The saving of an offer, compared with shorter periods; `percent`: a number with its sign, such as "16%". */
  offerSaving: { percent: string };
  /** `date`: when an offer ends. It includes the time of day if the offer has one and ends soon. */
  offerEnds: { date: string };
  /** The link that buys one of several offers. */
  offerChoose: { name: unknown };
}

type NoValues = Record<never, never>;
type Publication = { publication?: unknown };
/** `limit`: how many free articles there were in the `period`; 0 if not known. */
type Meter = { limit: number; period?: string };

/** The name of a message. */
export type MessageName = keyof MessageValues;

/** Every message in one language. */
export type Messages = Readonly<Record<MessageName, string>>;
