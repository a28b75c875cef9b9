import type { Messages } from './messages.js';

/** English, for the subscription prompt. */
export const enPrompt = {
  promptGift:
    '{from, select, undefined {This article is a gift from a subscriber} other {{from} has given you this article}}',
  promptGiftBody:
    '{publication, select, undefined {Subscribe to read more.} other {Subscribe to read more from {publication}.}}',
  promptTrial:
    '{days, select, undefined {{date, select, undefined {You are reading on a trial} other {Your trial ends on {date}}}} other {{days, plural, =0 {Your trial ends today} =1 {Your trial ends tomorrow} one {Your trial ends in # day} other {Your trial ends in # days}}}}',
  promptTrialBody:
    '{publication, select, undefined {Subscribe to keep reading when it ends.} other {Subscribe to keep reading {publication} when it ends.}}',
  promptGrace: 'Your last payment did not go through',
  promptGraceBody:
    '{date, select, undefined {You can read on for now. Please update your payment details.} other {You can read on until {date}. Please update your payment details by then.}}',
  promptSubscriberOnly:
    '{publication, select, undefined {This article is for subscribers} other {This article is for subscribers to {publication}}}',
  promptSubscriberOnlyBody: 'Subscribe to read it in full.',
  promptTrialExpired: '{date, select, undefined {Your trial has ended} other {Your trial ended on {date}}}',
  promptExpired: '{date, select, undefined {Your subscription has ended} other {Your subscription ended on {date}}}',
  promptExpiredBody:
    '{publication, select, undefined {Renew it to go on reading.} other {Renew it to go on reading {publication}.}}',
  promptMetered:
    '{period, select, day {{left, plural, one {You have # free article left today} other {You have # free articles left today}}} week {{left, plural, one {You have # free article left this week} other {You have # free articles left this week}}} month {{left, plural, one {You have # free article left this month} other {You have # free articles left this month}}} other {{left, plural, one {You have # free article left} other {You have # free articles left}}}}',
  promptMeteredUncounted:
    '{period, select, day {{limit, select, undefined {This is one of your free articles today} other {{limit, plural, one {This is your free article today} other {This is one of your # free articles today}}}}} week {{limit, select, undefined {This is one of your free articles this week} other {{limit, plural, one {This is your free article this week} other {This is one of your # free articles this week}}}}} month {{limit, select, undefined {This is one of your free articles this month} other {{limit, plural, one {This is your free article this month} other {This is one of your # free articles this month}}}}} other {{limit, select, undefined {This is one of your free articles} other {{limit, plural, one {This is your free article} other {This is one of your # free articles}}}}}}',
  promptLast:
    '{period, select, day {{limit, select, undefined {This is your last free article today} other {{limit, plural, one {This is your free article today} other {This is the last of your # free articles today}}}}} week {{limit, select, undefined {This is your last free article this week} other {{limit, plural, one {This is your free article this week} other {This is the last of your # free articles this week}}}}} month {{limit, select, undefined {This is your last free article this month} other {{limit, plural, one {This is your free article this month} other {This is the last of your # free articles this month}}}}} other {{limit, select, undefined {This is your last free article} other {{limit, plural, one {This is your free article} other {This is the last of your # free articles}}}}}}',
  promptExhausted:
    '{period, select, day {{limit, select, undefined {You have no free articles left today} other {{limit, plural, one {You have read your free article today} other {You have read your # free articles today}}}}} week {{limit, select, undefined {You have no free articles left this week} other {{limit, plural, one {You have read your free article this week} other {You have read your # free articles this week}}}}} month {{limit, select, undefined {You have no free articles left this month} other {{limit, plural, one {You have read your free article this month} other {You have read your # free articles this month}}}}} other {{limit, select, undefined {You have no free articles left} other {{limit, plural, one {You have read your free article} other {You have read your # free articles}}}}}}',
  promptMeterBody:
    '{publication, select, undefined {Subscribe to read without a limit.} other {Subscribe to read {publication} without a limit.}}',
  promptClosedBody:
    '{publication, select, undefined {Subscribe to go on reading.} other {Subscribe to go on reading {publication}.}}',
  promptRegisterBody:
    '{publication, select, undefined {Register to read more free articles.} other {Register with {publication} to read more free articles.}}',
  promptSubscribe: '{state, select, expired {Renew subscription} other {Subscribe}}',
  promptRegister: 'Register',
  promptAccount: '{state, select, grace {Update payment details} other {Manage your account}}',
  promptOffers: 'See all offers',
  promptSignIn: 'Already a subscriber? {signIn}',
  promptSignInLink: 'Sign in',
  promptDismiss: 'Close',
  offerPrice:
    '{unit, select, day {{count, plural, one {{price} a day} other {{price} every # days}}} week {{count, plural, one {{price} a week} other {{price} every # weeks}}} month {{count, plural, one {{price} a month} other {{price} every # months}}} year {{count, plural, one {{price} a year} other {{price} every # years}}} other {{price}}}',
  offerIntro:
    '{unit, select, day {{count, plural, one {{price} for the first day} other {{price} for the first # days}}} week {{count, plural, one {{price} for the first week} other {{price} for the first # weeks}}} month {{count, plural, one {{price} for the first month} other {{price} for the first # months}}} year {{count, plural, one {{price} for the first year} other {{price} for the first # years}}} other {{price} to begin with}}',
  offerIntroThen:
    '{unit, select, day {{count, plural, one {{price} for the first day, then {then}} other {{price} for the first # days, then {then}}}} week {{count, plural, one {{price} for the first week, then {then}} other {{price} for the first # weeks, then {then}}}} month {{count, plural, one {{price} for the first month, then {then}} other {{price} for the first # months, then {then}}}} year {{count, plural, one {{price} for the first year, then {then}} other {{price} for the first # years, then {then}}}} other {{price} to begin with, then {then}}}',
  offerEnds: 'Offer ends {date}',
  offerChoose: 'Choose {name}',
} satisfies Partial<Messages>;
