/**
 * The elements as components of React 18 and 19, for client and server components: `<NewsHeadlineCard publishedAt="2026-03-02" onNewsOpen={…}>`.
 * Attributes and events have their names in camel case. An object, such as `article`, is set as a property, and on a server it becomes the markup
 * inside the element.
 */
// Made from the sources: `npm run generate` writes this file.
export { NewsAccess } from './access.js';
export { NewsArticle } from './article.js';
export { NewsByline } from './byline.js';
export { NewsHeadlineCard } from './headline-card.js';
export { NewsHeadlineList } from './headline-list.js';
export { NewsOffer } from './offer.js';
export { NewsPhotoCaption } from './photo-caption.js';
export { NewsShareIcons } from './share-icons.js';
export { NewsSubscriptionPrompt } from './subscription-prompt.js';
export { NewsPage, type NewsPageProps } from '../../../hosts/react/page.js';
export type { NewsComponent, NewsProps } from '../../../hosts/react/component.js';
