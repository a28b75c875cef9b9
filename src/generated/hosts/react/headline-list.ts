'use client';
/** `<news-headline-list>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/define/headline-list.js';
import { NewsHeadlineList as Element } from '../../../components/headline-list/headline-list.js';
import { component } from '../../../hosts/react/component.js';

export const NewsHeadlineList = component('news-headline-list', Element);
