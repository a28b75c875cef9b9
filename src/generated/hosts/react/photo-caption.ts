'use client';
/** `<news-photo-caption>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/define/photo-caption.js';
import { NewsPhotoCaption as Element } from '../../../components/photo-caption/photo-caption.js';
import { component } from '../../../hosts/react/component.js';

export const NewsPhotoCaption = component('news-photo-caption', Element);
