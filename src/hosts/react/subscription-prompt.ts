'use client';
/** `<news-subscription-prompt>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/subscription-prompt/news-subscription-prompt.js';
import { NewsSubscriptionPrompt as Element } from '../../components/subscription-prompt/subscription-prompt.js';
import { component } from './component.js';

export const NewsSubscriptionPrompt = component('news-subscription-prompt', Element);
