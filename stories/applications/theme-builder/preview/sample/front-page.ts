import { addressOf, card, element, escaped } from './markup.js';
import { masthead } from './masthead.js';
import { offersPrompt } from './prompts.js';
import type { SampleWords } from './words.js';

/** Writes the front page: the lead, stories of every kind, opinion, a list, paid content and a prompt. */
export function frontPage(words: SampleWords, base: string): string {
  const { edition, titles, latest, opinions, subscriber, paid } = words;
  const [lead, analysis, , live, exclusive] = edition.stories;
  const links = latest.map((headline) => `<li>${element('a', { href: addressOf(headline) }, escaped(headline))}</li>`);
  return `${masthead(words)}
<main class="front">
  <section class="lead">
    ${card({ ...lead, hours: 3 }, base, { layout: 'lead', level: 1 })}
  </section>
  <section class="row">
    ${card({ ...exclusive, hours: 5 }, base, { layout: 'stacked' })}
    ${card({ ...subscriber, hours: 7 }, base, { layout: 'stacked' })}
    ${card({ ...analysis, hours: 9 }, base, { layout: 'stacked' })}
  </section>
  <div class="side">
    <section class="live">${card({ ...live, picture: undefined }, base, { layout: 'text' })}</section>
    <section class="rail">
      ${opinions.map((story) => card(story, base, { layout: 'text' })).join('\n      ')}
      <news-headline-list><h2 slot="heading">${escaped(titles.latest)}</h2><ul>${links.join('')}</ul></news-headline-list>
    </section>
  </div>
  <section class="offers">${offersPrompt(words)}</section>
  <section class="paid">${card(paid, base, { layout: 'stacked' })}</section>
</main>`;
}
