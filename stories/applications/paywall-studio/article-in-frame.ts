import { card, element, escaped } from '../theme-builder/preview/sample/markup.js';
import { masthead } from '../theme-builder/preview/sample/masthead.js';
import type { Moment } from './replay.js';
import type { PaywallRules } from './rules.js';
import { storyToRead, wordsFor } from './stories-to-read.js';

/**
 * Writes the page of an article: its headline, byline, picture and text, with a prompt where its presentation needs it.
 *
 * @param prompt the markup of the prompt
 * @param base the folder that has `pictures/`, with its slash
 */
export function articleInFrame(
  { language, presentation }: PaywallRules,
  { article, now }: Moment,
  prompt: string,
  base: string,
): string {
  const words = wordsFor(language);
  const { edition } = words;
  const { kicker, headline, standfirst, authors, picture, paragraphs, href } = storyToRead(language, article);
  const texts = paragraphs.map((each) => `<p>${escaped(each)}</p>`);
  const [opening, ...rest] = texts;
  const isFirst = article % 2 === 1;
  const image = element('img', {
    src: `${base}pictures/${picture}-1280.avif`,
    alt: '',
    width: 1280,
    height: 853,
  }).replace('</img>', '');
  return `${masthead(words)}
<main class="article">
  <article>
    ${card({ kicker, headline, standfirst, href }, base, { layout: 'lead', level: 1 })}
    <div class="signed">
      ${element('news-byline', {
        authors: isFirst ? edition.byline.authors : authors,
        dateline: isFirst ? edition.byline.dateline : undefined,
        'published-at': new Date(now - 3 * 3_600_000).toISOString(),
      })}
    </div>
    ${element('news-photo-caption', { credit: edition.credit }, image)}
    <div class="text">
      ${opening}
      ${presentation === 'inline' ? prompt : ''}
      <div class="paywall">
        ${rest.join('\n')}
      </div>
      ${presentation === 'gate' ? prompt : ''}
    </div>
  </article>
</main>
${presentation === 'banner' || presentation === 'dialog' ? prompt : ''}`;
}
