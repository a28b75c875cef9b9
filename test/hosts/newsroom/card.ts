import { html, raw } from 'hono/html';
import { readableTime, storyAddress, timestamp, type Edition } from './edition.js';
import type { Markup } from './page.js';
import { fallbackRendition, portraitAddress, srcset } from './pictures.js';
import { directionOf, type Story, type StoryAuthor, type StoryPicture } from './story.js';
import { wordsIn, type Words } from './words.js';

/** Returns a story as a card. It can be read before a server or a script renders it. */
export function card(story: Story, layout: string, edition: Edition): Markup {
  const said = wordsIn(story.language);
  const [author] = story.authors;
  const leads = layout === 'lead';
  const isLong = layout !== 'compact' && layout !== 'text';
  return html`<news-headline-card
    class="teaser"
    layout="${layout}"
    level="${leads ? '2' : '3'}"
    label="${story.labels.join(' ')}"
    language="${story.language}"
    ${leads ? raw('priority') : ''}
    itemscope
    itemtype="https://schema.org/NewsArticle"
  >
    <div lang="${story.language}" dir="${directionOf(story.language)}">
      ${story.picture && layout !== 'text' ? teaserPicture(story.picture, leads, edition) : ''}
      <p itemprop="articleSection" class="kicker">${story.kicker}</p>
      <h2><a href="${storyAddress(story.slug, edition)}">${story.cardHeadline ?? story.headline}</a></h2>
      ${isLong ? html`<p itemprop="description" class="standfirst">${story.standfirst}</p>` : ''}
      ${
        author && story.labels.includes('opinion')
          ? html`<p class="times">${signature(author, said, edition)}</p>`
          : html`<p class="times">${time(story.updatedMinutesAgo ?? story.publishedMinutesAgo, story, edition)}</p>`
      }
      ${story.access === 'subscriber' ? html`<meta itemprop="isAccessibleForFree" content="false" />` : ''}
    </div>
  </news-headline-card>`;
}

/** Returns an author with the role, as it is printed, and the data of the widgets. */
export function signature({ name, role, portrait }: StoryAuthor, said: Words, { origin }: Edition): Markup {
  return html`<span itemprop="author" itemscope itemtype="https://schema.org/Person"
    >${portrait ? html`<link itemprop="image" href="${portraitAddress(portrait, origin, 192)}" />` : ''}<span
      itemprop="name"
      class="author"
      >${name}</span
    >${said.roleSeparator}<span itemprop="jobTitle" class="role">${role}</span></span
  >`;
}

/** Returns a time of the story. */
export function time(minutesAgo: number, story: Story, edition: Edition, property?: string): Markup {
  return html`<time ${property ? raw(`itemprop="${property}"`) : ''} datetime="${timestamp(minutesAgo, story, edition)}"
    >${readableTime(minutesAgo, story, edition)}</time
  >`;
}

function teaserPicture({ name, alt }: StoryPicture, leads: boolean, { origin }: Edition): Markup {
  const { address, width, height } = fallbackRendition(name, origin);
  const sizes = leads ? '(min-width: 62em) 36rem, 100vw' : '(min-width: 40em) 23rem, 100vw';
  return html`<picture>
    <source type="image/avif" srcset="${srcset(name, origin, 'avif')}" sizes="${sizes}" />
    <source type="image/webp" srcset="${srcset(name, origin, 'webp')}" sizes="${sizes}" />
    <img src="${address}" width="${width}" height="${height}" alt="${alt}" loading="${leads ? 'eager' : 'lazy'}" />
  </picture>`;
}
