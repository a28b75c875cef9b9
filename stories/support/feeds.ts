import type { Article } from '../../src/article/article.js';
import { article, articleOf, pictureOf } from './articles.js';
import { awkward, neverPicture } from './awkward.js';
import { arabic, english, japanese, type Edition } from './editions.js';
import { publications, sampleStories, type Publication } from './sample-stories.js';

const hour = 3_600_000;

/** Turns the stories of an edition into articles of a newspaper's feed. */
function storiesOf({ language, stories: all }: Edition, publication: Publication = publications.meridian): Article[] {
  return all.map(({ kicker, headline, standfirst, authors, label, picture }, index) => ({
    id: `${language}-${index}`,
    url: `${publication.url}${language}/${index}`,
    headline,
    kicker,
    ...(standfirst && { standfirst }),
    labels: label ? [label as Article['labels'][number]] : [],
    authors: authors ? [{ name: authors }] : [],
    published: new Date(Date.now() - (index + 1) * 2 * hour).toISOString(),
    ...(picture && { image: pictureOf(picture) }),
    related: [],
    language,
    publication,
    access: 'free',
  }));
}

/** A feed of twelve stories in English, with the usual variety: labels, opinions, stories without a picture. */
export const feed: Article[] = [
  ...storiesOf(english),
  ...[
    'bank-branch-is-a-public-building',
    'night-train-first-month',
    'northern-tunnel-opening',
    'stavenholm-top-in-the-rain',
    'night-nurses-may-discharge',
    'parking-sensors-judgment',
    'fire-lookouts-return',
  ].map((slug) => ({ ...article(slug), publication: publications.meridian })),
];

/** The feeds of four other publications: a regional daily, a business paper, a science magazine and a weekly. */
export const mercuryFeed = feedOf(publications.mercury);
export const ledgerFeed = feedOf(publications.ledger);
export const marrableFeed = feedOf(publications.marrable);
export const tarrowFeed = feedOf(publications.tarrow);

function feedOf(publication: Publication): Article[] {
  return Object.values(sampleStories)
    .filter((story) => story.publication === publication)
    .map(articleOf);
}

export const japaneseFeed = storiesOf(japanese, publications.hakuto);
export const arabicFeed = storiesOf(arabic, publications.ufuq);

/** A feed with compound words that are wider than a narrow column. */
export const germanFeed: Article[] = (
  [
    [
      'Donaudampfschifffahrtsgesellschaft streicht Arbeitsplätze nach Bundesverfassungsgerichtsentscheidung',
      'shipyard',
    ],
    ['Bundesverwaltungsgericht prüft Planfeststellungsbeschluss für Hochgeschwindigkeitsstrecke', 'night-train'],
    ['Hafenbetreibergesellschaften warnen vor Fahrrinnenanpassungsverzögerung'],
    ['Rechtsschutzversicherungsgesellschaften erhöhen Beiträge zum Jahreswechsel', 'court'],
    ['Küstenschutzmaßnahmen: Sturmflutwarndienst fordert Investitionsbeschleunigungsgesetz', 'barrier'],
  ] as const
).map(([headline, picture], index) => ({
  ...storiesOf(english, publications.anzeiger)[index]!,
  id: `de-${index}`,
  url: `${publications.anzeiger.url}de/${index}`,
  image: picture && pictureOf(picture),
  headline,
  kicker: 'Wirtschaft und Verkehrsinfrastruktur',
  standfirst: 'Die Stürme der vergangenen Wochen haben die Fahrrinne zu flach gemacht.',
  language: 'de',
}));

/** A feed with one story of one word. */
export const shortFeed: Article[] = [
  { ...storiesOf(english)[0]!, id: 'short', headline: 'Agreed', kicker: '', standfirst: '', authors: [] },
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

/** A feed about ports, with a picture for each story. */
export const portFeed: Article[] = (
  [
    [
      'ferry',
      'ferry',
      'Shipping',
      'Electric ferry makes its first crossing',
      'It carries 90 cars, and its funnel is only for show.',
    ],
    ['barrier', 'barrier', 'Storms', 'Barrier to close again tonight'],
    ['observatory', 'observatory', 'Science', 'Harbour lights dim for the observatory'],
    ['boat-train', 'night-train', 'Railways', 'Boat train runs at night again'],
  ] as const
).map(([id, picture, kicker, headline, standfirst], index) => ({
  id,
  url: `https://news.example/${id}`,
  headline,
  kicker,
  ...(standfirst && { standfirst }),
  labels: [],
  authors: [],
  published: new Date(Date.now() - (index + 1) * 2 * hour).toISOString(),
  image: pictureOf(picture),
  related: [],
  language: 'en',
  access: 'free',
}));
