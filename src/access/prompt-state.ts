/** The kind of a prompt's main action. */
export type PromptAction = 'subscribe' | 'register' | 'account';

/** The rule of a state: what a prompt shows in it. */
export interface PromptRule {
  /** Whether the prompt shows anything. */
  isShown: boolean;
  /** Whether the reader is kept from reading the article. */
  denies: boolean;
  /**
   * Which offers are shown: the first, or one in a single line, to a reader who can read the article; all to one who
   * cannot.
   */
  offers: 'none' | 'line' | 'first' | 'all';
  /** Whether the prompt asks the reader to sign in, because they may be a subscriber. */
  asksToSignIn: boolean;
  /** The main action. */
  main: PromptAction;
}

const reading: PromptRule = { isShown: true, denies: false, offers: 'none', asksToSignIn: false, main: 'subscribe' };
const silent: PromptRule = { ...reading, isShown: false };
const metering: PromptRule = { ...reading, asksToSignIn: true, offers: 'line' };
const denying: PromptRule = { ...metering, denies: true, offers: 'all' };
// A reader who had a trial or a subscription is known.
const ended: PromptRule = { ...denying, asksToSignIn: false };

const rules = {
  pending: silent,
  open: silent,
  gift: { ...metering, offers: 'first' },
  trial: { ...reading, offers: 'first' },
  grace: { ...reading, main: 'account' },
  'subscriber-only': denying,
  'trial-expired': ended,
  expired: ended,
  metered: metering,
  last: metering,
  register: { ...denying, offers: 'none', main: 'register' },
  exhausted: denying,
} satisfies Record<string, PromptRule>;

/** One of {@link promptStates}. */
export type PromptState = keyof typeof rules;

/**
 * The states of a prompt: each is one situation of a reader with an article.
 *
 * `pending` (not known yet) and `open` (nothing to say) show nothing. In `gift`, `trial`, `grace`, `metered` and `last`
 * the reader can read the article. In `subscriber-only`, `trial-expired`, `expired`, `register` and `exhausted` they
 * cannot.
 */
export const promptStates = Object.keys(rules) as readonly PromptState[];

/** Returns the rule of a state. */
export function promptRule(state: PromptState): PromptRule {
  return rules[state];
}

/** Whether a value is one of {@link promptStates}. */
export function isPromptState(value: unknown): value is PromptState {
  return promptStates.includes(value as PromptState);
}
