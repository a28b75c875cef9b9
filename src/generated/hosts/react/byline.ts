'use client';
/** `<news-byline>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/define/byline.js';
import { NewsByline as Element } from '../../../components/byline/byline.js';
import { component } from '../../../hosts/react/component.js';

export const NewsByline = component('news-byline', Element);
