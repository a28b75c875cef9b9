import type { ReaderAccess } from '../../../src/access/reader-access.js';
import { addresses } from '../../support/offers.js';
import { element, escaped } from '../theme-builder/preview/sample/markup.js';
import { dateOf, type Moment } from './replay.js';
import type { PaywallRules } from './rules.js';
import { storyToRead, wordsFor } from './stories-to-read.js';

/** How long the offer with a deadline lasts, in days from the first visit. */
const offerDays = 10;

/** Selects the part of the article that a gate closes. */
const gated = '.paywall';

/**
 * Writes the one tag for exactly the state that is shown.
 *
 * @param start the time of the first visit
 */
export function stateTag(moment: Moment, rules: PaywallRules, start: number): string {
  const { state, access } = moment;
  const { articlesLeft, articleLimit, period, subscription, gift, isLoggedIn } = access?.data ?? {};
  // A tag with a state does not know that the reader has signed in. Without an address, it does not ask for that.
  return prompt(
    rules,
    start,
    { 'sign-in-href': isLoggedIn ? undefined : addresses['sign-in-href'] },
    {
      state,
      'articles-left': state === 'metered' ? articlesLeft : undefined,
      'article-limit': articleLimit,
      period,
      until: subscription?.until,
      plan: subscription?.status.endsWith('expired') ? subscription.plan : undefined,
      'gift-from': state === 'gift' ? gift?.from : undefined,
    },
  );
}

/** Writes what the page of the article needs: the access, the article with its closed part, and the prompt. */
export function setupMarkup(moment: Moment, rules: PaywallRules, start: number): string {
  const { kind, article } = moment;
  const { headline } = storyToRead(rules.language, article);
  const facts = JSON.stringify({ id: `article-${article}`, headline, access: kind }, null, 2);
  return `${accessTag(moment, rules)}
<news-article>
  ${script(facts)}
  ${articleMarkup(moment, rules)}
  ${prompt(rules, start, { 'sign-in-href': addresses['sign-in-href'] })}
</news-article>`;
}

/** Writes the article, with the part that a gate closes. */
export function articleMarkup({ article }: Moment, { language, presentation }: PaywallRules): string {
  const { headline, paragraphs } = storyToRead(language, article);
  const texts = paragraphs.map((each) => `<p>${escaped(each)}</p>`);
  const rest = texts.slice(1).join('');
  const closed = presentation === 'gate' ? `<div class="${gated.slice(1)}">${rest}</div>` : rest;
  return `<article><h1>${escaped(headline)}</h1>${texts[0]}${closed}</article>`;
}

/** Writes the tag that knows the reader: a meter, and what the newspaper's server knows. */
function accessTag({ access, isRegistered, subscription }: Moment, rules: PaywallRules): string {
  const { limit, period, registered } = rules;
  // A page cannot contain the failure of a service. It can only name a service that fails.
  if (!access) return element('news-access', { src: 'https://news.example/access?article=ARTICLE_ID' });
  const isKnown = subscription !== undefined || access.grantReason === 'gift';
  return element(
    'news-access',
    {
      meter: `${limit}/${period}`,
      'registered-limit': registered,
      'signed-in': isRegistered ? '' : undefined,
      consent: 'granted',
    },
    isKnown ? script(JSON.stringify(access satisfies ReaderAccess, null, 2)) : '',
  );
}

/** Nothing in the JSON can close its element. */
const script = (json: string): string =>
  `<script type="application/json">\n${json.replaceAll('<', '\\u003c')}\n</script>`;

type Attributes = Parameters<typeof element>[1];

function prompt(rules: PaywallRules, start: number, signIn: Attributes, state: Attributes = {}): string {
  const { presentation, registered, language } = rules;
  const { paper } = wordsFor(language);
  return element(
    'news-subscription-prompt',
    {
      ...state,
      presentation: presentation === 'inline' ? undefined : presentation,
      gates: presentation === 'gate' ? gated : undefined,
      publication: paper,
      'subscribe-href': addresses['subscribe-href'],
      ...signIn,
      'register-href': registered === undefined ? undefined : addresses['register-href'],
      'account-href': addresses['account-href'],
    },
    offersOf(rules, start),
  );
}

function offersOf({ offers, language }: PaywallRules, start: number): string {
  const { edition } = wordsFor(language);
  const [first, second] = edition.offers.map(({ name, benefits, terms }, index) => ({
    name,
    price: index === 0 ? '9' : '24.50',
    currency: edition.currency,
    period: 'month',
    benefits,
    terms,
    href: `https://news.example/offer-${index + 1}`,
  }));
  const intro = element('news-offer', { ...first, 'intro-price': '1', 'intro-period': '3 months' });
  const date = dateOf(start + offerDays * 86_400_000);
  const dated = (offer: typeof first): string => element('news-offer', { ...offer, deadline: date });
  const written: Readonly<Record<string, string>> = {
    intro,
    deadline: dated(first),
    two: intro + dated(second),
  };
  return written[offers] ?? '';
}
