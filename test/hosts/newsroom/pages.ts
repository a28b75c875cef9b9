import { html, raw } from 'hono/html';
import { readableTime, storyAddress, timestamp, type Edition } from './edition.js';
import { lastChange, relatedStories, toJsonLd, type Json } from './formats.js';
import { fallbackRendition, logoAddress, portraitAddress, srcset, wordmark } from './pictures.js';
import { directionOf, openParagraphs, publication, type Story, type StoryPicture } from './story.js';

type Markup = ReturnType<typeof html>;

/** What the newspaper itself says around a story, in the language of the story. */
interface Words {
  live: string;
  opinion: string;
  exclusive: string;
  by: string;
  listSeparator: string;
  roleSeparator: string;
  updated: string;
  forSubscribers: string;
  related: string;
}

const english: Words = {
  live: 'Live',
  opinion: 'Opinion',
  exclusive: 'Exclusive',
  by: 'By',
  listSeparator: ' and ',
  roleSeparator: ', ',
  updated: 'Updated',
  forSubscribers: `The rest of this report is for subscribers of ${publication.name}.`,
  related: 'Related',
};

const words: Record<string, Words> = {
  en: english,
  ja: {
    live: '速報中',
    opinion: '論説',
    exclusive: '独自',
    by: '',
    listSeparator: '、',
    roleSeparator: '　',
    updated: '更新',
    forSubscribers: 'この記事の続きは購読者の方のみお読みいただけます。',
    related: '関連記事',
  },
  ar: {
    live: 'مباشر',
    opinion: 'رأي',
    exclusive: 'خاص',
    by: '',
    listSeparator: ' و',
    roleSeparator: '، ',
    updated: 'آخر تحديث',
    forSubscribers: 'بقية هذا التقرير متاحة للمشتركين.',
    related: 'اقرأ أيضًا',
  },
};

/** The page of one story, whole without a script. */
export function storyPage(story: Story, edition: Edition): Markup {
  const said = words[story.language] ?? english;
  return page({
    title: `${story.headline} | ${publication.name}`,
    language: story.language,
    head: storyHead(story, edition),
    edition,
    main: html`<article class="story">
      <header>
        <p class="kicker">${storyLabels(story, said)}${story.kicker}</p>
        <h1 class="${story.headline.length > 120 ? 'long' : ''}">${story.headline}</h1>
        <p class="standfirst">${story.standfirst}</p>
        ${byline(story, said, edition)}
      </header>
      ${story.picture ? figure(story.picture, edition) : ''}
      <div class="text">
        ${openParagraphs(story).map((text, index) => paragraph(text, index === 0 ? story : undefined))}
      </div>
      ${story.access === 'subscriber' ? html`<p class="for-subscribers">${said.forSubscribers}</p>` : ''}
      ${liveUpdates(story, edition)} ${furtherStories(story, said, edition)}
    </article>`,
  });
}

/** All of the newspaper's stories, one under the other. */
export function frontPage(stories: readonly Story[], edition: Edition): Markup {
  return page({
    title: publication.name,
    language: 'en',
    head: html`<meta name="description" content="${publication.motto}" />
      <link rel="canonical" href="${edition.origin}/" />
      <link rel="alternate" type="application/json" href="${edition.origin}/stories.json" />`,
    edition,
    main: html`<h1 class="unseen">${publication.name}</h1>
      ${stories.map((story, index) => teaser(story, index === 0, edition))}`,
  });
}

interface PageParts {
  title: string;
  language: string;
  head: Markup;
  main: Markup;
  edition: Edition;
}

