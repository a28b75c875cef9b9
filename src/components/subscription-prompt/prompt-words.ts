import { daysUntil } from '../../access/dates.js';
import type { Locale } from '../../locales/index.js';
import { describeEnd } from '../../locales/end-date.js';
import type { PromptFacts } from './prompt-attributes.js';

/** The language and the time for a prompt's sentences. */
export interface PromptVoice {
  locale: Locale;
  /** Milliseconds since the epoch; absent on a server, because its page is read later. */
  now?: number;
  /** Marks the page's own text inside the prompt's sentences. */
  own(text: string | undefined): unknown;
}

/** The text of a prompt, each as the parts of a sentence. */
export interface PromptWords {
  heading: unknown[];
  body: unknown[];
}

/**
 * Returns the sentences for a reader's state. A value that is not known, or that contradicts the state (a trial that ended tomorrow), is left out
 * by a sentence without it.
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
