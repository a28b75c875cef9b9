import { articlesLeft } from '../../../src/access/meter-counts.js';
import { promptRule, type PromptState } from '../../../src/access/prompt-state.js';
import { giver, type Moment } from './replay.js';
import type { PaywallRules } from './rules.js';

const titles: Readonly<Record<PromptState, string>> = {
  pending: 'Not known yet',
  open: 'Open',
  gift: 'Gift',
  trial: 'Trial',
  grace: 'Payment failed',
  'subscriber-only': 'For subscribers',
  'trial-expired': 'Trial ended',
  expired: 'Subscription ended',
  metered: 'Metered',
  last: 'Last free article',
  register: 'Registration wall',
  exhausted: 'None left',
};

/** Returns the words of a newsroom for a state. */
export function stateTitle(state: PromptState): string {
  return titles[state];
}

/** Returns a state in a few words, for a list of moments. */
export function shortly({ state, access }: Moment): string {
  const left = state === 'metered' ? articlesLeft(countsOf(access?.data)) : undefined;
  return left === undefined ? titles[state] : `${titles[state]}, ${left} left`;
}

/** Returns why a reader has a state, as a sentence in plain words. */
export function reasonOf(moment: Moment, { registered }: PaywallRules): string {
  const { access, kind, now, subscription, isRegistered } = moment;
  const { articleLimit: limit = 0, period = 'month', resetsAt } = access?.data ?? {};
  const left = articlesLeft(countsOf(access?.data)) ?? 0;
  const until = dateIn(subscription?.until, now);
  const free = `${limit} free ${limit === 1 ? 'article' : 'articles'}`;
  const reset = resetsAt ? dateIn(resetsAt, now) : `the next ${period}`;
  switch (moment.state) {
    case 'pending':
      return 'The access service has not answered yet, so nothing is shown.';
    case 'open':
      if (access === null) return 'The access service failed, so the article is open to every reader.';
      return kind === 'free' ? 'The article is free. It does not count.' : 'The reader subscribes.';
    case 'gift':
      return `${giver} gave this article. It does not count.`;
    case 'trial':
      return `The trial lasts until ${until}.`;
    case 'grace':
      return `The payment failed. The reader may read until ${until}.`;
    case 'subscriber-only':
      return 'The article is for subscribers, and the reader is not one. It does not count.';
    case 'trial-expired':
      return `The trial ended on ${until}.`;
    case 'expired':
      return `The subscription ended on ${until}.`;
    case 'metered':
      return `${left} of ${free} left until ${reset}.`;
    case 'last':
      return limit === 1
        ? `This is the only free article until ${reset}.`
        : `This is the last of ${free} until ${reset}.`;
    case 'register':
      return `${used(limit, period)}. With an account, the reader has ${registered} in all.`;
    case 'exhausted':
      return `${used(limit, period)}${isRegistered ? ', and the reader has an account' : ''}.${limit === 0 ? '' : ` More from ${reset}.`}`;
  }
}

/** Says that no free article is left. */
function used(limit: number, period: string): string {
  if (limit === 0) return 'No article is free';
  return limit === 1
    ? `The only free article of this ${period} is read`
    : `All ${limit} free articles of this ${period} are read`;
}

/** Returns what a state means for the text of the article. */
export function effectOf({ state }: Moment, { presentation }: PaywallRules): string {
  if (!promptRule(state).denies) return 'The reader can read the article.';
  return presentation === 'gate'
    ? 'The gate closes the article after its first paragraph.'
    : 'The prompt asks, but the text stays open. To close it, choose a gate in the rules.';
}

function countsOf(data: NonNullable<Moment['access']>['data']): { left?: number; read?: number; limit?: number } {
  return { left: data?.articlesLeft, read: data?.articlesRead, limit: data?.articleLimit };
}

/** Returns a date in words; with its year if that is another one. */
function dateIn(date: string | undefined, now: number): string {
  if (date === undefined) return '';
  const day = new Date(date.includes('T') ? date : `${date}T00:00`);
  const year = day.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year });
}
