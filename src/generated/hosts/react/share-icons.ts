'use client';
/** `<news-share-icons>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/define/share-icons.js';
import { NewsShareIcons as Element } from '../../../components/share-icons/share-icons.js';
import { component } from '../../../hosts/react/component.js';

export const NewsShareIcons = component('news-share-icons', Element);
