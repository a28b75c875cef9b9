/** What leads on from a prompt: the kind of its main action. */
export type PromptAction = 'subscribe' | 'register' | 'account';

/** What a state asks of a prompt. */
export interface PromptRule {
  /** Whether the prompt shows anything. */
  isShown: boolean;
  /** Whether the reader may not read the article. */
  denies: boolean;
  /** Which offers are shown: at most one to a reader who has the article, and only in one line while free articles are left. */
  offers: 'none' | 'line' | 'first' | 'all';
  /** Whether the reader may be a subscriber who has not signed in. */
  asksToSignIn: boolean;
  /** The main action. */
  main: PromptAction;
}

const reading: PromptRule = { isShown: true, denies: false, offers: 'none', asksToSignIn: false, main: 'subscribe' };
const silent: PromptRule = { ...reading, isShown: false };
const metering: PromptRule = { ...reading, asksToSignIn: true, offers: 'line' };
const denying: PromptRule = { ...metering, denies: true, offers: 'all' };

const rules = {
  pending: silent,
  open: silent,
  gift: { ...metering, offers: 'first' },
  trial: { ...reading, offers: 'first' },
  grace: { ...reading, main: 'account' },
  'subscriber-only': denying,
  'trial-expired': denying,
  expired: denying,
  metered: metering,
  last: metering,
  register: { ...denying, offers: 'none', main: 'register' },
  exhausted: denying,
} satisfies Record<string, PromptRule>;

/** One of {@link promptStates}. */
export type PromptState = keyof typeof rules;

/**
 * Where a reader stands with an article: what a prompt tells and offers them.
 *
 * `pending` (not known yet) and `open` (nothing in the way) show nothing. `gift`, `trial`, `grace`, `metered` and `last` go with an
 * article that can be read; `subscriber-only`, `trial-expired`, `expired`, `register` and `exhausted` with one that cannot.
 */
export const promptStates = Object.keys(rules) as readonly PromptState[];

/** What `state` asks of a prompt. */
export function promptRule(state: PromptState): PromptRule {
  return rules[state];
}

/** Whether a value is one of {@link promptStates}. */
export function isPromptState(value: unknown): value is PromptState {
  return promptStates.includes(value as PromptState);
}

/** A reader's free articles: counts of 0 or more, each absent where it is not known. */
export interface MeterCounts {
  /** How many are left after the open article. */
  left?: number;
  /** How many have been read, the open one among them. */
  read?: number;
  /** How many there are in a period. */
  limit?: number;
}

/** How many free articles are left: as it is said, else from what the reader may read and has read. */
export function articlesLeft({ left, read, limit }: MeterCounts): number | undefined {
  if (left !== undefined || read === undefined || limit === undefined) return left;
  return Math.max(0, limit - read);
}

/** The state as its number has it: a meter with none left after this article is at the last one. */
export function countedState(state: PromptState, counts: MeterCounts): PromptState {
  return state === 'metered' && articlesLeft(counts) === 0 ? 'last' : state;
}
