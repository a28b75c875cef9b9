import type { MessageName, MessageValues } from './messages.js';

/** A message that cannot be shown as it is. */
export interface MessageFault {
  /** The message's name, as it was given. */
  name: string;
  /** What is wrong with it and what mends it, as the rest of a sentence that begins with its name. */
  fault: string;
}

/** What each message may name. */
const variables: { readonly [Name in MessageName]: readonly (keyof MessageValues[Name])[] } = {
  live: [],
  breaking: [],
  exclusive: [],
  updated: [],
  opinion: [],
  analysis: [],
  sponsored: [],
  forSubscribers: [],
  generated: ['kind'],
  generatedPicture: ['kind'],
  video: ['length'],
  audio: ['length'],
  gallery: ['count'],
  sponsoredBy: ['sponsor'],
  photoCredit: ['credit'],
  by: ['authors'],
  authorAndRole: ['author', 'role', 'location'],
  unnamedAuthor: ['kind'],
  byWithAgency: ['authors', 'agency'],
  moreAuthors: ['count'],
  published: ['time'],
  updatedAt: ['time'],
  photoSource: [],
  photoLicence: [],
  wholeCaption: [],
  expandPicture: ['alt'],
  closePicture: [],
  stories: [],
  moreFrom: ['publication'],
  showMore: [],
  storiesAdded: ['count'],
  storiesLoading: [],
  noStories: [],
  storiesFailed: [],
  tryAgain: [],
  storiesStale: ['time'],
  share: [],
  shareStory: ['headline'],
  networkName: ['network', 'name'],
  shareOn: ['network', 'name'],
  shareByEmail: [],
  shareBySms: [],
  copyLink: [],
  printPage: [],
  shareElsewhere: [],
  emailLabel: [],
  smsLabel: [],
  systemLabel: [],
  shareMore: [],
  moreLabel: [],
  follow: [],
  followOn: ['name'],
  rssLabel: [],
  newsletterLabel: [],
  linkCopied: [],
  linkToCopy: ['link'],
  gift: ['from'],
  'gift-body': ['publication'],
  trial: ['days', 'date'],
  'trial-body': ['publication'],
  grace: [],
  'grace-body': ['date'],
  'subscriber-only': ['publication'],
  'subscriber-only-body': [],
  'trial-expired': ['date'],
  'trial-expired-body': ['publication'],
  expired: ['date'],
  'expired-body': ['publication'],
  metered: ['limit', 'period', 'left'],
  'metered-body': ['publication'],
  last: ['limit', 'period'],
  'last-body': ['publication'],
  register: ['limit', 'period'],
  'register-body': ['publication'],
  exhausted: ['limit', 'period'],
  'exhausted-body': ['publication'],
  subscribeLink: ['state'],
  registerLink: [],
  accountLink: ['state'],
  offersLink: [],
  promptSignIn: ['signIn'],
  signInLink: [],
  promptDismiss: [],
  offerPrice: ['price', 'unit', 'count'],
  offerIntro: ['price', 'unit', 'count'],
  offerIntroThen: ['intro', 'then'],
  offerEnds: ['date'],
  offerChoose: ['name'],
};

/** As `locale.ts` has it: what this shared with that would be a further file for a page to ask for. */
const longestMessage = 5_000;

/** The name of every message. */
export const messageNames = Object.keys(variables) as readonly MessageName[];

/**
 * Looks messages over as a translator or a publisher wrote them: whether each is one that the library has, is written in the part of ICU
 * MessageFormat that {@link formatMessage} reads, names what it is given and nothing else, and has each plural category of its language
 * wherever it counts. Never throws.
 *
 * @param language BCP 47; where `Intl` does not know it, its plural categories are not looked at
 * @param messages by their names; one that is `undefined` or `null` is left out
 * @returns what is wrong, one fault for each message; none where all is well
 * @see {@link https://cldr.unicode.org/index/cldr-spec/plural-rules | CLDR, plural rules}
 */
