import { renderStatic } from 'standfirst/server';
import { stories } from '../../app/stories';

const page = { lang: 'en', timeZone: 'Europe/Berlin' };

export default defineEventHandler(() =>
  stories.map((story) => renderStatic('news-headline-card', { article: story, attributes: { layout: 'row' } }, page)),
);
