import type { Article } from '../../src/article/article.js';
import { stories } from '../../test/hosts/newsroom/stories.js';
import { article } from './articles.js';
import { arabic, english, japanese, type Edition } from './editions.js';
import { here } from './here.js';

const hour = 3_600_000;

/** The stories of an edition as a feed has them. */
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

/** A feed of twelve stories in English, with what a feed has: labels, opinions, stories without a picture. */
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

/** Compounds that are longer than a narrow column. */
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
