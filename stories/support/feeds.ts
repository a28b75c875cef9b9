import type { Article } from '../../src/article/article.js';
import { stories } from '../../test/hosts/newsroom/stories.js';
import { article } from './articles.js';
import { awkward, neverPicture } from './awkward.js';
import { arabic, english, japanese, type Edition } from './editions.js';
import { here } from './here.js';

const hour = 3_600_000;

/** Turns the stories of an edition into articles of a feed. */
function storiesOf({ language, stories: all }: Edition): Article[] {
  return all.map(({ kicker, headline, standfirst, authors, label, picture }, index) => ({
    id: `${language}-${index}`,
    url: `https://news.example/${language}/${index}`,
    headline,
    kicker,
    ...(standfirst && { standfirst }),
    labels: label ? [label as Article['labels'][number]] : [],
    authors: authors ? [{ name: authors }] : [],
    published: new Date(Date.now() - (index + 1) * 2 * hour).toISOString(),
    ...(picture && {
      image: {
        src: `${here}pictures/${picture}-640.webp`,
        srcset: [320, 640, 960].map((width) => `${here}pictures/${picture}-${width}.webp ${width}w`).join(', '),
        width: 640,
        height: 427,
        alt: '',
      },
    }),
    related: [],
    language,
    publication: {
      name: 'The Meridian',
      url: 'https://news.example/',
      logo: `${here}pictures/meridian-wordmark.svg`,
    },
    access: 'free',
  }));
}

/** A feed of twelve stories in English, with the usual variety: labels, opinions, stories without a picture. */
export const feed: Article[] = [
  ...storiesOf(english),
  ...stories
    .filter(({ slug }) => !/narumisaki|ras-al-juman/.test(slug))
    .map(({ slug }) => ({ ...article(slug), publication: { name: 'The Meridian', url: 'https://news.example/' } })),
  ...storiesOf(english)
    .map((story) => ({ ...story, id: `${story.id}-again`, url: `${story.url}-again` }))
    .slice(1, 4),
];

export const japaneseFeed = storiesOf(japanese);
export const arabicFeed = storiesOf(arabic);

/** A feed with compound words that are wider than a narrow column. */
export const germanFeed: Article[] = [
  'Donaudampfschifffahrtsgesellschaft streicht Arbeitsplätze nach Bundesverfassungsgerichtsentscheidung',
  'Bundesverwaltungsgericht prüft Planfeststellungsbeschluss für Hochgeschwindigkeitsstrecke',
  'Hafenbetreibergesellschaften warnen vor Fahrrinnenanpassungsverzögerung',
  'Rechtsschutzversicherungsgesellschaften erhöhen Beiträge zum Jahreswechsel',
  'Küstenschutzmaßnahmen: Sturmflutwarndienst fordert Investitionsbeschleunigungsgesetz',
].map((headline, index) => ({
  ...storiesOf(english)[index]!,
  id: `de-${index}`,
  url: `https://news.example/de/${index}`,
  headline,
  kicker: 'Wirtschaft und Verkehrsinfrastruktur',
  standfirst: 'Die Stürme der vergangenen Wochen haben die Fahrrinne zu flach gemacht.',
  language: 'de',
}));

/** A feed with one story of one word. */
export const shortFeed: Article[] = [
  { ...storiesOf(english)[0]!, id: 'short', headline: 'Reopened', kicker: '', standfirst: '', authors: [] },
];

/** A feed with headlines and standfirsts that fill a column. */
export const longFeed: Article[] = storiesOf(english)
  .slice(0, 4)
  .map((story) => ({
    ...story,
    id: `${story.id}-long`,
    headline: `${story.headline}, after a winter in which everything that could be put off until the spring was put off until the spring after that`,
    standfirst: `${story.standfirst ?? ''} Nobody who was asked would say what happens next, and those who would were not asked, for they had left on the last boat.`,
  }));

/** A feed with stories in four languages, as agencies send them. */
export const mixedFeed: Article[] = [
  ...arabicFeed.slice(0, 2),
  ...japaneseFeed.slice(0, 2),
  ...germanFeed.slice(0, 1),
].concat({ ...storiesOf(english)[0]!, id: 'mixed', url: 'https://news.example/mixed', headline: awkward.mixed });

/** A feed of hostile stories: markup, a `javascript:` address, an endless word, a reversed text direction. */
export const hostileFeed: Article[] = [
  { headline: awkward.markup, kicker: awkward.markup, standfirst: awkward.markup },
  { headline: 'Its address is a script', url: awkward.address },
  { headline: awkward.endless },
  { headline: awkward.override },
  { headline: awkward.emoji },
  { headline: 'Its picture never comes', image: { src: neverPicture, width: 640, height: 427, alt: '' } },
].map((story, index) => ({
  ...storiesOf(english)[0]!,
  image: undefined,
  id: `hostile-${index}`,
  url: `https://news.example/hostile/${index}`,
  ...story,
}));
