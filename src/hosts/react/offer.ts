'use client';
/** `<news-offer>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/offer/news-offer.js';
import { NewsOffer as Element } from '../../components/offer/offer.js';
import { component } from './component.js';

export const NewsOffer = component('news-offer', Element);
