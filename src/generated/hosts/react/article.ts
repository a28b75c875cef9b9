'use client';
/** `<news-article>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/define/article.js';
import { NewsArticle as Element } from '../../../components/article/article.js';
import { component } from '../../../hosts/react/component.js';

export const NewsArticle = component('news-article', Element);
