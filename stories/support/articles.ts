import type { Article } from '../../src/article/article.js';
import { toArticle } from '../../test/hosts/newsroom/formats.js';
import { stories } from '../../test/hosts/newsroom/stories.js';
import { here } from './here.js';

const edition = { origin: here.slice(0, -1), openedAt: new Date() };

/** A story of the demo's newsroom, its pictures served by Storybook. */
export function article(slug: string): Article {
  const story = toArticle(
    stories.find((each) => each.slug === slug)!,
    edition,
  );
  // Nobody reads it here: its address is that of a newspaper.
  const elsewhere = JSON.stringify(story).replaceAll(
    new RegExp(`"${here}(?=stories/|")`, 'g'),
    '"https://news.example/',
  );
  return JSON.parse(elsewhere) as Article;
}
