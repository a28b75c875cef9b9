import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { daysUntil } from '../../access/calendar.js';
import type { Locale } from '../../locales/index.js';
import { describeEnd } from '../../locales/end-date.js';
import type { PromptFacts } from './prompt-attributes.js';

/** What a prompt says, each as the parts of a sentence. */
export interface PromptWords {
  heading: unknown[];
  body: unknown[];
}

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
  const publication = { publication: name(facts.publication) };
  const days = until === undefined ? NaN : daysUntil(until, now ?? Date.now());
  const date = until && describeEnd(until, locale.tag, now);
  const endDate = { date: days >= 0 ? date : undefined };
  const pastDate = { date: days <= 0 ? date : undefined };
  const meter = { limit: limit || undefined, period };
  switch (state) {
    case 'gift':
      return {
        heading: locale.parts('promptGift', { from: name(facts.giftFrom) }),
        body: locale.parts('promptGiftBody', publication),
      };
    case 'trial':
      return {
        heading: locale.parts('promptTrial', { ...endDate, days: now !== undefined && days >= 0 ? days : undefined }),
        body: locale.parts('promptTrialBody', publication),
      };
    case 'grace':
      return { heading: locale.parts('promptGrace', {}), body: locale.parts('promptGraceBody', endDate) };
    case 'subscriber-only':
      return {
        heading: locale.parts('promptSubscriberOnly', publication),
        body: locale.parts('promptSubscriberOnlyBody', {}),
      };
    case 'trial-expired':
      return {
        heading: locale.parts('promptTrialExpired', pastDate),
        body: locale.parts('promptClosedBody', publication),
      };
    case 'expired':
      return { heading: locale.parts('promptExpired', pastDate), body: locale.parts('promptExpiredBody', publication) };
    case 'metered':
      return {
        heading: left ? locale.parts('promptMetered', { left, period }) : locale.parts('promptMeteredUncounted', meter),
        body: locale.parts('promptMeterBody', publication),
      };
    case 'last':
      return { heading: locale.parts('promptLast', meter), body: locale.parts('promptMeterBody', publication) };
    case 'register':
      return { heading: locale.parts('promptExhausted', meter), body: locale.parts('promptRegisterBody', publication) };
    case 'exhausted':
      return { heading: locale.parts('promptExhausted', meter), body: locale.parts('promptClosedBody', publication) };
    default:
      return { heading: [], body: [] };
  }
}
