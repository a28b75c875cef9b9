import { addressOf, card, element, escaped, hoursAgo } from './markup.js';
import { masthead } from './masthead.js';
import { meteredPrompt } from './prompts.js';
import type { SampleWords } from './words.js';

/** Writes an article: its headline, byline, share icons, picture, text with a prompt in it, and more stories. */
export function articlePage(words: SampleWords, base: string): string {
  const { edition, titles, paragraphs, photo, subscriber, paid } = words;
  const [{ kicker, headline, standfirst }, analysis, opinion, live, exclusive] = edition.stories;
  const { authors, agency, dateline } = edition.byline;
  const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  const picture = element('img', {
    src: `${base}pictures/ferry-1280.avif`,
    alt: photo.alt,
    width: 1280,
    height: 853,
  }).replace('</img>', '');
  return `${masthead(words)}
<main class="article">
  <article>
    ${card({ kicker, headline, standfirst }, base, { layout: 'lead', level: 1 })}
    <div class="signed">
      ${element('news-byline', { authors, agency, dateline, 'published-at': hoursAgo(3) })}
      ${element('news-share-icons', { networks: 'x facebook whatsapp email copy print', url: addressOf(headline), headline })}
    </div>
    ${element('news-photo-caption', { caption: photo.caption, credit: edition.credit }, picture)}
    <div class="text">
      ${text.slice(0, 3).join('\n      ')}
      ${meteredPrompt()}
      ${text.slice(3).join('\n      ')}
    </div>
  </article>
  <aside class="more">
    <h2>${escaped(titles.more)}</h2>
    ${card(live, base, { layout: 'compact', level: 3 })}
    ${card({ ...opinion, hours: 8 }, base, { layout: 'compact', level: 3 })}
    ${card({ ...exclusive, hours: 5 }, base, { layout: 'compact', level: 3 })}
    ${card({ ...subscriber, hours: 7 }, base, { layout: 'compact', level: 3 })}
    ${card({ ...analysis, hours: 9 }, base, { layout: 'compact', level: 3 })}
    ${card(paid, base, { layout: 'compact', level: 3 })}
  </aside>
</main>`;
}
