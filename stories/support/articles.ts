import type { Article } from '../../src/article/article.js';
import { toArticle } from '../../test/hosts/newsroom/formats.js';
import { stories } from '../../test/hosts/newsroom/stories.js';
import { here } from './here.js';

const edition = { origin: here.slice(0, -1), openedAt: new Date() };

/** Returns a story of the demo newsroom. Storybook serves its pictures. */
export function article(slug: string): Article {
  const story = toArticle(
    stories.find((each) => each.slug === slug)!,
    edition,
  );
  // The article's address is on a newspaper's site, so that the widgets treat it as another site.
  const elsewhere = JSON.stringify(story).replaceAll(
    new RegExp(`"${here}(?=stories/|")`, 'g'),
    '"https://news.example/',
  );
  return JSON.parse(elsewhere) as Article;
}
