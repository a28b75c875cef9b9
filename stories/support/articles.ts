import type { Article, NewsImage } from '../../src/article/article.js';
import { everyStory } from '../../test/hosts/newsroom/every-story.js';
import { toArticle } from '../../test/hosts/newsroom/formats.js';
import { isInEveryWidth, pictureWidths } from '../../test/hosts/newsroom/pictures.js';
import { here } from './here.js';
import type { SampleStory } from './sample-stories.js';

const edition = { origin: here.slice(0, -1), openedAt: new Date() };

/** Returns a story of the demo newsroom, in the language of its edition. Storybook serves its pictures. */
export function article(slug: string): Article {
  const told = everyStory.find((each) => each.slug === slug)!;
  const story = toArticle(told, edition);
  if (told.picture) story.image!.srcset = srcsetOf(told.picture.name);
  // The article's address is on a newspaper's site, so that the widgets treat it as another site.
  const elsewhere = JSON.stringify(story).replaceAll(
    new RegExp(`"${here}(?=stories/|")`, 'g'),
    '"https://news.example/',
  );
  return JSON.parse(elsewhere) as Article;
}

/** Returns a sample story as an article. It is an hour old for each story before it. */
export function articleOf(story: SampleStory, place = 0): Article {
  const { slug, section, headline, standfirst, authors, publication } = story;
  return {
    id: slug,
    url: `${publication.url}${slug}`,
    headline,
    kicker: section,
    standfirst,
    labels: [],
    authors: [{ name: authors, url: `${publication.url}${authors.toLowerCase().replaceAll(' ', '-')}` }],
    published: new Date(Date.now() - (place + 1) * 3_600_000).toISOString(),
    image: pictureOf(story.picture, story.alt),
    related: [],
    language: 'en',
    publication,
    access: 'metered',
  };
}

/** Returns a picture of an article. Without a text, the picture only decorates. */
export function pictureOf(name: string, alt = ''): NewsImage {
  return { src: `${here}pictures/${name}-640.webp`, srcset: srcsetOf(name), width: 640, height: 427, alt };
}

/** The larger file of most pictures is an AVIF. */
function srcsetOf(name: string): string {
  const files = isInEveryWidth(name)
    ? pictureWidths.map((width) => [`${width}.webp`, width])
    : [
        ['640.webp', 640],
        ['1280.avif', 1280],
      ];
  return files.map(([file, width]) => `${here}pictures/${name}-${file} ${width}w`).join(', ');
}
