'use client';
/** `<news-offer>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/define/offer.js';
import { NewsOffer as Element } from '../../../components/offer/offer.js';
import { component } from '../../../hosts/react/component.js';

export const NewsOffer = component('news-offer', Element);
