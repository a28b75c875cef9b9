import { expect } from 'chai';
import fc from 'fast-check';
import { type AccessFacts, decidePrompt } from '../../src/access/decide-prompt.js';
import { promptRule, promptStates, type PromptState } from '../../src/access/prompt-state.js';
import type { GrantReason, ReaderAccess, ReaderAccessData } from '../../src/access/reader-access.js';

const now = Date.parse('2026-03-02T12:00:00Z');

function state(access: unknown, article?: AccessFacts['article'], isMetered?: boolean): PromptState {
  return decidePrompt({ access: access as ReaderAccess, article, isMetered, now });
}

function granted(grantReason?: GrantReason, data?: ReaderAccessData): ReaderAccess {
  return { granted: true, grantReason, data };
}

function refused(data?: ReaderAccessData): ReaderAccess {
  return { granted: false, data };
}

function counts(articleLimit: number, articlesRead: number, registeredLimit: number): ReaderAccessData {
  return { articleLimit, articlesRead, registeredLimit };
}

/** Returns the data of an access with a subscription. */
function subscribed(status: NonNullable<ReaderAccessData['subscription']>['status'], until?: string): ReaderAccessData {
  return { subscription: { status, until } };
}

/**
 * Each row: the answer of the source, the article's access, and the state. The order is that of the table in the docs.
 */
const table: [string, unknown, AccessFacts['article'], PromptState][] = [
  ['nothing is known yet', undefined, 'metered', 'pending'],
  ['nothing is known yet of a free article', undefined, 'free', 'pending'],
  ['the source has failed', null, 'subscriber', 'open'],
  ['the source answers something else', { granted: 'no' }, 'subscriber', 'open'],
  ['the article is free', refused({ articlesLeft: 0 }), 'free', 'open'],
  ['a subscriber reads', granted('subscriber'), 'metered', 'open'],
  ['a subscriber reads what is for subscribers', granted('subscriber'), 'subscriber', 'open'],
  ['an active subscription is all that is said', granted(undefined, subscribed('active')), 'subscriber', 'open'],
  ['a subscriber opens a gift link', granted('gift', { gift: {}, ...subscribed('active') }), 'metered', 'open'],
  ['a gift link was opened', granted('gift', { gift: { from: 'Ines' } }), 'metered', 'gift'],
  ['a gift link was opened to what is for subscribers', granted('gift'), 'subscriber', 'gift'],
  ['a gift is all that is said', granted(undefined, { gift: {}, articlesLeft: 3 }), 'metered', 'gift'],
  ['a trial runs', granted('trial', subscribed('trial', '2026-03-09')), 'subscriber', 'trial'],
  ['a payment failed', granted('grace'), 'metered', 'grace'],
  ['a payment failed, and articles are counted', granted('grace', { articlesLeft: 0 }), 'subscriber', 'grace'],
  ['the article is for subscribers', refused({ articlesLeft: 4 }), 'subscriber', 'subscriber-only'],
  ['a meter grants what is for subscribers', granted('metering', { articlesLeft: 4 }), 'subscriber', 'subscriber-only'],
  ['a trial for subscribers’ articles has ended', refused(subscribed('trial-expired')), 'subscriber', 'trial-expired'],
  ['a subscription to subscribers’ articles has ended', refused(subscribed('expired')), 'subscriber', 'expired'],
  ['counted before, some are left', granted('metering', { counted: true, articlesLeft: 2 }), 'metered', 'metered'],
  ['counted before, none is left', granted('metering', { counted: true, articlesLeft: 0 }), 'metered', 'last'],
  ['some are left', granted('metering', { articlesLeft: 1 }), 'metered', 'metered'],
  ['some are left by what was read', granted('metering', { articlesRead: 3, articleLimit: 4 }), 'unknown', 'metered'],
  ['none is left after this one', granted('metering', { articlesLeft: 0 }), 'metered', 'last'],
  ['none is left by what was read', granted('metering', { articlesRead: 4, articleLimit: 4 }), undefined, 'last'],
  ['a meter grants without a count', granted('metering'), 'metered', 'metered'],
  ['a count is all that is said', granted(undefined, { articlesLeft: 0 }), 'metered', 'last'],
  ['a trial is all that is said', granted(undefined, subscribed('trial')), 'subscriber', 'trial'],
  ['a failed payment is all that is said', granted(undefined, subscribed('grace')), 'metered', 'grace'],
  ['what was read is all that is said', granted(undefined, { articlesRead: 1 }), 'metered', 'metered'],
  ['a trial has ended', refused({ ...subscribed('trial-expired'), registeredLimit: 9 }), 'metered', 'trial-expired'],
  ['a trial has ended by its date', refused(subscribed('trial', '2026-03-01')), 'metered', 'trial-expired'],
  ['a subscription has ended', refused(subscribed('expired')), 'metered', 'expired'],
  ['a subscription ended a second ago', refused(subscribed('active', '2026-03-02T11:59:59Z')), 'metered', 'expired'],
  ['registering gives more', refused(counts(2, 2, 5)), 'metered', 'register'],
  ['registering gives as many', refused(counts(5, 5, 5)), 'metered', 'exhausted'],
  ['registering gives as many, and one was not read', refused(counts(5, 4, 5)), 'metered', 'exhausted'],
  ['registering gives too few', refused(counts(2, 5, 5)), 'metered', 'exhausted'],
  ['registered, none is left', refused({ isLoggedIn: true, ...counts(2, 2, 5) }), 'metered', 'exhausted'],
  ['registered, no count', refused({ isLoggedIn: true, articleLimit: 2, registeredLimit: 5 }), 'metered', 'exhausted'],
  ['none is left', refused({ articlesLeft: 0 }), 'metered', 'exhausted'],
  ['it is refused although a trial has not ended', refused(subscribed('trial', '2026-03-04')), 'metered', 'exhausted'],
  ['it is refused without a word', refused(), 'unknown', 'exhausted'],
  ['it is granted without a word', granted(), 'subscriber', 'open'],
  ['it is granted for free', granted('free'), 'metered', 'open'],
];

