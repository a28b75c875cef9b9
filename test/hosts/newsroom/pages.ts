import { html, raw } from 'hono/html';
import { readableTime, storyAddress, timestamp, type Edition } from './edition.js';
import { lastChange, relatedStories, toJsonLd, type Json } from './formats.js';
import { fallbackRendition, logoAddress, portraitAddress, srcset, wordmark } from './pictures.js';
import { directionOf, openParagraphs, publication, type Story, type StoryAuthor, type StoryPicture } from './story.js';

type Markup = ReturnType<typeof html>;

/** The newspaper's words around a story, in the language of the story. */
interface Words {
  live: string;
  opinion: string;
  exclusive: string;
  by: string;
  listSeparator: string;
  roleSeparator: string;
  updated: string;
  related: string;
  share: string;
  email: string;
  /** The heading above the first lines of other stories on the front page. */
  inBrief: string;
  subscribe: string;
  /** A description of the subscription, in the prompt. */
  pitch: string;
}

const english: Words = {
  live: 'Live',
  opinion: 'Opinion',
  exclusive: 'Exclusive',
  by: 'By',
  listSeparator: ' and ',
  roleSeparator: ', ',
  updated: 'Updated',
  related: 'Related',
  share: 'Share',
  email: 'Email',
  inBrief: 'In brief',
  subscribe: `Subscribe to ${publication.name}`,
  pitch: 'Twelve correspondents, no advertising, and a printed edition on Saturdays.',
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
    related: '関連記事',
    share: '共有',
    email: 'メール',
    inBrief: '短信',
    subscribe: `${publication.name}を購読する`,
    pitch: '12人の特派員。広告なし。土曜日には紙の版をお届けします。',
  },
  ar: {
    live: 'مباشر',
    opinion: 'رأي',
    exclusive: 'خاص',
    by: '',
    listSeparator: ' و',
    roleSeparator: '، ',
    updated: 'آخر تحديث',
    related: 'اقرأ أيضًا',
    share: 'شارك',
    email: 'البريد',
    inBrief: 'باختصار',
    subscribe: `اشترك في ${publication.name}`,
    pitch: 'اثنا عشر مراسلًا، بلا إعلانات، وطبعة ورقية كل سبت.',
  },
};

/** Returns the page of one story. It can be read before a server or a script renders its widgets. */
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
    </article>`,
  });
}

/** Returns the front page: every story as a card, each in the layout of its place. */
export function frontPage(stories: readonly Story[], edition: Edition): Markup {
  const [lead, ...others] = stories as [Story, ...Story[]];
  const opinions = others.filter(({ labels }) => labels.includes('opinion'));
  const reports = others.filter((story) => !opinions.includes(story));
  const strip = reports.filter(({ picture }) => picture).slice(0, 2);
  const brief = reports.filter((story) => !strip.includes(story));
  return page({
    title: publication.name,
    language: 'en',
    head: html`<meta name="description" content="${publication.motto}" />
      <link rel="canonical" href="${edition.origin}/" />
      <link rel="alternate" type="application/json" href="${edition.origin}/stories.json" />`,
    edition,
    main: html`<h1 class="unseen">${publication.name}</h1>
      <div class="front">
        <div>${card(lead, 'lead', edition)}</div>
        <div class="strip">${strip.map((story) => card(story, 'stacked', edition))}</div>
        <aside class="rail">
          <h2>${english.opinion}</h2>
          ${opinions.map((story) => card(story, 'auto', edition))}
          <h2>${english.inBrief}</h2>
          ${brief.map((story) => card(story, story.picture ? 'compact' : 'text', edition))}
        </aside>
      </div>`,
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
        <link rel="stylesheet" href="${origin}/theme.css" />
        <script type="module" async src="${origin}/cdn/loader.js"></script>
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

/** Writes JSON for a `script` element. Nothing in it can close the element or open a comment. */
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

function signature({ name, role, portrait }: StoryAuthor, said: Words, { origin }: Edition): Markup {
  return html`<span itemprop="author" itemscope itemtype="https://schema.org/Person"
    >${portrait ? html`<link itemprop="image" href="${portraitAddress(portrait, origin, 192)}" />` : ''}<span
      itemprop="name"
      class="author"
      >${name}</span
    >${said.roleSeparator}<span itemprop="jobTitle" class="role">${role}</span></span
  >`;
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
      ${offers(origin)}
      <p slot="pitch">${said.pitch}</p>
      ${isDenied ? soldPictures(origin) : ''}
      <p><a href="${origin}/subscribe">${said.subscribe}</a></p>
    </news-subscription-prompt>`;
}

function offers(origin: string): Markup {
  return html`<news-offer
      offer-id="digital"
      name="Digital"
      price="9"
      currency="EUR"
      period="month"
      intro-price="1"
      intro-period="3 months"
      benefits="Every story; The archive since 1911; Two accounts"
      terms="Cancel at any time before a month begins."
      href="${origin}/subscribe?offer=digital"
    ></news-offer>
    <news-offer
      offer-id="print"
      name="Digital and Saturday print"
      price="19"
      currency="EUR"
      period="month"
      benefits="All of Digital; The printed edition on Saturdays, by post"
      terms="One month’s notice."
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

function card(story: Story, layout: string, edition: Edition): Markup {
  const said = words[story.language] ?? english;
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
      <h2><a href="${storyAddress(story.slug, edition)}">${story.headline}</a></h2>
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

function teaserPicture({ name, alt }: StoryPicture, leads: boolean, { origin }: Edition): Markup {
  const { address, width, height } = fallbackRendition(name, origin);
  const sizes = leads ? '(min-width: 62em) 36rem, 100vw' : '(min-width: 40em) 15rem, 100vw';
  return html`<picture>
    <source type="image/avif" srcset="${srcset(name, origin, 'avif')}" sizes="${sizes}" />
    <source type="image/webp" srcset="${srcset(name, origin, 'webp')}" sizes="${sizes}" />
    <img src="${address}" width="${width}" height="${height}" alt="${alt}" loading="${leads ? 'eager' : 'lazy'}" />
  </picture>`;
}

function time(minutesAgo: number, story: Story, edition: Edition, property?: string): Markup {
  return html`<time ${property ? raw(`itemprop="${property}"`) : ''} datetime="${timestamp(minutesAgo, story, edition)}"
    >${readableTime(minutesAgo, story, edition)}</time
  >`;
}
