'use client';
/** `<news-subscription-prompt>` as a component of React. */
// Made from the sources: `npm run generate` writes this file.

import '../../components/define/subscription-prompt.js';
import { NewsSubscriptionPrompt as Element } from '../../../components/subscription-prompt/subscription-prompt.js';
import { component } from '../../../hosts/react/component.js';

export const NewsSubscriptionPrompt = component('news-subscription-prompt', Element);
