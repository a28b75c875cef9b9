import { element } from './markup.js';
import type { SampleWords } from './words.js';

const addresses = {
  'subscribe-href': 'https://news.example/subscribe',
  'sign-in-href': 'https://news.example/sign-in',
};

/** Writes the prompt inside an article: two free articles are left. */
export function meteredPrompt(): string {
  return element('news-subscription-prompt', {
    state: 'metered',
    'articles-left': 2,
    period: 'month',
    ...addresses,
  });
}

/** Writes the prompt of the front page, with two offers. */
export function offersPrompt({ edition }: SampleWords): string {
  const offers = edition.offers.map(({ name, benefits, terms }, index) =>
    element('news-offer', {
      name,
      price: index === 0 ? '9' : '24.50',
      'intro-price': index === 0 ? '1' : undefined,
      'intro-period': index === 0 ? '3 months' : undefined,
      currency: edition.currency,
      period: 'month',
      benefits,
      terms,
      href: `https://news.example/offer-${index}`,
    }),
  );
  return element(
    'news-subscription-prompt',
    { state: 'exhausted', 'article-limit': 5, period: 'month', level: 2, 'sign-in-href': addresses['sign-in-href'] },
    offers.join(''),
  );
}
