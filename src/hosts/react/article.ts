'use client';
/** `<news-article>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/article/news-article.js';
import { NewsArticle as Element } from '../../components/article/article.js';
import { component } from './component.js';

export const NewsArticle = component('news-article', Element);
