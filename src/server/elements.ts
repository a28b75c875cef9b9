import '../components/eager.js';
import { NewsArticle } from '../components/article/article.js';
import { NewsByline } from '../components/byline/byline.js';
import { NewsHeadlineCard } from '../components/headline-card/headline-card.js';
import { NewsPhotoCaption } from '../components/photo-caption/photo-caption.js';
import type { PageElement } from './page-nodes.js';
import type { ElementClasses } from './parse-page.js';

/** The elements that a server renders, by their tags. In this bundle they extend {@link PageElement}. */
export const elementClasses = {
  'news-article': NewsArticle,
  'news-byline': NewsByline,
  'news-headline-card': NewsHeadlineCard,
  'news-photo-caption': NewsPhotoCaption,
} as unknown as ElementClasses;

// Lit reads the properties of a class when a browser asks for its attributes.
for (const each of Object.values(elementClasses))
  void (each as unknown as typeof HTMLElement & { observedAttributes: unknown }).observedAttributes;

/** The tag of an element that a server renders. */
export type RenderedTag = 'news-article' | 'news-byline' | 'news-headline-card' | 'news-photo-caption';
