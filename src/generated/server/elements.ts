/** The classes of all elements, by their tags. */
// Made from the sources: `npm run generate` writes this file.
import { NewsAccess } from '../../components/access/access.js';
import { NewsArticle } from '../../components/article/article.js';
import { NewsByline } from '../../components/byline/byline.js';
import { NewsHeadlineCard } from '../../components/headline-card/headline-card.js';
import { NewsHeadlineList } from '../../components/headline-list/headline-list.js';
import { NewsPhotoCaption } from '../../components/photo-caption/photo-caption.js';
import { NewsShareIcons } from '../../components/share-icons/share-icons.js';
import { NewsSubscriptionPrompt } from '../../components/subscription-prompt/subscription-prompt.js';

export const elements = {
  'news-access': NewsAccess,
  'news-article': NewsArticle,
  'news-byline': NewsByline,
  'news-headline-card': NewsHeadlineCard,
  'news-headline-list': NewsHeadlineList,
  'news-photo-caption': NewsPhotoCaption,
  'news-share-icons': NewsShareIcons,
  'news-subscription-prompt': NewsSubscriptionPrompt,
} as const;
