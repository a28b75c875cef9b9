import { renderStatic } from 'standfirst/server';
import { stories } from '../../lib/stories';

export function load() {
  const page = { lang: 'en', timeZone: 'Europe/Berlin' };
  return {
    cards: stories.map((story) =>
      renderStatic('news-headline-card', { article: story, attributes: { layout: 'row' } }, page),
    ),
  };
}