function page({ title, language, head, main, edition: { origin } }: PageParts): Markup {
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="${logoAddress('mark', origin)}" />
        <link rel="stylesheet" href="${origin}/newspaper.css" />
        ${head}
      </head>
      <body>
        <header class="masthead" lang="en" dir="ltr">
          <a href="${origin}/">
            <img
              src="${logoAddress('wordmark', origin)}"
              width="${wordmark.width}"
              height="${wordmark.height}"
              alt="${publication.name}"
            />
          </a>
        </header>
        <main>${main}</main>
        <footer class="imprint" lang="en" dir="ltr">
          ${publication.name} is an invented newspaper. The people, companies and events in its stories are invented
          too.
        </footer>
      </body>
    </html> `;
}

function storyHead(story: Story, edition: Edition): Markup {
  const address = storyAddress(story.slug, edition);
  const published = timestamp(story.publishedMinutesAgo, story, edition);
  return html`<meta name="description" content="${story.standfirst}" />
    <link rel="canonical" href="${address}" />
    <link rel="alternate" type="application/json" href="${address}.json" />
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="${publication.name}" />
    <meta property="og:title" content="${story.headline}" />
    <meta property="og:description" content="${story.standfirst}" />
    <meta property="og:url" content="${address}" />
    ${story.picture ? sharedPicture(story.picture, edition) : ''}
    <meta property="article:section" content="${story.kicker}" />
    <meta property="article:published_time" content="${published}" />
    <meta property="article:modified_time" content="${lastChange(story, edition) ?? published}" />
    ${story.authors.map(({ name }) => html`<meta name="author" content="${name}" />`)}
    <meta name="twitter:card" content="${story.picture ? 'summary_large_image' : 'summary'}" />
    <script type="application/ld+json">
      ${raw(scriptJson(toJsonLd(story, edition)))}
    </script>`;
}

function sharedPicture({ name, alt }: StoryPicture, { origin }: Edition): Markup {
  const { address, width, height } = fallbackRendition(name, origin);
  return html`<meta property="og:image" content="${address}" />
    <meta property="og:image:type" content="image/jpeg" />
    <meta property="og:image:width" content="${width}" />
    <meta property="og:image:height" content="${height}" />
    <meta property="og:image:alt" content="${alt}" />`;
}

/** JSON that a `script` element can hold: nothing in it can close the element or open a comment. */
function scriptJson(json: Json): string {
  return JSON.stringify(json).replaceAll('<', '\\u003c');
}

function storyLabels({ labels }: Story, said: Words): Markup[] {
  return labels.map((label) => {
    const word = label === 'live' || label === 'opinion' || label === 'exclusive' ? said[label] : label;
    return html`<span class="label label-${label}">${word}</span> `;
  });
}

function byline(story: Story, said: Words, edition: Edition): Markup {
  const { authors, agency, publishedMinutesAgo, updatedMinutesAgo } = story;
  const portrait = authors.find((author) => author.portrait)?.portrait;
  return html`<div class="byline">
    ${portrait ? portraitImage(portrait, edition) : ''}
    <div>
      <p class="names">
        ${authors.length > 0 && said.by ? `${said.by} ` : ''}${authors.map(
          ({ name, role }, index) =>
            html`${index > 0 ? said.listSeparator : ''}<span class="author">${name}</span>${said.roleSeparator}<span
                class="role"
                >${role}</span
              >`,
        )}${authors.length > 0 && agency ? said.roleSeparator : ''}${agency}
      </p>
      <p class="times">
        ${time(publishedMinutesAgo, story, edition)}
        ${updatedMinutesAgo === undefined ? '' : html`· ${said.updated} ${time(updatedMinutesAgo, story, edition)}`}
      </p>
    </div>
  </div>`;
}

function portraitImage(name: string, { origin }: Edition): Markup {
  const [small, large] = ([96, 192] as const).map((width) => portraitAddress(name, origin, width));
  return html`<img class="portrait" src="${small}" srcset="${small} 1x, ${large} 2x" width="64" height="64" alt="" />`;
}

function figure({ name, alt, caption, credit }: StoryPicture, { origin }: Edition): Markup {
  const { address, width, height } = fallbackRendition(name, origin);
  const sizes = '(min-width: 62em) 60rem, 100vw';
  return html`<figure>
    <picture>
      <source type="image/avif" srcset="${srcset(name, origin, 'avif')}" sizes="${sizes}" />
      <source type="image/webp" srcset="${srcset(name, origin, 'webp')}" sizes="${sizes}" />
      <img src="${address}" width="${width}" height="${height}" alt="${alt}" fetchpriority="high" />
    </picture>
    <figcaption>${caption} <span class="credit">${credit}</span></figcaption>
  </figure>`;
}

function paragraph(text: string, opensStory: Story | undefined): Markup {
  const place = opensStory?.dateline;
  return html`<p>${place ? html`<span class="dateline">${place}</span> ` : ''}${text}</p>`;
}

function liveUpdates(story: Story, edition: Edition): Markup | string {
  if (!story.updates) return '';
  return html`<ol class="updates">
    ${story.updates.map(
      ({ minutesAgo, headline, text }) =>
        html`<li>
          ${time(minutesAgo, story, edition)}
          <h2>${headline}</h2>
          <p>${text}</p>
        </li>`,
    )}
  </ol>`;
}

function furtherStories(story: Story, said: Words, edition: Edition): Markup {
  return html`<nav class="related" aria-labelledby="related">
    <h2 id="related">${said.related}</h2>
    <ul>
      ${relatedStories(story).map(
        ({ slug, headline, language }) =>
          html`<li lang="${language}" dir="${directionOf(language)}">
            <a href="${storyAddress(slug, edition)}">${headline}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

function teaser(story: Story, leads: boolean, edition: Edition): Markup {
  const said = words[story.language] ?? english;
  return html`<article
    class="teaser ${leads ? 'lead' : ''}"
    lang="${story.language}"
    dir="${directionOf(story.language)}"
  >
    ${story.picture ? teaserPicture(story.picture, leads, edition) : ''}
    <div>
      <p class="kicker">${storyLabels(story, said)}${story.kicker}</p>
      <h2><a href="${storyAddress(story.slug, edition)}">${story.headline}</a></h2>
      <p class="standfirst">${story.standfirst}</p>
      <p class="times">${time(story.updatedMinutesAgo ?? story.publishedMinutesAgo, story, edition)}</p>
    </div>
  </article>`;
}

function teaserPicture({ name, alt }: StoryPicture, leads: boolean, { origin }: Edition): Markup {
  const { address, width, height } = fallbackRendition(name, origin);
  const sizes = leads ? '(min-width: 62em) 36rem, 100vw' : '(min-width: 40em) 15rem, 100vw';
  return html`<picture>
    <source type="image/avif" srcset="${srcset(name, origin, 'avif')}" sizes="${sizes}" />
    <source type="image/webp" srcset="${srcset(name, origin, 'webp')}" sizes="${sizes}" />
    <img src="${address}" width="${width}" height="${height}" alt="${alt}" loading="${leads ? 'eager' : 'lazy'}" />
  </picture>`;
}

function time(minutesAgo: number, story: Story, edition: Edition): Markup {
  return html`<time datetime="${timestamp(minutesAgo, story, edition)}"
    >${readableTime(minutesAgo, story, edition)}</time
  >`;
}
