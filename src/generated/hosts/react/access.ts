'use client';
/** `<news-access>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/define/access.js';
import { NewsAccess as Element } from '../../../components/access/access.js';
import { component } from '../../../hosts/react/component.js';

export const NewsAccess = component('news-access', Element);
