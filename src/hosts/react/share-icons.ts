'use client';
/** `<news-share-icons>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/share-icons/news-share-icons.js';
import { NewsShareIcons as Element } from '../../components/share-icons/share-icons.js';
import { component } from './component.js';

export const NewsShareIcons = component('news-share-icons', Element);
