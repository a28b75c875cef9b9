import type { Article } from '../../../src/article/article.js';
import { card, element, escaped } from '../theme-builder/preview/sample/markup.js';
import { masthead } from '../theme-builder/preview/sample/masthead.js';
import { meteredPrompt } from '../theme-builder/preview/sample/prompts.js';
import { wordsIn, type SamplePage } from '../theme-builder/preview/sample/sample-page.js';
import type { Newspaper } from './newspaper.js';

/** How many sections the masthead has. */
const sectionCount = 6;

/**
 * Returns a page of a visitor's newspaper, in the layout of the sample newspaper.
 *
 * @param page `front` or `article`
 */
export function pageOfNewspaper(page: string, newspaper: Newspaper): SamplePage {
  const { language, direction, name } = newspaper;
  return {
    language,
    direction,
    title: name,
    body: page === 'article' ? articlePage(newspaper) : frontPage(newspaper),
  };
}

/** Writes the front page: the lead, up to three stories with a picture, a few without, a list and a prompt. */
function frontPage(newspaper: Newspaper): string {
  const { name, language, articles } = newspaper;
  const lead = articles.find(({ image }) => image) ?? articles[0]!;
  const others = articles.filter((article) => article !== lead);
  const pictured = others.filter(({ image }) => image).slice(0, 3);
  // A row of unequal cards looks broken.
  const row =
    pictured.length === 3 ? pictured : others.slice(0, 3).map((article) => ({ ...article, image: undefined }));
  const ids = new Set(row.map(({ id }) => id));
  const rest = others.filter(({ id }) => !ids.has(id));
  const links = rest
    .slice(2, 8)
    .map((article) => `<li>${element('a', { href: pathOf(article) }, escaped(article.headline))}</li>`);
  const { latest } = wordsIn(language)?.titles ?? {};
  const heading = latest ? `<h2 slot="heading">${escaped(latest)}</h2>` : '';
  const side = [
    ...rest.slice(0, 2).map((article) => cardOf({ ...article, image: undefined }, { layout: 'text' })),
    links.length > 0 ? `<news-headline-list>${heading}<ul>${links.join('')}</ul></news-headline-list>` : '',
  ].join('\n');
  return `${masthead({ paper: name, sections: sectionsOf(articles) })}
<main class="front">
  <section class="lead">${cardOf(lead, { layout: 'lead', level: 1 })}</section>
  <section class="row">${row.map((article) => cardOf(article, { layout: 'stacked' })).join('\n')}</section>
  ${side ? `<div class="side"><section class="rail">${side}</section></div>` : ''}
  <section class="offers">${meteredPrompt()}</section>
</main>`;
}

/** Writes an article: its headline, byline, share icons, picture and summary, a prompt, and more stories. */
function articlePage(newspaper: Newspaper): string {
  const { name, language, articles } = newspaper;
  const open = articles.find(({ image, standfirst }) => image && standfirst) ?? articles[0]!;
  const { authors, agency, dateline, headline, image, published, updated, standfirst } = open;
  const more = articles.filter((article) => article !== open).slice(0, 6);
  const title = wordsIn(language)?.titles.latest;
  const picture =
    image &&
    element('img', { src: image.src, alt: image.alt ?? '', width: image.width, height: image.height }).replace(
      '</img>',
      '',
    );
  return `${masthead({ paper: name, sections: sectionsOf(articles) })}
<main class="article">
  <article>
    ${cardOf({ ...open, image: undefined, authors: [], published: undefined, standfirst: undefined }, { layout: 'lead', level: 1 })}
    <div class="signed">
      ${element('news-byline', {
        authors: namesOf(authors),
        agency: agency ?? (authors.length === 0 ? name : undefined),
        dateline,
        'published-at': published,
        'updated-at': updated,
      })}
      ${element('news-share-icons', { networks: 'x facebook whatsapp email copy print', url: pathOf(open), headline })}
    </div>
    ${picture ? element('news-photo-caption', { caption: image.caption, credit: image.credit }, picture) : ''}
    <div class="text">
      ${standfirst ? `<p>${escaped(standfirst)}</p>` : ''}
      ${meteredPrompt()}
    </div>
  </article>
  <aside class="more">
    ${title ? `<h2>${escaped(title)}</h2>` : ''}
    ${more.map((article) => cardOf(article, { layout: 'compact', level: 3 })).join('\n')}
  </aside>
</main>`;
}

function cardOf(article: Article, attributes: { layout: string; level?: number }): string {
  const { kicker, headline, standfirst, authors, labels, sponsor, access, image, published } = article;
  return card(
    {
      kicker,
      headline,
      standfirst,
      authors: namesOf(authors),
      label: labels[0],
      sponsor,
      access: access === 'subscriber' ? access : undefined,
      href: pathOf(article),
      published,
      image,
    },
    '',
    attributes,
  );
}

const namesOf = (authors: Article['authors']): string | undefined =>
  authors.map(({ name }) => name).join('; ') || undefined;

/** Returns the path of a story: on the page's own site, because a card names the site of any other. */
function pathOf({ url }: Article): string {
  if (!url) return '#';
  const { pathname, search } = new URL(url);
  // Two slashes would begin the name of another site.
  return pathname.replace(/^\/+/, '/') + search;
}

/** Returns the most frequent sections; none if there is only one. */
function sectionsOf(articles: readonly Article[]): string[] {
  const counts = new Map<string, number>();
  for (const { kicker } of articles)
    if (kicker && kicker.length < 20) counts.set(kicker, (counts.get(kicker) ?? 0) + 1);
  if (counts.size < 2) return [];
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, sectionCount)
    .map(([section]) => section);
}
