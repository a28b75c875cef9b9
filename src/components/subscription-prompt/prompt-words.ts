import { daysUntil } from '../../access/dates.js';
import type { Locale } from '../../locales/index.js';
import { describeEnd } from '../../locales/end-date.js';
import type { PromptFacts } from './prompt-attributes.js';

/** How a prompt speaks. */
export interface PromptVoice {
  locale: Locale;
  /** Milliseconds since the epoch; absent on a server, whose page is read later. */
  now?: number;
  /** Text of the page among the prompt's sentences, kept apart from them. */
  own(text: string | undefined): unknown;
}

/** What a prompt says, each as the parts of a sentence. */
export interface PromptWords {
  heading: unknown[];
  body: unknown[];
}

/**
 * The sentences for where a reader stands. What is not known, or contradicts the state (a trial that ended tomorrow), is left out by
 * a sentence without it.
 */
export function promptWords(facts: PromptFacts, { locale, now, own }: PromptVoice): PromptWords {
  const { state, left = 0, read, limit = 0, until } = facts;
  const days = until === undefined ? NaN : daysUntil(until, now ?? Date.now());
  const isPossible = state.endsWith('expired') ? days <= 0 : days >= 0;
  const values = {
    ...facts,
    left,
    limit,
    days: isPossible && now !== undefined ? days : undefined,
    date: isPossible && until ? describeEnd(until, locale.tag, now) : undefined,
    publication: own(facts.publication),
    from: own(facts.giftFrom),
  };
  const isReadAlone = state === 'metered' && left + limit === 0 && read;
  return {
    heading: locale.parts(isReadAlone ? 'articlesRead' : (state as 'metered'), values as never),
    body: locale.parts(`${state}-body` as 'metered-body', values as never),
  };
}
