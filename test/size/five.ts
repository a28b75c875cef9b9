/** The five widgets with the parts that a first view of them needs, to measure them as one file. */
import { NewsByline } from '../../src/components/byline/byline.js';
import { defineElement } from '../../src/widget/define-element.js';
import { NewsHeadlineCard } from '../../src/components/headline-card/headline-card.js';
import { NewsOffer } from '../../src/components/offer/offer.js';
import { NewsPhotoCaption } from '../../src/components/photo-caption/photo-caption.js';
import { NewsShareIcons } from '../../src/components/share-icons/share-icons.js';
import { NewsSubscriptionPrompt } from '../../src/components/subscription-prompt/subscription-prompt.js';
import { ContentSources } from '../../src/widget/content/content-sources.js';
import { contentSources } from '../../src/widget/content/lazy-content.js';

// A caption reads the picture inside it.
contentSources.provide(ContentSources);

defineElement('news-headline-card', NewsHeadlineCard);
defineElement('news-byline', NewsByline);
defineElement('news-photo-caption', NewsPhotoCaption);
defineElement('news-share-icons', NewsShareIcons);
defineElement('news-offer', NewsOffer);
defineElement('news-subscription-prompt', NewsSubscriptionPrompt);
