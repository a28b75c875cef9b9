import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { daysUntil } from '../../access/calendar.js';
import type { PromptState } from '../../access/prompt-state.js';
import type { Locale, MessageName } from '../../locales/index.js';
import { describeEnd } from '../../locales/end-date.js';
import type { PromptFacts } from './prompt-attributes.js';

/** What a prompt says, each as the parts of a sentence. */
export interface PromptWords {
  heading: unknown[];
  body: unknown[];
}

/** The messages of each state: its heading, and the sentence below it. */
const messages: Readonly<Partial<Record<PromptState, readonly [heading: MessageName, body: MessageName]>>> = {
  gift: ['promptGift', 'promptGiftBody'],
  trial: ['promptTrial', 'promptTrialBody'],
  grace: ['promptGrace', 'promptGraceBody'],
  'subscriber-only': ['promptSubscriberOnly', 'promptSubscriberOnlyBody'],
  'trial-expired': ['promptTrialExpired', 'promptClosedBody'],
  expired: ['promptExpired', 'promptExpiredBody'],
  metered: ['promptMetered', 'promptMeterBody'],
  last: ['promptLast', 'promptMeterBody'],
  register: ['promptExhausted', 'promptRegisterBody'],
  exhausted: ['promptExhausted', 'promptClosedBody'],
};

/**
 * The sentences for where a reader stands. What is not known, or contradicts the state (a trial that ended tomorrow), is left out by
 * a sentence without it.
 *
 * @param now milliseconds since the epoch; absent on a server, whose page is read later
 * @param lang the language of names, where it is not that of the sentences
 */
export function promptWords(facts: PromptFacts, locale: Locale, now: number | undefined, lang?: string): PromptWords {
  const { state, left, limit, period, until } = facts;
  const name = (text: string | undefined): unknown => text && html`<bdi lang=${ifDefined(lang)}>${text}</bdi>`;
  const days = until === undefined ? NaN : daysUntil(until, now ?? Date.now());
  const isPossible = state.endsWith('expired') ? days <= 0 : days >= 0;
  const values = {
    left,
    limit: limit || undefined,
    period,
    days: isPossible && now !== undefined ? days : undefined,
    date: isPossible && until ? describeEnd(until, locale.tag, now) : undefined,
    publication: name(facts.publication),
    from: name(facts.giftFrom),
  };
  const [heading, body] = messages[state]!;
  return {
    heading: locale.parts(heading === 'promptMetered' && !left ? 'promptMeteredUncounted' : heading, values as never),
    body: locale.parts(body, values as never),
  };
}
