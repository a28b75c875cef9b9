import type { MessageName, MessageValues } from './messages.js';

/** A message that cannot be shown as it is. */
export interface MessageFault {
  /** The message's name, as it was given. */
  name: string;
  /** The problem and its fix: the rest of a sentence that begins with the name of the message. */
  fault: string;
}

/** The variables that each message may use. */
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
  'trial-expired': ['plan', 'date'],
  'trial-expired-body': ['publication'],
  expired: ['plan', 'date'],
  'expired-body': ['publication'],
  metered: ['limit', 'period', 'left'],
  articlesRead: ['read', 'period'],
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
  offerSaving: ['percent'],
  offerEnds: ['date'],
  offerChoose: ['name'],
};

/** The variables that a message must have: names, credits and prices that a reader has a right to, and links. */
const needed: { readonly [Name in MessageName]?: readonly (keyof MessageValues[Name])[] } = {
  sponsoredBy: ['sponsor'],
  photoCredit: ['credit'],
  by: ['authors'],
  authorAndRole: ['author'],
  byWithAgency: ['authors', 'agency'],
  linkToCopy: ['link'],
  promptSignIn: ['signIn'],
  offerPrice: ['price'],
  offerIntro: ['price'],
  offerIntroThen: ['intro', 'then'],
  offerSaving: ['percent'],
};

/**
 * The longest message, in characters, as in `set-messages.ts`. The two modules do not share it, because a page would
 * then load one more file.
 */
const longestMessage = 5_000;

/** The name of every message. */
export const messageNames = Object.keys(variables) as readonly MessageName[];

/**
 * Checks messages of a translator or a publisher. Each message must have a name that the library knows, and be written
 * in the part of ICU MessageFormat that {@link formatMessage} reads. It must use only its own variables, and each
 * plural must have every plural category of the language. Never throws for values that JSON can have.
 *
 * @param language BCP 47; if `Intl` does not know it, plural categories are not checked
 * @param messages by their names; one that is `undefined` or `null` is skipped
 * @returns at most one fault for each message; none if all is well
 * @see {@link https://cldr.unicode.org/index/cldr-spec/plural-rules | CLDR, plural rules}
 */
export function checkMessages(language: string, messages: object): MessageFault[] {
  const categories = categoriesOf(language);
  return Object.entries(messages ?? {}).flatMap(([name, message]: [string, unknown]) => {
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
    return `is not the name of a message${like ? `. Use “${like}”` : ''}`;
  }
  if (typeof message !== 'string') return 'is not text';
  if (message.length > longestMessage) return `has more than ${longestMessage} characters`;
  const lost = needed[name as MessageName]?.find((variable) => !message.includes(`{${variable}`));
  if (lost) return `must contain {${lost}}`;
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

/** Checks a pattern. @returns where it ends: at the brace that closes it, or at the end of the message */
function readPattern(message: string, start: number, expected: Expected): number {
  const isInner = start > 0;
  for (let at = start; at < message.length; at++) {
    if (message[at] === '}') {
      if (isInner) return at;
      throw new Error('has a } without a {');
    }
    if (message[at] === '{') at = readArgument(message, at + 1, expected);
  }
  if (isInner) throw new Error('has a { without a }');
  return message.length;
}

/** Checks an argument. @returns the index of the brace that closes it */
function readArgument(message: string, start: number, expected: Expected): number {
  const [head, written, after] = /^([^{},]*)([,{}]?)/.exec(message.slice(start))!;
  if (after === '{') throw new Error('has a { in a {, in place of a name');
  if (!after) throw new Error('has a { without a }');
  const name = written!.trim();
  if (!expected.names.includes(name)) {
    const known = expected.names.map((each) => `{${each}}`).join(', ');
    throw new Error(`uses {${name}}. It can use ${known ? `only ${known}` : 'no values'}`);
  }
  let at = start + head.length;
  if (after === '}') return at - 1;
  const kind = /^\s*(plural|select)\s*,/.exec(message.slice(at));
  if (!kind) throw new Error(`has a {${name}, …} that is neither plural nor select`);
  at += kind[0].length;
  const keys = new Set<string>();
  for (;;) {
    const [choice, before, brace] = /^([^{}]*)([{}]?)/.exec(message.slice(at))!;
    const key = before!.trim();
    if (!brace) throw new Error(`has a {${name}, ${kind[1]}, …} without its last }`);
    at += choice.length;
    if (brace === '}' && !key) break;
    if (brace === '}' || !/^\S+$/.test(key))
      throw new Error(`has a {${name}, ${kind[1]}, …} in which a choice has no { } or no name`);
    if (kind[1] === 'plural' && !/^(?:=(?:0|[1-9]\d*)|zero|one|two|few|many|other)$/.test(key)) {
      throw new Error(
        `has “${key}” in its {${name}, plural, …}, which is neither a plural category nor an exact number such as =0`,
      );
    }
    keys.add(key);
    at = readPattern(message, at, expected) + 1;
  }
  const all = kind[1] === 'plural' ? [...expected.categories, 'other'] : ['other'];
  const missing = [...new Set(all)].filter((key) => !keys.has(key));
  if (missing.length > 0) {
    throw new Error(`needs “${missing.join('” and “')}” in its {${name}, ${kind[1]}, …}`);
  }
  return at - 1;
}
