/** Registers every element. */
// Made from the sources: `npm run generate` writes this file.
import './access/news-access.js';
import './article/news-article.js';
import './byline/news-byline.js';
import './headline-card/news-headline-card.js';
import './headline-list/news-headline-list.js';
import './offer/news-offer.js';
import './photo-caption/news-photo-caption.js';
import './share-icons/news-share-icons.js';
import './subscription-prompt/news-subscription-prompt.js';