describe('The state of a prompt', () => {
  for (const [when, access, article, expected] of table) {
    it(`is “${expected}” if ${when}`, () => {
      expect(state(access, article)).to.equal(expected);
    });
  }

  it('is open if nothing is known about an article, and nothing counts articles', () => {
    expect(state(refused({ articlesLeft: 0 }), 'unknown', false)).to.equal('open');
    expect(state(refused({ articlesLeft: 0 }), 'unknown', true)).to.equal('exhausted');
    expect(state(refused({ articlesLeft: 0 }), 'metered', false)).to.equal('exhausted');
    expect(state(refused({ articlesLeft: 0 }), 'subscriber', false)).to.equal('subscriber-only');
  });

  it('is one state in every case, and nothing is ever thrown', () => {
    const hostile = fc.anything({ withProxies: true } as object);
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.anything(), (access, article, isMetered, time) => {
        const facts = { access, article, isMetered, now: time } as AccessFacts;
        return promptStates.includes(decidePrompt(facts));
      }),
    );
    for (const facts of [undefined, null, 5, 'x', Proxy.revocable({}, {}).proxy]) {
      expect(decidePrompt(facts as never)).to.equal('pending');
    }
  });

  it('never denies access because a fact is unknown, or to a reader whom the source lets in', () => {
    const data = fc.record(
      {
        isLoggedIn: fc.boolean(),
        articlesRead: fc.nat(9),
        articlesLeft: fc.nat(9),
        articleLimit: fc.nat(9),
        counted: fc.boolean(),
        registeredLimit: fc.nat(9),
      },
      { requiredKeys: [] },
    );
    const articles = fc.constantFrom('free', 'metered', 'subscriber', 'unknown', undefined);
    const reasons = fc.constantFrom('subscriber', 'trial', 'grace', 'metering', 'gift', 'free', undefined);
    const answers = fc.oneof(fc.constant(true), fc.anything());
    fc.assert(
      fc.property(answers, data, articles, reasons, (given, counts, article, grantReason) => {
        const { denies } = promptRule(state({ granted: given, grantReason, data: counts }, article));
        // A meter cannot grant what is for subscribers.
        const isMetered = given === true && article === 'subscriber' && grantReason === 'metering';
        return given === false || !denies || isMetered;
      }),
    );
  });
});
