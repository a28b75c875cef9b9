import type { Messages } from './messages.js';

/** The period, at the end of a sentence about free articles. */
const inPeriod = '{period, select, day { today} week { this week} month { this month} other {}}';

/** The words before and after the name of something that has ended. */
const your = 'Welcome back. Your {plan, select, undefined {} other {{plan} }}';
const ended = '{date, select, undefined { has ended} other { ended on {date}}}';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {You have no free articles left} one {You have read your free article} other {You have read your # free articles}}${inPeriod}`;

/** The sentence below the number of free articles. */
const unlimited = 'Subscribe for unlimited access{publication, select, undefined {} other { to {publication}}}.';

/** The sentence below the reason why the article is closed. */
const closed =
  '{publication, select, undefined {Subscribe to keep reading.} other {Subscribe to keep reading {publication}.}}';

/** English, for the subscription prompt. */
export const enPrompt = {
  gift: '{from, select, undefined {This article is a gift from a subscriber} other {This article is a gift from {from}}}',
  'gift-body':
    '{publication, select, undefined {Subscribe to read more.} other {Subscribe to read more from {publication}.}}',
  trial:
    '{days, select, undefined {{date, select, undefined {You have a trial subscription} other {Your trial ends on {date}}}} other {Your trial ends {days, plural, =0 {today} =1 {tomorrow} one {in # day} other {in # days}}}}',
  'trial-body':
    '{publication, select, undefined {Subscribe to keep reading after it ends.} other {Subscribe to keep reading {publication} after it ends.}}',
  grace: 'Your last payment did not go through',
  'grace-body':
    '{date, select, undefined {You can keep reading for now. Please update your payment details.} other {You can keep reading until {date}. Please update your payment details by then.}}',
  'subscriber-only':
    '{publication, select, undefined {This article is for subscribers} other {This article is for subscribers to {publication}}}',
  'subscriber-only-body': 'Subscribe to read the full article.',
  'trial-expired': `${your}trial${ended}`,
  'trial-expired-body': closed,
  expired: `${your}subscription${ended}`,
  'expired-body':
    '{publication, select, undefined {Renew to keep reading.} other {Renew to keep reading {publication}.}}',
  metered: `{left, plural, =0 {{limit, plural, =0 {This is one of your free articles} one {This is your free article} other {This is one of your # free articles}}} one {You have # free article left} other {You have # free articles left}}${inPeriod}`,
  articlesRead: `You have read {read, plural, one {# free article} other {# free articles}}${inPeriod}`,
  'metered-body': unlimited,
  last: `{limit, plural, =0 {This is your last free article} one {This is your only free article} other {This is the last of your # free articles}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    '{publication, select, undefined {Register to read more free articles.} other {Register with {publication} to read more free articles.}}',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Renew subscription} other {Subscribe}}',
  registerLink: 'Register',
  accountLink: '{state, select, grace {Update payment details} other {Manage your account}}',
  offersLink: 'See all offers',
  promptSignIn: 'Already a subscriber? {signIn}',
  signInLink: 'Sign in',
  promptDismiss: 'Close',
  offerPrice:
    '{price}{unit, select, day {{count, plural, one { a day} other { every # days}}} week {{count, plural, one { a week} other { every # weeks}}} month {{count, plural, one { a month} other { every # months}}} year {{count, plural, one { a year} other { every # years}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {{count, plural, one {for the first day} other {for the first # days}}} week {{count, plural, one {for the first week} other {for the first # weeks}}} month {{count, plural, one {for the first month} other {for the first # months}}} year {{count, plural, one {for the first year} other {for the first # years}}} other {to start}}',
  offerIntroThen: '{intro}, then {then}',
  offerSaving: 'Save {percent}',
  offerEnds: 'Offer ends {date}',
  offerChoose: 'Choose {name}',
} satisfies Partial<Messages>;
