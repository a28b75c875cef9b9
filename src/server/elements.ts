import '../generated/components/eager.js';
import { NewsAccess } from '../components/access/access.js';
import { NewsArticle } from '../components/article/article.js';
import { NewsByline } from '../components/byline/byline.js';
import { NewsHeadlineCard } from '../components/headline-card/headline-card.js';
import { NewsHeadlineList } from '../components/headline-list/headline-list.js';
import { NewsPhotoCaption } from '../components/photo-caption/photo-caption.js';
import { NewsShareIcons } from '../components/share-icons/share-icons.js';
import { NewsSubscriptionPrompt } from '../components/subscription-prompt/subscription-prompt.js';
import { addLocale } from '../locales/locale.js';
import { serverLanguages } from '../generated/server/languages.js';
import type { ElementClasses } from './parse-page.js';

/** The elements that a server renders, by their tags. In this bundle they extend `PageElement`. */
export const elementClasses = {
  'news-access': NewsAccess,
  'news-article': NewsArticle,
  'news-byline': NewsByline,
  'news-headline-card': NewsHeadlineCard,
  'news-headline-list': NewsHeadlineList,
  'news-photo-caption': NewsPhotoCaption,
  'news-share-icons': NewsShareIcons,
  'news-subscription-prompt': NewsSubscriptionPrompt,
} as unknown as ElementClasses;

// Lit prepares the properties of a class when `observedAttributes` is read. In a page, the browser reads it.
for (const each of Object.values(elementClasses))
  void (each as unknown as typeof HTMLElement & { observedAttributes: unknown }).observedAttributes;

for (const [name, messages] of Object.entries(serverLanguages)) addLocale(name, messages);