export function checkMessages(language: string, messages: Readonly<Record<string, unknown>>): MessageFault[] {
  const categories = categoriesOf(language);
  return Object.entries(messages).flatMap(([name, message]) => {
    if (message === undefined || message === null) return [];
    const fault = faultOf(name, message, categories);
    return fault ? [{ name, fault }] : [];
  });
}

function categoriesOf(language: string): readonly string[] {
  try {
    const tags = Intl.PluralRules.supportedLocalesOf(language.replaceAll('_', '-'));
    return tags.flatMap((tag) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
  } catch {
    return [];
  }
}

function faultOf(name: string, message: unknown, categories: readonly string[]): string | undefined {
  if (!Object.hasOwn(variables, name)) {
    const like = messageNames.find((known) => known.toLowerCase() === name.toLowerCase().replace(/[\s_]/g, '-'));
    return `is no message${like ? `: “${like}” is` : ''}`;
  }
  if (typeof message !== 'string') return 'is no text';
  if (message.length > longestMessage) return `has more than ${longestMessage} characters`;
  try {
    readPattern(message, 0, { names: variables[name as MessageName], categories });
    return undefined;
  } catch (fault) {
    return (fault as Error).message;
  }
}

interface Expected {
  names: readonly string[];
  categories: readonly string[];
}

/** @returns where the pattern ends: at the brace that closes it, or at the end of the message */
function readPattern(message: string, start: number, expected: Expected): number {
  const isInner = start > 0;
  for (let at = start; at < message.length; at++) {
    if (message[at] === '}') {
      if (isInner) return at;
      throw new Error('has a } without its {');
    }
    if (message[at] === '{') at = readArgument(message, at + 1, expected);
  }
  if (isInner) throw new Error('has a { without its }');
  return message.length;
}

/** @returns where the brace stands that closes the argument */
function readArgument(message: string, start: number, expected: Expected): number {
  const [head, name, after] = /^\s*([^{},]*?)\s*([,}]|$)/.exec(message.slice(start)) ?? [];
  if (!after)
    throw new Error(head === undefined ? 'has a { within a {, where a name should stand' : 'has a { without its }');
  if (!expected.names.includes(name!)) {
    const known = expected.names.map((each) => `{${each}}`).join(', ');
    throw new Error(`names {${name}}, which it is not given${known && ` (it is given ${known})`}`);
  }
  let at = start + head!.length;
  if (after === '}') return at - 1;
  const kind = /^\s*(plural|select)\s*,/.exec(message.slice(at));
  if (!kind) throw new Error(`has a {${name}, …} that is neither plural nor select`);
  at += kind[0].length;
  const keys = new Set<string>();
  for (;;) {
    const key = /^\s*([^\s{}]*)\s*([{}]|$)/.exec(message.slice(at));
    if (!key?.[2]) throw new Error(`has a {${name}, ${kind[1]}, …} that is not written to its end`);
    at += key[0].length;
    if (key[2] === '}' && !key[1]) break;
    if (key[2] === '}' || !key[1])
      throw new Error(`has a {${name}, ${kind[1]}, …} in which a choice has no { } or no name`);
    if (kind[1] === 'plural' && !/^(?:=\d+|zero|one|two|few|many|other)$/.test(key[1])) {
      throw new Error(
        `has “${key[1]}” in its {${name}, plural, …}, which is neither a plural category nor an exact number such as =0`,
      );
    }
    keys.add(key[1]);
    at = readPattern(message, at, expected) + 1;
  }
  const needed = kind[1] === 'plural' ? [...expected.categories, 'other'] : ['other'];
  const missing = [...new Set(needed)].filter((key) => !keys.has(key));
  if (missing.length > 0) {
    throw new Error(`lacks “${missing.join('” and “')}” in its {${name}, ${kind[1]}, …}`);
  }
  return at - 1;
}
