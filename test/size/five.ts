/** The five widgets and what a first view of them needs, to be measured as one file. */
import { NewsByline } from '../../src/components/byline/byline.js';
import { defineElement } from '../../src/widget/define-element.js';
import { NewsHeadlineCard } from '../../src/components/headline-card/headline-card.js';
import { NewsOffer } from '../../src/components/offer/offer.js';
import { NewsPhotoCaption } from '../../src/components/photo-caption/photo-caption.js';
import { commonNetworks } from '../../src/components/share-icons/common-networks.js';
import { target as copy } from '../../src/components/share-icons/networks/copy.js';
import { target as email } from '../../src/components/share-icons/networks/email.js';
import { target as facebook } from '../../src/components/share-icons/networks/facebook.js';
import { target as linkedin } from '../../src/components/share-icons/networks/linkedin.js';
import { target as print } from '../../src/components/share-icons/networks/print.js';
import { target as whatsapp } from '../../src/components/share-icons/networks/whatsapp.js';
import { target as x } from '../../src/components/share-icons/networks/x.js';
import { NewsShareIcons } from '../../src/components/share-icons/share-icons.js';
import { NewsSubscriptionPrompt } from '../../src/components/subscription-prompt/subscription-prompt.js';
import { ContentSources } from '../../src/widget/content-sources.js';
import { contentSources } from '../../src/widget/lazy-parts.js';

// A caption reads the picture that it stands around.
contentSources.provide(ContentSources);
// What a row shows where nobody chooses.
for (const [id, target] of Object.entries({ copy, email, facebook, linkedin, print, whatsapp, x }))
  commonNetworks[id as keyof typeof commonNetworks].provide(target);

defineElement('news-headline-card', NewsHeadlineCard);
defineElement('news-byline', NewsByline);
defineElement('news-photo-caption', NewsPhotoCaption);
defineElement('news-share-icons', NewsShareIcons);
defineElement('news-offer', NewsOffer);
defineElement('news-subscription-prompt', NewsSubscriptionPrompt);
