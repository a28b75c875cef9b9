/** Registers every element. */
// Made from the sources: `npm run generate` writes this file.
import './define/access.js';
import './define/article.js';
import './define/byline.js';
import './define/headline-card.js';
import './define/headline-list.js';
import './define/offer.js';
import './define/photo-caption.js';
import './define/share-icons.js';
import './define/subscription-prompt.js';
