import type { Article } from '../../src/article/article.js';
import type { Edition } from '../hosts/newsroom/edition.js';
import { toArticle } from '../hosts/newsroom/formats.js';
import { stories } from '../hosts/newsroom/stories.js';

/** Ages in minutes. They cover times in words, dates with a clock time, and everything between. */
const ages = [1, 12, 59, 130, 700, 1_600, 8_000, 60_000];

const more = [{ name: 'Tamsin Oake' }, { name: 'R. de Vries' }, { name: 'Ngozi Adeyemi' }];

/**
 * Makes the articles of full cards. Almost no two cards are alike: the newsroom's stories with pictures, and with
 * different combinations of labels, authors, times, logos and access.
 *
 * The stories are from another origin than the page, so that every card names its publication.
 *
 * @param mediaOrigin the origin of the pictures
 * @param turn another number gives every card another story
 */
export function makeArticles(count: number, mediaOrigin: string, openedAt: Date, turn = 0): Article[] {
  const edition: Edition = { origin: 'https://meridian.example', openedAt };
  return Array.from({ length: count }, (_, index) => makeArticle(index + turn * 3, mediaOrigin, edition));
}

/**
 * Returns the words, the picture and the link of an article, its first author and its date: a page can show them with
 * any library's card.
 */
export function wordsOf({ id, url, headline, kicker, standfirst, image, authors, published }: Article): Article {
  const { src, alt, width, height } = image!;
  return {
    id,
    url,
    headline,
    kicker,
    standfirst,
    image: { src, alt, width, height },
    published,
    labels: [],
    // A few stories are an agency's.
    authors: [{ name: authors[0]?.name ?? 'Tamsin Oake' }],
    related: [],
    access: 'unknown',
  };
}

function makeArticle(index: number, mediaOrigin: string, edition: Edition): Article {
  const story = stories[index % stories.length]!;
  const article = toArticle({ ...story, publishedMinutesAgo: ages[index % ages.length]! }, edition);
  const picture = (name: string): string => `${mediaOrigin}/pictures/${name}.svg`;
  return {
    ...article,
    id: `${article.id}-${index}`,
    url: `${article.url}-${index}`,
    headline: `${article.headline} (${index})`,
    labels: index % 5 === 0 ? ['breaking', 'exclusive'] : article.labels,
    authors: [
      ...article.authors.map(({ name, role, avatar }) => ({ name, role, avatar: avatar && picture('logo') })),
      ...more.slice(0, index % 4),
    ],
    agency: undefined,
    // Every ninth story has a date without a clock time.
    published: index % 9 === 0 ? article.published!.slice(0, 10) : article.published,
    updated: undefined,
    image: {
      src: picture('photo-640'),
      srcset: [320, 640, 960].map((width) => `${picture(`photo-${width}`)} ${width}w`).join(', '),
      width: 960,
      height: 640,
      alt: article.image?.alt ?? '',
      ...(index % 4 === 2 && { focalPoint: { x: 0.5, y: 0.25 } }),
      ...(index % 6 === 1 && { credit: 'Ansel Dray', license: 'https://creativecommons.org/licenses/by/4.0/' }),
    },
    related: [],
    publication: {
      name: 'The Meridian',
      url: index % 3 === 0 ? undefined : 'https://meridian.example/',
      logo: index % 4 === 0 ? picture('logo') : undefined,
    },
    access: index % 4 === 1 ? 'subscriber' : 'metered',
    media: mediaOf(index),
    generated: index % 11 === 3 ? 'ai' : undefined,
    sponsor: index % 12 === 5 ? 'Halyard Ferries' : undefined,
  };
}

/** Every third story has media. */
function mediaOf(index: number): Article['media'] {
  const kinds = [
    { kind: 'video', duration: 192 },
    { kind: 'audio', duration: 2_832 },
    { kind: 'gallery', count: 12 },
  ] as const;
  return index % 3 === 0 ? kinds[(index / 3) % 3] : undefined;
}
