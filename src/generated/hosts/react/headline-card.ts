'use client';
/** `<news-headline-card>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/define/headline-card.js';
import { NewsHeadlineCard as Element } from '../../../components/headline-card/headline-card.js';
import { component } from '../../../hosts/react/component.js';

export const NewsHeadlineCard = component('news-headline-card', Element);
