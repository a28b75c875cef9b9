import { html, raw } from 'hono/html';
import { card, signature, time } from './card.js';
import { storyAddress, timestamp, type Edition } from './edition.js';
import { storiesIn } from './every-story.js';
import { lastChange, relatedStories, toJsonLd, type Json } from './formats.js';
import { page, type Markup } from './page.js';
import { fallbackRendition, srcset } from './pictures.js';
import { directionOf, openParagraphs, publication, type Story, type StoryPicture } from './story.js';
import { wordsIn, type Words } from './words.js';

/** Returns the page of one story. It can be read before a server or a script renders its widgets. */
export function storyPage(story: Story, edition: Edition): Markup {
  const said = wordsIn(story.language);
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
        <div class="signed">${byline(story, said, edition)} ${shareIcons(story, said, edition)}</div>
      </header>
      ${story.picture ? figure(story.picture, edition) : ''}
      <div class="columns">
        <div>
          <div class="text">
            ${openParagraphs(story).map((text, index) => paragraph(text, index === 0 ? story : undefined))}
            ${meteredParagraphs(story)}
          </div>
          ${prompt(story, said, edition)} ${liveUpdates(story, edition)}
        </div>
        ${furtherStories(story, said, edition)}
      </div>
      ${moreStories(story, said, edition)}
    </article>`,
  });
}

/** Returns the page that a prompt's links open. There is nothing to buy. */
export function servicePage(title: string, edition: Edition): Markup {
  return page({
    title: `${title} | ${publication.name}`,
    language: 'en',
    head: html`<meta name="robots" content="noindex" />`,
    edition,
    main: html`<h1>${title}</h1>
      <p class="standfirst">${publication.name} is invented, and so is what it sells.</p>`,
  });
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
  const { address, type, width, height } = fallbackRendition(name, origin);
  return html`<meta property="og:image" content="${address}" />
    <meta property="og:image:type" content="image/${type}" />
    <meta property="og:image:width" content="${width}" />
    <meta property="og:image:height" content="${height}" />
    <meta property="og:image:alt" content="${alt}" />`;
}

/** Writes JSON for a `script` element. Nothing in it can close the element or open a comment. */
function scriptJson(json: Json): string {
  return JSON.stringify(json).replaceAll('<', '\\u003c');
}

function storyLabels({ labels }: Story, said: Words): Markup[] {
  return labels.map((label) => {
    const word =
      label === 'live' || label === 'opinion' || label === 'exclusive' || label === 'analysis' ? said[label] : label;
    return html`<span class="label label-${label}">${word}</span> `;
  });
}

function byline(story: Story, said: Words, edition: Edition): Markup {
  const { authors, agency, dateline, publishedMinutesAgo, updatedMinutesAgo } = story;
  return html`<news-byline
    class="byline"
    language="${story.language}"
    itemscope
    itemtype="https://schema.org/NewsArticle"
  >
    <p>
      ${authors.length > 0 && said.by ? `${said.by} ` : ''}${authors.map(
        (author, index) => html`${index > 0 ? said.listSeparator : ''}${signature(author, said, edition)}`,
      )}${authors.length > 0 && agency ? said.roleSeparator : ''}${
        agency ? html`<span itemprop="sourceOrganization">${agency}</span>` : ''
      }
    </p>
    ${dateline ? html`<meta itemprop="dateline" content="${dateline}" />` : ''}
    <p class="times">
      ${time(publishedMinutesAgo, story, edition, 'datePublished')}
      ${
        updatedMinutesAgo === undefined
          ? ''
          : html`· ${said.updated} ${time(updatedMinutesAgo, story, edition, 'dateModified')}`
      }
    </p>
  </news-byline>`;
}

/** Writes links that work without a script, and the data of the widget. */
function shareIcons(story: Story, said: Words, edition: Edition): Markup {
  const address = encodeURIComponent(storyAddress(story.slug, edition));
  const headline = encodeURIComponent(story.headline);
  return html`<news-share-icons
    url="${storyAddress(story.slug, edition)}"
    headline="${story.headline}"
    networks="x facebook whatsapp email copy print"
  >
    <span class="share">${said.share}:</span>
    <a href="https://x.com/intent/tweet?text=${headline}&amp;url=${address}">X</a>
    <a href="https://www.facebook.com/sharer/sharer.php?u=${address}">Facebook</a>
    <a href="mailto:?subject=${headline}&amp;body=${address}">${said.email}</a>
  </news-share-icons>`;
}

/**
 * Writes the prompt for a reader without a subscription. It says how many stories are left this month, by a real meter,
 * or that this one is for subscribers.
 */
function prompt(story: Story, said: Words, { origin }: Edition): Markup | string {
  if (story.access === 'free') return '';
  const isDenied = story.access === 'subscriber';
  const meter = html`<news-access meter="2/month" time-zone="Europe/Amsterdam" consent="granted"></news-access>`;
  return html`${isDenied ? '' : meter}<news-subscription-prompt
      class="prompt"
      ${isDenied ? html`state="subscriber-only"` : html`presentation="gate" gates=".for-subscribers"`}
      publication="${publication.name}"
      subscribe-href="${origin}/subscribe"
      sign-in-href="${origin}/sign-in"
      offers-href="${origin}/subscribe"
      campaign="${story.slug}"
    >
      ${offers(said, origin)}
      <p slot="pitch">${said.pitch}</p>
      ${isDenied ? soldPictures(origin) : ''}
      <p><a href="${origin}/subscribe">${said.subscribe}</a></p>
    </news-subscription-prompt>`;
}

function offers({ digital, print }: Words, origin: string): Markup {
  return html`<news-offer
      offer-id="digital"
      name="${digital.name}"
      price="9"
      currency="EUR"
      period="month"
      intro-price="1"
      intro-period="3 months"
      benefits="${digital.benefits}"
      terms="${digital.terms}"
      href="${origin}/subscribe?offer=digital"
    ></news-offer>
    <news-offer
      offer-id="print"
      name="${print.name}"
      price="19"
      currency="EUR"
      period="month"
      benefits="${print.benefits}"
      terms="${print.terms}"
      href="${origin}/subscribe?offer=print"
    ></news-offer>`;
}

/** The things that a subscription prompt sells. The sizes reserve their space before the pictures have loaded. */
const sold = [
  { name: 'newspaper', where: 'in print', width: 330, height: 250 },
  { name: 'tablet', where: 'on a tablet', width: 270, height: 360 },
  { name: 'phone', where: 'on a telephone', width: 132, height: 264 },
];

function soldPictures(origin: string): Markup[] {
  return sold.map(
    ({ name, where, width, height }) =>
      html`<img
        slot="media"
        src="${origin}/pictures/${name}.svg"
        width="${width}"
        height="${height}"
        alt="${publication.name} ${where}"
        loading="lazy"
      />`,
  );
}

function figure({ name, alt, caption, credit }: StoryPicture, { origin }: Edition): Markup {
  const { address, width, height } = fallbackRendition(name, origin);
  const sizes = '(min-width: 62em) 60rem, 100vw';
  return html`<news-photo-caption class="figure" itemscope itemtype="https://schema.org/ImageObject">
    <picture>
      <source type="image/avif" srcset="${srcset(name, origin, 'avif')}" sizes="${sizes}" />
      <source type="image/webp" srcset="${srcset(name, origin, 'webp')}" sizes="${sizes}" />
      <img src="${address}" width="${width}" height="${height}" alt="${alt}" fetchpriority="high" />
    </picture>
    <p itemprop="caption">${caption}</p>
    <p itemprop="creditText">${credit}</p>
  </news-photo-caption>`;
}

function paragraph(text: string, opensStory: Story | undefined): Markup {
  const place = opensStory?.dateline;
  return html`<p>${place ? html`<span class="dateline">${place}</span> ` : ''}${text}</p>`;
}

/** Returns the part that is closed for a reader who has no free story left, for the page's structured data. */
function meteredParagraphs(story: Story): Markup | string {
  const rest = story.body.slice(openParagraphs(story).length);
  if (story.access !== 'metered' || rest.length === 0) return '';
  return html`<div class="for-subscribers">${rest.map((text) => paragraph(text, undefined))}</div>`;
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

/** Returns three other stories of the edition as cards, each time those that follow this one. */
function moreStories(story: Story, said: Words, edition: Edition): Markup {
  const all = storiesIn(story.language);
  const place = all.indexOf(story);
  const others = [...all.slice(place + 1), ...all.slice(0, place)]
    .filter(({ slug, picture }) => picture && !story.related.includes(slug))
    .slice(0, 3);
  return html`<section class="more" aria-labelledby="more">
    <h2 id="more">${said.more}</h2>
    <div class="shelf">${others.map((other) => card(other, 'stacked', edition))}</div>
  </section>`;
}
